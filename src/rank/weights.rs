//! The weight of each signal.
//!
//! Fitted by tools/fit on 2026-11-24: words to 1889 summaries, weights to an
//! editor's choice in 448 articles.
//!
//! A sentence's chance to be chosen grows as the exponential of its score
//! (`tools/fit/src/choice.rs` says how it is fitted). A signal's measure is where
//! its constant is used. That data has few paragraphs, lists and addresses:
//! those weights are set by hand.

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
        /// 1 for the first sentence, 1/2, 1/3 ... Higher: nearer to the lead.
        LEAD = 0.290;
        /// 1 for the first sentence, falling slowly. Higher: the whole top of the
        /// article gains, as in news that leads with the point.
        NEAR_LEAD = 2.650;
        /// The first sentence itself, which a title often has said already.
        FIRST = -1.717;
        /// 1 at the start down to 0 at the end. Higher: later halves vanish.
        EARLY = 0.234;
        /// The second sentence; it often only repeats or details the first.
        SECOND = -0.517;
        /// First of its paragraph. Higher: fewer sentences from inside.
        PARAGRAPH_LEAD = 0.150; // by hand
    }
    EntityDensity {
        /// Salience a word. Higher: compact sentences full of names.
        SALIENT_DENSITY = 0.108;
        /// Salience in all. Higher: long sentences that name everyone.
        SALIENT_COVERAGE = -0.263;
        /// Entities that come back later. Higher: introductions.
        RETURNING = 0.119;
        /// Entities not named before, up to three.
        NEW_ENTITIES = 0.073;
        /// Numbers, up to three.
        NUMBERS = 0.044;
        /// Names nobody and nothing.
        NO_ENTITY = -0.188;
    }
    Title {
        /// Share of the headline's words that stand here.
        TITLE_COVERED = -0.456;
        /// Share of the sentence's words that the headline has.
        TITLE_REPEATED = 0.090;
        /// The headline said again, with hardly a word more.
        TITLE_AGAIN = -1.476;
    }
    Centrality {
        /// Mean frequency of its words in the article, against the usual.
        FREQUENT_WORDS = 0.468;
        /// Share of its words not used before, against the usual. Higher: less
        /// repetition.
        NEW_WORDS = 0.915;
        /// Share of its words not used before that come back later.
        RECURRING_WORDS = 1.211;
        /// How likely its three most telling words are to be told, against the
        /// usual.
        TELLING_WORDS = 1.660;
        /// Share of its words that the first sentence has.
        WORDS_OF_LEAD = 0.374;
    }
    Form {
        /// Logarithm of its words, against some twenty.
        LENGTH = 0.789;
        /// Under twelve words.
        BRIEF = -0.261;
        /// Under eight words.
        SHORT = -0.674;
        /// Under five words.
        FRAGMENT = -1.715;
        /// Over forty words.
        LONG = -0.215;
        /// Over seventy words.
        VERY_LONG = -1.000; // by hand
        /// Ends with a question mark.
        QUESTION = -1.419;
        /// Begins with a quotation.
        QUOTATION_START = -0.795;
        /// Share of it inside quotation marks: colour, seldom the point.
        QUOTED_SHARE = -0.964;
        /// Half a quotation.
        OPEN_QUOTATION = -0.602;
        /// Ends with an exclamation mark.
        EXCLAMATION = -0.868;
        /// Has no mark at its end.
        NO_STOP = -2.575;
        /// Ends with a colon: what it announces is missing.
        COLON_END = -2.000; // by hand
        /// Begins with "it", "this", "they".
        PRONOUN_START = 0.023;
        /// A pronoun before any word of matter: "In it", "As they".
        PRONOUN_FIRST = -0.253;
        /// Begins with "but", "however".
        CONNECTIVE_START = 0.251;
        /// Pronouns among its first six words.
        EARLY_PRONOUNS = -0.313;
        /// Says "I", "we", "you".
        FIRST_PERSON = -0.293;
        /// "he said".
        DANGLING_SPEAKER = -0.335;
        /// An item of a list.
        LIST_ITEM = -0.300; // by hand
        /// A label before a colon.
        LABEL = -1.327;
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
    first: [0.133, 0.086, 0.079, 0.061, 0.046, 0.034, 0.025],
    units: [1.000, 3.086, 5.790, 9.713, 21.089],
    title: 5.347,
    name: 1.345,
};
