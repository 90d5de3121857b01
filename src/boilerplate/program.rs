//! Runs the programs that `build/program.rs` makes of patterns.
//!
//! In come the table and a line, out comes the number of the first section
//! with a pattern that matches the whole line. All patterns run side by side,
//! a byte at a time (Thompson 1968; Pike's VM): no backtracking, so the time
//! is bounded by the line's length times the pattern's. The table is used where
//! it lies, but for where its groups go on and end ([`Programs`]); one that makes
//! no sense matches nothing.
//!
//! The table: the number of classes and of patterns; each class as a set of
//! 256 bits; for each pattern the place of its code, how it is found, and its section; for
//! each byte how many patterns may begin with it, then these patterns, each
//! with the bits of its beginnings; the code. In the code a byte stands
//! for itself, but for the instructions below.

use super::plain;

/// Opens a group of alternatives.
pub(crate) const OPEN: u8 = 1;
/// Opens a group that may be left out.
pub(crate) const OPTIONAL: u8 = 2;
/// Opens a group that may begin again at its `REPEAT_CLOSE`.
pub(crate) const REPEAT: u8 = 3;
/// Stands between the alternatives of a group.
pub(crate) const OR: u8 = 4;
/// Closes a group.
pub(crate) const CLOSE: u8 = 5;
/// Closes a `REPEAT`.
pub(crate) const REPEAT_CLOSE: u8 = 6;
/// The letter or class behind it may be left out.
pub(crate) const OPTIONAL_NEXT: u8 = 7;
/// Takes nothing, between a word and what is none.
pub(crate) const WORD_BOUNDARY: u8 = 8;
/// Takes any byte.
pub(crate) const ANY: u8 = 11;
/// Takes any bytes, or none: `.*`.
pub(crate) const ANYTHING: u8 = 13;
/// Takes a byte of the class whose number stands behind it.
pub(crate) const CLASS: u8 = 12;
/// At the line's end: the section whose number stands behind it has matched.
pub(crate) const MATCH: u8 = 14;
/// Numbers begin here, so that none looks like an instruction.
pub(crate) const OPERAND: u8 = 32;

/// How a pattern is found: by how it may begin.
pub(crate) const HEAD: u8 = 0;
/// It may begin with any word.
pub(crate) const ANY_WORD: u8 = 1;
/// It may begin with any words, so it is written from its end.
pub(crate) const TAIL: u8 = 2;

/// So many bytes of a line's beginning say which patterns may go on.
pub(crate) const LOOKED_AT: usize = 4;

/// The bit of a beginning, its first byte aside: one of eight. It rules most
/// patterns out, for a byte each.
pub(crate) fn beginning_bit(beginning: &[u8]) -> u8 {
    let behind = beginning.iter().take(LOOKED_AT).skip(1);
    let sum = behind.fold(0_u32, |sum, &byte| 3 * sum + u32::from(byte));
    1 << ((sum ^ sum >> 3) % 8)
}

/// The places in the code that the line has reached.
#[derive(Default)]
pub(crate) struct Machine {
    alive: Vec<u16>,
    next: Vec<u16>,
    /// Scratch: places seen at this byte, and those still to be looked at.
    seen: Places,
    stack: Vec<u16>,
    /// By section, whether its patterns run: a bit each.
    asked: u64,
    /// A short line, plain.
    plain: Vec<u8>,
    /// The first bytes, and whether the patterns have seen them.
    beginning: Vec<u8>,
    has_begun: bool,
    /// The last byte.
    before: Option<u8>,
}

/// A set of places that is quickly emptied.
#[derive(Default)]
struct Places {
    bits: Vec<u64>,
    list: Vec<u16>,
}

impl Places {
    /// True where the place is new.
    fn add(&mut self, place: u16) -> bool {
        let (word, bit) = (usize::from(place) / 64, 1 << (place % 64));
        if word >= self.bits.len() {
            self.bits.resize(word + 1, 0);
        }
        let is_new = self.bits[word] & bit == 0;
        if is_new {
            self.bits[word] |= bit;
            self.list.push(place);
        }
        is_new
    }

