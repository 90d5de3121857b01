//! From a regular expression to a program for `src/boilerplate/program.rs`.
//!
//! The syntax tree of `regex-syntax`, written as bytes: most are letters that
//! stand for themselves, a few control characters are instructions. There are
//! no jumps in it, so that the same piece of a pattern gives the same bytes
//! wherever it stands, and the table packs well.

use regex_syntax::ParserBuilder;
use std::collections::BTreeMap;

use regex_syntax::hir::literal::Extractor;
use regex_syntax::hir::{Class, Hir, HirKind, Look, Repetition};

use crate::patterns::machine::{
    ANY, ANY_WORD, ANYTHING, CLASS, CLOSE, HEAD, LOOKED_AT, MATCH, OPEN, OPERAND, OPTIONAL,
    OPTIONAL_NEXT, OR, REPEAT, REPEAT_CLOSE, TAIL, WORD_BOUNDARY, beginning_bit,
};

/// All patterns in one table.
#[derive(Default)]
pub struct Assembler {
    /// Sets of bytes, 32 bytes each.
    classes: Vec<[u8; 32]>,
    code: Vec<u8>,
    /// For each pattern its start, how it is found, and its section.
    starts: Vec<(u16, u8, u8)>,
    /// For each first byte the patterns that may begin with it, and the bits of
    /// their beginnings.
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
            for (first, bits) in beginnings(&hir)? {
                self.heads[usize::from(first)].push((number, bits));
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
        for (pattern, bits) in self.heads.concat() {
            table.push(pattern);
            table.push(bits);
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

/// How the lines that a pattern matches may begin: for each first byte the bits of
/// what may stand there and behind it.
fn beginnings(hir: &Hir) -> Result<BTreeMap<u8, u8>, String> {
    // Where there are too many, shorter ones; those may go on with anything.
    let of_length = |length| {
        let mut extractor = Extractor::new();
        extractor.limit_class(256).limit_repeat(LOOKED_AT);
        extractor.limit_literal_len(length).limit_total(100_000);
        let found = extractor.extract(hir);
        found.literals().map(<[_]>::to_vec)
    };
    let all = (1..=LOOKED_AT).rev().find_map(of_length);
    let mut bits = BTreeMap::new();
    for beginning in all.ok_or("it may begin with anything")? {
        let bytes = beginning.as_bytes();
        let first = *bytes.first().ok_or("it may be empty")?;
        // A shorter one is the whole line, or may go on with anything.
        let is_all = beginning.is_exact() || bytes.len() == LOOKED_AT;
        *bits.entry(first).or_default() |= if is_all {
            beginning_bit(bytes)
        } else {
            u8::MAX
        };
    }
    Ok(bits)
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
