//! From a regular expression to a program for `src/boilerplate/program.rs`.
//!
//! The syntax tree of `regex-syntax`, written as bytes: most are letters that
//! stand for themselves, a few control characters are instructions. There are
//! no jumps in it, so that the same piece of a pattern gives the same bytes
//! wherever it stands, and the table packs well.

use regex_syntax::ParserBuilder;
use regex_syntax::hir::{Class, Hir, HirKind, Look, Repetition};

use crate::patterns::machine::{
    ANY, ANY_WORD, ANYTHING, CLASS, CLOSE, HEAD, MATCH, OPEN, OPERAND, OPTIONAL, OPTIONAL_NEXT, OR,
    REPEAT, REPEAT_CLOSE, TAIL, WORD_BOUNDARY, second_bit,
};

/// All patterns in one table.
#[derive(Default)]
pub struct Assembler {
    /// Sets of bytes, 32 bytes each.
    classes: Vec<[u8; 32]>,
    code: Vec<u8>,
    /// For each pattern its start, how it is found, and its section.
    starts: Vec<(u16, u8, u8)>,
    /// For each first byte the patterns that may begin with it, and the bytes
    /// that may follow it.
    heads: Vec<Vec<(u8, u8)>>,
}

impl Assembler {
    /// Adds a pattern that has to match a whole line.
    pub fn add(&mut self, regex: &str, section: u8) -> Result<(), String> {
        let hir = ParserBuilder::new()
            // Lines are plain already: ASCII is all that classes need.
            .unicode(false)
            .utf8(false)
            .build()
            .parse(regex)
            .map_err(|error| {
                error
                    .to_string()
                    .lines()
                    .last()
                    .unwrap_or_default()
                    .to_owned()
            })?;
        // A pattern that begins with any words is held against the line from
        // its end, where it says more.
        let (hir, found_by) = if regex.starts_with(".*") {
            (reverse(&hir), TAIL)
        } else if regex.starts_with("\\S") {
            (hir, ANY_WORD)
        } else {
            (hir, HEAD)
        };
        let mut code = self.emit(&hir)?;
        code.extend([MATCH, OPERAND + section]);
        let number = u8::try_from(self.starts.len()).map_err(|_| "more than 256 patterns")?;
        let start = u16::try_from(self.code.len()).map_err(|_| "the patterns take over 64 kB")?;
        self.heads.resize(256, Vec::new());
        if found_by == HEAD {
            let beginnings = Beginnings::of(&hir);
            for byte in (0..=255_u8).filter(|&byte| beginnings.begins_with(byte)) {
                self.heads[usize::from(byte)].push((number, beginnings.seconds(byte)));
            }
        }
        self.starts.push((start, found_by, section));
        self.code.append(&mut code);
        Ok(())
    }

    /// The table that `src/boilerplate/program.rs` describes: the patterns that no
    /// first byte finds stand last.
    pub fn finish(mut self) -> Vec<u8> {
        let mut order: Vec<usize> = (0..self.starts.len()).collect();
        order.sort_by_key(|&number| self.starts[number].1 != HEAD);
        self.starts = order.iter().map(|&number| self.starts[number]).collect();
        for (pattern, _) in self.heads.iter_mut().flatten() {
            let place = order
                .iter()
                .position(|&number| number == usize::from(*pattern));
            *pattern = place.expect("each pattern has its place") as u8;
        }
        let mut table = vec![self.classes.len() as u8, self.starts.len() as u8];
        table.extend(self.classes.concat());
        for (start, found_by, section) in &self.starts {
            table.extend(start.to_le_bytes());
            table.extend([*found_by, *section]);
        }
        for head in &self.heads {
            table.push(head.len() as u8);
        }
        for (pattern, seconds) in self.heads.concat() {
            table.push(pattern);
            table.push(seconds);
        }
        table.extend(self.code);
        table
    }