    fn clear(&mut self) {
        for place in self.list.drain(..) {
            self.bits[usize::from(place) / 64] = 0;
        }
    }
}

impl Machine {
    /// The first of `sections` that accepts the whole plain form of `line`. Only
    /// the patterns of those that are `asked` run, and those that may begin
    /// with any word only if `short`.
    pub(crate) fn section_of(
        &mut self,
        programs: &Programs<'_>,
        line: &str,
        short: bool,
        sections: usize,
        asked: impl Fn(usize) -> bool,
    ) -> Option<usize> {
        self.reset();
        // build/patterns.rs sees to it that there are no more.
        self.asked = (0..sections.min(64)).fold(0, |bits, section| {
            bits | u64::from(asked(section)) << section
        });
        if !short {
            plain::fold(line, |byte| self.feed(programs, byte, &[HEAD]));
            return self.end(programs, &[HEAD]);
        }
        let mut plain = std::mem::take(&mut self.plain);
        plain.clear();
        plain::fold(line, |byte| {
            plain.push(byte);
            true
        });
        let forward = &[HEAD, ANY_WORD];
        let _ = plain.iter().all(|&byte| self.feed(programs, byte, forward));
        let by_head = self.end(programs, forward);
        self.reset();
        let _ = plain
            .iter()
            .rev()
            .all(|&byte| self.feed(programs, byte, &[TAIL]));
        let by_tail = self.end(programs, &[TAIL]);
        self.plain = plain;
        by_head.into_iter().chain(by_tail).min()
    }

    fn reset(&mut self) {
        self.alive.clear();
        self.beginning.clear();
        self.has_begun = false;
        self.before = None;
    }

    /// Takes a byte; false where no pattern goes on.
    fn feed(&mut self, programs: &Programs<'_>, byte: u8, sorts: &[u8]) -> bool {
        if self.has_begun {
            return self.advance(programs, byte);
        }
        self.beginning.push(byte);
        self.beginning.len() < LOOKED_AT || self.begin(programs, sorts)
    }

    /// The first section that has matched all that came.
    fn end(&mut self, programs: &Programs<'_>, sorts: &[u8]) -> Option<usize> {
        if !self.has_begun {
            self.begin(programs, sorts);
        }
        if self.alive.is_empty() {
            return None;
        }
        self.step(programs, self.before, None)
    }

    /// Takes the first bytes; false where no pattern goes on.
    fn begin(&mut self, programs: &Programs<'_>, sorts: &[u8]) -> bool {
        self.has_begun = true;
        let beginning = std::mem::take(&mut self.beginning);
        programs.begin(&beginning, sorts, self.asked, &mut self.alive);
        let goes_on =
            !self.alive.is_empty() && beginning.iter().all(|&byte| self.advance(programs, byte));
        self.beginning = beginning;
        goes_on
    }

    fn advance(&mut self, programs: &Programs<'_>, byte: u8) -> bool {
        self.step(programs, self.before, Some(byte));
        self.before = Some(byte);
        !self.alive.is_empty()
    }

