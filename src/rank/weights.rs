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
        /// In an abstract: as NEAR_LEAD, taken back.
        ABSTRACT_LEAD = -0.473;
        /// 1 for the first sentence, falling slowly. Higher: the whole top of the
        /// article gains, as in news that leads with the point.
        NEAR_LEAD = 1.965;
        /// The first sentence itself, which a title often has said already.
        FIRST = -1.364;
        /// 1 at the start down to 0 at the end. Higher: later halves vanish.
        EARLY = 0.451;
        /// The second sentence; it often only repeats or details the first.
        SECOND = -0.442;
        /// First of its paragraph. Higher: fewer sentences from inside.
        PARAGRAPH_LEAD = 0.150; // by hand
    }
    EntityDensity {
        /// How much more likely its telling words are since salient names have
        /// them.
        TELLING_NAMES = 0.203;
        /// Salience in all. Higher: long sentences that name everyone.
        SALIENT_COVERAGE = -0.237;
        /// Entities that come back later. Higher: introductions.
        RETURNING = 0.161;
        /// Entities not named before, up to three.
        NEW_ENTITIES = 0.108;
        /// Names nobody and nothing.
        NO_ENTITY = -0.200;
    }
    Title {
        /// How much more likely they are since the title has them. Higher: what
        /// the title promises.
        TELLING_TITLE = 0.800; // by hand
        /// In an abstract: share of the title's words that stand here.
        ABSTRACT_TITLE = 1.892;
        /// The headline said again, with hardly a word more.
        TITLE_AGAIN = -1.306;
    }
    Centrality {
        /// In an abstract: how telling its words are in all.
        ABSTRACT_WORDS = -0.637;
        /// Share of its words not used before, against the usual. Higher: less
        /// repetition.
        NEW_WORDS = 0.606;
        /// Share of its words not used before that come back later.
        RECURRING_WORDS = 1.499;
        /// How likely its three most telling words are to be told, by where they
        /// stand and how often, against the usual.
        TELLING_WORDS = 2.256;
    }
    Form {
        /// Logarithm of its words, against some twenty.
        LENGTH = 0.771;
        /// Under twelve words.
        BRIEF = -0.285;
        /// Under eight words.
        SHORT = -0.602;
        /// Under five words.
        FRAGMENT = -1.783;
        /// Over forty words.
        LONG = -0.222;
        /// Over seventy words.
        VERY_LONG = -1.000; // by hand
        /// Ends with a question mark.
        QUESTION = -1.480;
        /// Begins with a quotation.
        QUOTATION_START = -0.743;
        /// Share of it inside quotation marks: colour, seldom the point.
        QUOTED_SHARE = -1.040;
        /// Half a quotation.
        OPEN_QUOTATION = -0.486;
        /// Ends with an exclamation mark.
        EXCLAMATION = -0.798;
        /// Has no mark at its end.
        NO_STOP = -2.614;
        /// Ends with a colon: what it announces is missing.
        COLON_END = -2.000; // by hand
        /// A pronoun before any word of matter: "In it", "As they".
        PRONOUN_FIRST = -0.312;
        /// Begins with "but", "however".
        CONNECTIVE_START = 0.270;
        /// In an abstract: says "we".
        ABSTRACT_FIRST_PERSON = 1.060;
        /// Says "I", "we", "you".
        FIRST_PERSON = -0.294;
        /// "he said".
        DANGLING_SPEAKER = -0.356;
        /// A label before a colon.
        LABEL = -1.278;
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
    first: [0.133, 0.086, 0.079, 0.061, 0.046, 0.035, 0.025],
    units: [1.000, 3.086, 5.789, 9.709, 21.078],
    title: 5.347,
    name: 1.347,
};