    fn emit(&mut self, hir: &Hir) -> Result<Vec<u8>, String> {
        match hir.kind() {
            HirKind::Empty => Ok(Vec::new()),
            HirKind::Literal(literal) => {
                if literal.0.iter().any(u8::is_ascii_control) {
                    return Err("a control character cannot be matched".to_owned());
                }
                Ok(literal.0.to_vec())
            }
            HirKind::Class(class) => self.class(class),
            HirKind::Look(Look::WordAscii) => Ok(vec![WORD_BOUNDARY]),
            HirKind::Look(look) => Err(format!(
                "{look:?} is not known; a pattern matches the whole line anyway"
            )),
            HirKind::Capture(capture) => self.emit(&capture.sub),
            HirKind::Concat(parts) => {
                let mut code = Vec::new();
                for part in parts {
                    code.append(&mut self.emit(part)?);
                }
                Ok(code)
            }
            HirKind::Alternation(parts) => self.alternation(parts),
            HirKind::Repetition(repetition) => self.repetition(repetition),
        }
    }

    fn class(&mut self, class: &Class) -> Result<Vec<u8>, String> {
        let class = match class {
            Class::Bytes(class) => class,
            // "[|·]": letters beyond ASCII are alternatives of several bytes.
            Class::Unicode(class) => {
                let letters = class.iter().flat_map(|range| range.start()..=range.end());
                let parts: Vec<_> = letters
                    .take(64)
                    .map(|letter| Hir::literal(letter.to_string().into_bytes()))
                    .collect();
                return self.alternation(&parts);
            }
        };
        let mut set = [0_u8; 32];
        for range in class.iter() {
            for byte in range.start()..=range.end() {
                set[usize::from(byte) / 8] |= 1 << (byte % 8);
            }
        }
        // `.` is all but the line feed, which no plain line has.
        if class
            .ranges()
            .iter()
            .map(|range| range.len())
            .sum::<usize>()
            >= 255
        {
            return Ok(vec![ANY]);
        }
        let index = self
            .classes
            .iter()
            .position(|known| *known == set)
            .unwrap_or_else(|| {
                self.classes.push(set);
                self.classes.len() - 1
            });
        if index > usize::from(u8::MAX - OPERAND) {
            return Err("too many classes".to_owned());
        }
        Ok(vec![CLASS, OPERAND + index as u8])
    }

    fn alternation(&mut self, parts: &[Hir]) -> Result<Vec<u8>, String> {
        let mut code = vec![OPEN];
        for (index, part) in parts.iter().enumerate() {
            if index > 0 {
                code.push(OR);
            }
            code.append(&mut self.emit(part)?);
        }
        code.push(CLOSE);
        Ok(code)
    }

    fn repetition(&mut self, repetition: &Repetition) -> Result<Vec<u8>, String> {
        let once = self.emit(&repetition.sub)?;
        if once == [ANY] && repetition.max.is_none() {
            return Ok([vec![ANY; repetition.min as usize], vec![ANYTHING]].concat());
        }
        let group = if is_group(&repetition.sub) {
            once.clone()
        } else {
            [&[OPEN][..], &once, &[CLOSE]].concat()
        };
        let mut code = once.repeat(repetition.min as usize);
        let Some(max) = repetition.max else {
            // "x+" is a group that may begin again, "x*" an "x+" that may be
            // left out.
            let mut again = group;
            again[0] = REPEAT;
            if let Some(last) = again.last_mut() {
                *last = REPEAT_CLOSE;
            }
            if repetition.min == 0 {
                return Ok([&[OPTIONAL][..], &again, &[CLOSE]].concat());
            }
            code.truncate(code.len() - once.len());
            code.append(&mut again);
            return Ok(code);
        };
        let optional = max - repetition.min;
        if optional == 1 && is_one_instruction(&once) {
            code.push(OPTIONAL_NEXT);
            code.extend(once);
        } else if optional == 1 {
            code.push(OPTIONAL);
            code.extend(&group[1..]);
        } else {
            for _ in 0..optional {
                code.push(OPTIONAL);
                code.extend(&once);
            }
            code.extend(vec![CLOSE; optional as usize]);
        }
        Ok(code)
    }
}

/// Is it written between `OPEN` and `CLOSE`?
fn is_group(hir: &Hir) -> bool {
    match hir.kind() {
        HirKind::Alternation(_) | HirKind::Class(Class::Unicode(_)) => true,
        HirKind::Capture(capture) => is_group(&capture.sub),
        _ => false,
    }
}