    /// Takes `byte` everywhere, or, at the end, gives the first section that
    /// has matched.
    fn step(
        &mut self,
        programs: &Programs<'_>,
        before: Option<u8>,
        byte: Option<u8>,
    ) -> Option<usize> {
        let mut section = None;
        self.next.clear();
        self.seen.clear();
        for index in 0..self.alive.len() {
            let at = self.alive[index];
            match programs.code.get(usize::from(at)) {
                // Most wait for a letter, and most of these for another one.
                Some(&letter) if letter >= OPERAND => {
                    if byte == Some(letter) && !self.next.contains(&(at + 1)) {
                        self.next.push(at + 1);
                    }
                    continue;
                }
                _ => self.stack.push(at),
            }
            while let Some(at) = self.stack.pop() {
                let Some((instruction, rest)) = programs.at(at) else {
                    continue;
                };
                // Letters stand alone; only forks can lead to one place twice.
                if instruction <= WORD_BOUNDARY && !self.seen.add(at) {
                    continue;
                }
                let taken = match instruction {
                    OPEN | REPEAT | OPTIONAL => {
                        programs.alternatives(at, byte, &mut self.stack);
                        continue;
                    }
                    // The end of an alternative: on to the end of the group.
                    OR => {
                        self.stack.push(programs.close_of(at));
                        continue;
                    }
                    CLOSE => {
                        self.stack.push(at + 1);
                        continue;
                    }
                    REPEAT_CLOSE => {
                        self.stack.push(at + 1);
                        self.stack.push(programs.jump_from(at));
                        continue;
                    }
                    OPTIONAL_NEXT => {
                        let length = if rest.first() == Some(&CLASS) { 2 } else { 1 };
                        self.stack.push(at + 1);
                        self.stack.push(at + 1 + length);
                        continue;
                    }
                    WORD_BOUNDARY => {
                        if is_word(before) != is_word(byte) {
                            self.stack.push(at + 1);
                        }
                        continue;
                    }
                    ANYTHING => {
                        self.stack.push(at + 1);
                        byte.map(|_| 0)
                    }
                    MATCH => {
                        if byte.is_none() {
                            let found = rest
                                .first()
                                .map(|&found| usize::from(found.saturating_sub(OPERAND)));
                            section = section.min(found).or(section).or(found);
                        }
                        continue;
                    }
                    CLASS => {
                        let takes = byte.zip(rest.first().copied());
                        takes
                            .is_some_and(|(byte, class)| programs.holds(class, byte))
                            .then_some(2)
                    }
                    ANY => byte.map(|_| 1),
                    letter => (byte == Some(letter)).then_some(1),
                };
                if let Some(length) = taken {
                    let to = at + length;
                    if !self.next.contains(&to) {
                        self.next.push(to);
                    }
                }
            }
        }
        std::mem::swap(&mut self.alive, &mut self.next);
        section
    }
}

fn is_word(byte: Option<u8>) -> bool {
    byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// A pattern, and the bits of the beginnings that it may have.
const HEAD_BYTES: usize = 2;

/// The place of a pattern's code, how it is found, its section.
const START_BYTES: usize = 4;

/// The table in its parts, read once.
#[derive(Default)]
pub(crate) struct Programs<'a> {
    classes: &'a [u8],
    starts: &'a [u8],
    heads: &'a [u8],
    code: &'a [u8],
    /// For each byte, how many patterns of `heads` stand before its own.
    before: Vec<u16>,
    /// From where a group opens, and from each `OR`, to the next `OR` or the
    /// close; from there back to where it opens.
    jumps: Vec<u16>,
}

