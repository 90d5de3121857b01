//! The walk over the tree of an article in a page: from elements to blocks.
//!
//! In comes the root that the page reader found, out go its text nodes and one
//! row of numbers: for each block its kind and how many nodes it has, then for
//! each of those what stands around it. A block begins and ends where one of
//! HTML does. The texts themselves stay where they are: `www/page` cuts them,
//! so an offset into a block is one into the page.

use js_sys::{Array, Float64Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Node;

use crate::BlockKind;
use crate::entity::in_list;

/// The node stands in a link.
const IN_LINK: u8 = 1;
/// White space and line ends count: the text was set by hand.
const PREFORMATTED: u8 = 2;
/// A line break of the page stands before it.
const AFTER_BREAK: u8 = 4;
/// It is the first in its cell: the row of a table is one block.
const IN_NEW_CELL: u8 = 8;

/// Elements whose text is none of the article's.
const SILENT: &str = " SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG TEXTAREA SELECT HEAD BUTTON ";

/// Elements that begin and end a block and say nothing about its kind.
const PLAIN: &str = " P DIV SECTION ARTICLE MAIN BODY TABLE TBODY THEAD TFOOT TR UL OL DL DT DD ASIDE HEADER FOOTER NAV \
     ADDRESS CENTER DETAILS SUMMARY DIALOG FIELDSET FORM HGROUP HR LEGEND MENU OPTION PRE ";

/// Elements that begin and end a block, and its kind.
const KINDS: [(&str, BlockKind); 4] = [
    (" H1 H2 H3 H4 H5 H6 ", BlockKind::Heading),
    (" LI ", BlockKind::ListItem),
    (" BLOCKQUOTE ", BlockKind::Quote),
    (" FIGURE FIGCAPTION CAPTION ", BlockKind::Caption),
];

/// What an element passes on to all that stands in it.
#[derive(Clone, Copy, Default)]
struct Around {
    kind: BlockKind,
    flags: u8,
    is_block: bool,
}

/// The blocks below `root`: `[numbers, text nodes]`.
#[wasm_bindgen]
pub fn blocks(root: &Node) -> JsValue {
    let mut walk = Walk::default();
    walk.run(root);
    let numbers = Float64Array::new_from_slice(&walk.numbers);
    Array::of2(&numbers, &walk.nodes).into()
}

#[derive(Default)]
struct Walk {
    numbers: Vec<f64>,
    nodes: Array,
    /// Where the count of the open block stands among the numbers.
    open: Option<usize>,
    /// What stands between the last text and the next.
    between: u8,
}

impl Walk {
    /// One step a node, without recursion: a page may be as deep as it likes.
    fn run(&mut self, root: &Node) {
        let mut above: Vec<Around> = vec![Around::default()];
        let mut next = root.first_child();
        while let (Some(node), Some(&around)) = (next, above.last()) {
            let mut child = None;
            match node.node_type() {
                Node::TEXT_NODE | Node::CDATA_SECTION_NODE => self.text(&node, around),
                Node::ELEMENT_NODE => {
                    if let Some(inside) = self.enter(&node.node_name(), around) {
                        above.push(inside);
                        child = node.first_child();
                        if child.is_none() {
                            self.leave(&mut above);
                        }
                    }
                }
                _ => {}
            }
            next = child.or_else(|| node.next_sibling());
            let mut last = node;
            while next.is_none() && above.len() > 1 {
                self.leave(&mut above);
                let Some(parent) = last.parent_node() else {
                    return;
                };
                next = parent.next_sibling();
                last = parent;
            }
        }
    }

    fn text(&mut self, node: &Node, around: Around) {
        let count = match self.open {
            Some(count) => count,
            None => {
                self.numbers.push(f64::from(around.kind as u8));
                self.numbers.push(0.0);
                self.numbers.len() - 1
            }
        };
        self.open = Some(count);
        self.numbers[count] += 1.0;
        self.numbers.push(f64::from(around.flags | self.between));
        self.between = 0;
        self.nodes.push(node);
    }

    /// What holds inside the element; none where it is silent.
    fn enter(&mut self, name: &str, around: Around) -> Option<Around> {
        let is_in = |list: &str| in_list(list, name);
        if is_in(SILENT) {
            return None;
        }
        let mut inside = Around {
            is_block: is_in(PLAIN),
            ..around
        };
        match name {
            "BR" => self.between |= AFTER_BREAK,
            "TD" | "TH" => self.between |= IN_NEW_CELL,
            "A" => inside.flags |= IN_LINK,
            "PRE" => inside.flags |= PREFORMATTED,
            _ => {}
        }
        if let Some(&(_, kind)) = KINDS.iter().find(|(list, _)| is_in(list)) {
            inside.is_block = true;
            inside.kind = kind;
        }
        if inside.is_block {
            self.open = None;
        }
        Some(inside)
    }

    fn leave(&mut self, above: &mut Vec<Around>) {
        if above.pop().is_some_and(|inside| inside.is_block) {
            self.open = None;
        }
    }
}
