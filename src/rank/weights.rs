//! The weight of each signal.
//!
//! Fitted by tools/fit on 2026-11-27: words to 1889 summaries, weights to an
//! editor's choice in 448 articles.
//!
//! A sentence's chance to be chosen grows as the exponential of its score
//! (`tools/fit/src/choice.rs` says how it is fitted). A signal's measure is where
//! its constant is used. That data is news. It has few paragraphs, lists and
//! addresses, and pages on the web speak of themselves, shout and open with a scene
//! more often than it: some weights are set by hand, and DESIGN.md says by what.

use super::telling::Odds;
use super::{Family, Signal};

macro_rules! weights {
    ($($family:ident { $($(#[$doc:meta])* $constant:ident = $weight:expr;)* })*) => {
        $($(
            $(#[$doc])*
            pub(super) const $constant: Signal = Signal {
                family: Family::$family,
                weight: $weight,
                #[cfg(feature = "rooms")]
                name: stringify!($constant),
            };
        )*)*
    };
}

weights! {
    Position {
        /// In an abstract: as NEAR_LEAD, taken back.
        ABSTRACT_LEAD = -1.061;
        /// 1 for the first sentence, falling slowly. Higher: the whole top of the
        /// article gains, as in news that leads with the point.
        NEAR_LEAD = 2.424;
        /// The first sentence itself, which a title often has said already.
        FIRST = -1.401;
        /// 1 at the start down to 0 at the end. Higher: later halves vanish.
        EARLY = 0.418;
        /// The second sentence; it often only repeats or details the first.
        SECOND = -0.485;
        /// Where nothing tells what leans on what, since the language has no list of
        /// pronouns: as NEAR_LEAD, on top.
        UNLISTED_LEAD = 0.500; // by hand
        /// The same: as FIRST, half taken back.
        UNLISTED_FIRST = 0.700; // by hand
        /// First of its paragraph. Higher: fewer sentences from inside.
        PARAGRAPH_LEAD = 0.150; // by hand
    }
    EntityDensity {
        /// How much more likely its telling words are since salient names have
        /// them.
        TELLING_NAMES = 1.356;
        /// Salience in all; less than none, since telling words and coming back have
        /// counted the names already. Higher: long sentences that name everyone.
        SALIENT_COVERAGE = -0.361;
        /// Without a title: as SALIENT_COVERAGE, on top.
        UNTITLED_NAMES = 0.400; // by hand
        /// Entities that come back later. Higher: introductions.
        RETURNING = 0.198;
        /// Names nobody and nothing.
        NO_ENTITY = -0.300; // by hand
    }
    Title {
        /// How much more likely they are since the title has them. Higher: what
        /// the title promises.
        TELLING_TITLE = 0.800; // by hand
        /// In an abstract: share of the title's words that stand here.
        ABSTRACT_TITLE = 1.792;
        /// The headline said again, with hardly a word more.
        TITLE_AGAIN = -1.163;
    }
    Centrality {
        /// In an abstract: how telling its words are in all.
        ABSTRACT_WORDS = 0.086;
        /// Share of its words not used before, against the usual. Higher: less
        /// repetition.
        NEW_WORDS = 0.544;
        /// Share of its words not used before that come back later.
        RECURRING_WORDS = 1.100; // by hand
        /// How likely its three most telling words are to be told, by where they
        /// stand and how often, against the usual.
        TELLING_WORDS = 1.777;
    }
    Form {
        /// Logarithm of its words, against some twenty.
        LENGTH = 1.300; // by hand
        /// In an abstract: as LENGTH, on top.
        ABSTRACT_LENGTH = -1.404;
        /// Without a title: the same.
        UNTITLED_LENGTH = -0.950; // by hand
        /// Without lists: the same.
        UNLISTED_LENGTH = -0.850; // by hand
        /// Under eight words.
        SHORT = -0.310;
        /// Under five words.
        FRAGMENT = -1.698;
        /// Over forty words.
        LONG = -0.471;
        /// Over seventy words.
        VERY_LONG = -1.000; // by hand
        /// Ends with a question mark.
        QUESTION = -1.455;
        /// Begins with a quotation.
        QUOTATION_START = -0.593;
        /// Begins with a bracket: said by the way.
        ASIDE = -4.138;
        /// Share of it inside quotation marks: colour, seldom the point.
        QUOTED_SHARE = -0.939;
        /// Half a quotation.
        OPEN_QUOTATION = -0.422;
        /// Ends with an exclamation mark.
        EXCLAMATION = -2.000; // by hand
        /// Has no mark at its end.
        NO_STOP = -2.654;
        /// Ends with a colon: what it announces is missing.
        COLON_END = -2.000; // by hand
        /// A pronoun before any word of matter: "In it", "As they".
        PRONOUN_FIRST = -0.600; // by hand
        /// Without a title: as in the news of the fit, not as in pages of the web.
        UNTITLED_PRONOUN = 0.300; // by hand
        /// Begins with "but", "however".
        CONNECTIVE_START = 0.268;
        /// Begins with "in fact", "another".
        CONTINUATION = -0.264;
        /// In an abstract: says "this paper", where it comes to what is new.
        ABSTRACT_ITSELF = 0.554;
        /// In an abstract: says "we".
        ABSTRACT_FIRST_PERSON = 1.561;
        /// Says "I", "we": who that is, a summary does not tell.
        FIRST_PERSON = -0.850; // by hand
        /// Says "you": advice, or a prompt.
        SECOND_PERSON = -0.309;
        /// "he said".
        DANGLING_SPEAKER = -0.351;
        /// A label before a colon.
        LABEL = -1.234;
        /// A web address, a handle.
        ADDRESS = -2.500; // by hand
    }
    Focus {
        /// Share of the focus that it holds: above everything else.
        FOCUS = 20.0; // by hand
    }
}

/// The factors of a word: what makes it likely to be told.
pub(crate) const TELLING: Odds = Odds {
    first: [0.141, 0.087, 0.080, 0.062, 0.046, 0.035, 0.025],
    units: [1.000, 3.078, 5.777, 9.586, 20.324],
    title: 5.293,
    name: 1.405,
};