impl<'a> Programs<'a> {
    /// Nothing where the table makes no sense.
    pub(crate) fn read(table: &'a [u8]) -> Programs<'a> {
        let mut programs = Programs::parts(table).unwrap_or_default();
        programs.jumps.resize(programs.code.len(), 0);
        // Of each group that is open: where it does so, and its last mark.
        let mut open = Vec::new();
        for (&instruction, place) in programs.code.iter().zip(0_u16..) {
            let mut jump = |from: u16, to| {
                if let Some(jump) = programs.jumps.get_mut(usize::from(from)) {
                    *jump = to;
                }
            };
            match instruction {
                OPEN | OPTIONAL | REPEAT => open.push((place, place)),
                OR => {
                    if let Some((_, last)) = open.last_mut() {
                        jump(std::mem::replace(last, place), place);
                    }
                }
                CLOSE | REPEAT_CLOSE => {
                    if let Some((start, last)) = open.pop() {
                        jump(last, place);
                        jump(place, start);
                    }
                }
                _ => {}
            }
        }
        programs
    }

    fn parts(table: &'a [u8]) -> Option<Programs<'a>> {
        let (&[classes, patterns], rest) = table.split_first_chunk()?;
        let (classes, rest) = rest.split_at_checked(32 * usize::from(classes))?;
        let (starts, rest) = rest.split_at_checked(START_BYTES * usize::from(patterns))?;
        let (counts, rest) = rest.split_at_checked(256)?;
        let mut before = vec![0];
        let mut total = 0;
        for &count in counts {
            total += u16::from(count);
            before.push(total);
        }
        let (heads, code) = rest.split_at_checked(HEAD_BYTES * usize::from(total))?;
        Some(Programs {
            classes,
            starts,
            heads,
            code,
            before,
            jumps: Vec::new(),
        })
    }

    fn at(&self, place: u16) -> Option<(u8, &'a [u8])> {
        let (&instruction, rest) = self.code.get(usize::from(place)..)?.split_first()?;
        Some((instruction, rest))
    }

    fn holds(&self, class: u8, byte: u8) -> bool {
        let class = usize::from(class.saturating_sub(OPERAND));
        let at = 32 * class + usize::from(byte) / 8;
        self.classes
            .get(at)
            .is_some_and(|bits| bits >> (byte % 8) & 1 == 1)
    }

    fn jump_from(&self, place: u16) -> u16 {
        let to = self.jumps.get(usize::from(place));
        to.copied().unwrap_or_default()
    }

    /// The starts of those alternatives of the group that opens at `open` which
    /// may go on with `byte`, and what comes behind it where it may be left out.
    fn alternatives(&self, open: u16, byte: Option<u8>, found: &mut Vec<u16>) {
        let mut add = |place: u16| match self.code.get(usize::from(place)) {
            // Most begin with a letter, and most with another one.
            Some(&letter) if letter >= OPERAND && byte != Some(letter) => {}
            _ => found.push(place),
        };
        let mut place = open;
        // A table without sense could lead round and round.
        while self.code.get(usize::from(place)) == Some(&OR) || place == open {
            add(place + 1);
            let next = self.jump_from(place);
            if next <= place {
                return;
            }
            place = next;
        }
        if self.code.get(usize::from(open)) == Some(&OPTIONAL) {
            add(place + 1);
        }
    }

    /// The closing mark of the group that the `OR` at `place` is in.
    fn close_of(&self, mut place: u16) -> u16 {
        while self.code.get(usize::from(place)) == Some(&OR) {
            let next = self.jump_from(place);
            if next <= place {
                return u16::MAX;
            }
            place = next;
        }
        place
    }

    /// The patterns of these sorts that may begin so.
    fn begin(&self, beginning: &[u8], sorts: &[u8], asked: u64, alive: &mut Vec<u16>) {
        let Some(&first) = beginning.first() else {
            return;
        };
        let bit = beginning_bit(beginning);
        let mut add = |start: &[u8]| {
            if asked.checked_shr(u32::from(start[3])).unwrap_or(0) & 1 == 1 {
                alive.push(u16::from_le_bytes([start[0], start[1]]));
            }
        };
        if sorts.contains(&HEAD)
            && let Some(&[from, to, ..]) = self.before.get(usize::from(first)..)
        {
            let entries = HEAD_BYTES * usize::from(from)..HEAD_BYTES * usize::from(to);
            let entries = self.heads.get(entries).unwrap_or_default();
            for entry in entries.chunks_exact(HEAD_BYTES) {
                if entry[1] & bit != 0 {
                    let at = START_BYTES * usize::from(entry[0]);
                    if let Some(start) = self.starts.get(at..at + START_BYTES) {
                        add(start);
                    }
                }
            }
        }
        // Those that no first byte finds stand last.
        for start in self.starts.rchunks_exact(START_BYTES) {
            if start[2] == HEAD || sorts == [HEAD] {
                break;
            }
            if sorts.contains(&start[2]) {
                add(start);
            }
        }
    }
}