/// One letter, or one class.
fn is_one_instruction(code: &[u8]) -> bool {
    matches!(code, [letter] if *letter >= OPERAND || *letter == ANY) || matches!(code, [CLASS, _])
}

/// How the lines that a pattern matches may begin.
struct Beginnings {
    /// The line may be empty.
    empty: bool,
    /// It may be this byte alone.
    one: [bool; 256],
    /// Behind this byte one of these may follow, as bits of [`second_bit`].
    two: [u8; 256],
}

impl Beginnings {
    fn of(hir: &Hir) -> Beginnings {
        let mut own = Beginnings {
            empty: true,
            one: [false; 256],
            two: [0; 256],
        };
        match hir.kind() {
            HirKind::Empty | HirKind::Look(_) => {}
            HirKind::Literal(literal) => {
                own.empty = false;
                match literal.0[..] {
                    [only] => own.one[usize::from(only)] = true,
                    [first, second, ..] => own.two[usize::from(first)] = second_bit(Some(second)),
                    [] => own.empty = true,
                }
            }
            HirKind::Class(Class::Bytes(class)) => {
                own.empty = false;
                for range in class.iter() {
                    own.one[usize::from(range.start())..=usize::from(range.end())].fill(true);
                }
            }
            HirKind::Class(Class::Unicode(_)) => {
                own.one.fill(true);
                own.two.fill(u8::MAX);
            }
            HirKind::Capture(capture) => return Beginnings::of(&capture.sub),
            HirKind::Repetition(repetition) => {
                let once = Beginnings::of(&repetition.sub);
                let mut any = Beginnings {
                    empty: false,
                    ..Beginnings::of(&Hir::empty())
                };
                // More than two times show no more than two.
                for times in 0..=repetition.max.map_or(2, |max| max.min(2)) {
                    if times >= repetition.min.min(2) {
                        any.or(&own);
                    }
                    own = own.then(&once);
                }
                return any;
            }
            HirKind::Concat(parts) => {
                for part in parts {
                    own = own.then(&Beginnings::of(part));
                }
            }
            HirKind::Alternation(parts) => {
                own.empty = false;
                for part in parts {
                    own.or(&Beginnings::of(part));
                }
            }
        }
        own
    }

    /// Of this and then `next`.
    fn then(mut self, next: &Beginnings) -> Beginnings {
        let follows = (0..=255_u8)
            .filter(|&byte| next.begins_with(byte))
            .fold(0, |bits, byte| bits | second_bit(Some(byte)));
        for byte in 0..256 {
            if self.one[byte] {
                self.two[byte] |= follows;
            }
            self.one[byte] &= next.empty;
            if self.empty {
                self.one[byte] |= next.one[byte];
                self.two[byte] |= next.two[byte];
            }
        }
        self.empty &= next.empty;
        self
    }

    fn or(&mut self, other: &Beginnings) {
        self.empty |= other.empty;
        for byte in 0..256 {
            self.one[byte] |= other.one[byte];
            self.two[byte] |= other.two[byte];
        }
    }

    /// The bits of what may come behind `byte`, be it the end.
    fn seconds(&self, byte: u8) -> u8 {
        let end = if self.one[usize::from(byte)] {
            second_bit(None)
        } else {
            0
        };
        self.two[usize::from(byte)] | end
    }

    fn begins_with(&self, byte: u8) -> bool {
        self.one[usize::from(byte)] || self.two[usize::from(byte)] != 0
    }
}

/// The same pattern for lines that are read from their end.
fn reverse(hir: &Hir) -> Hir {
    match hir.kind() {
        HirKind::Literal(literal) => {
            Hir::literal(literal.0.iter().rev().copied().collect::<Vec<u8>>())
        }
        HirKind::Capture(capture) => reverse(&capture.sub),
        HirKind::Repetition(repetition) => Hir::repetition(Repetition {
            sub: Box::new(reverse(&repetition.sub)),
            ..repetition.clone()
        }),
        HirKind::Concat(parts) => Hir::concat(parts.iter().rev().map(reverse).collect()),
        HirKind::Alternation(parts) => Hir::alternation(parts.iter().map(reverse).collect()),
        HirKind::Empty | HirKind::Look(_) | HirKind::Class(_) => hir.clone(),
    }
}
