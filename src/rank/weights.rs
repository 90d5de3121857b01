//! The weight of each signal.
//!
//! Fitted by tools/fit on 2026-11-27: words to 1889 summaries, weights to an
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
        ABSTRACT_LEAD = -0.490;
        /// 1 for the first sentence, falling slowly. Higher: the whole top of the
        /// article gains, as in news that leads with the point.
        NEAR_LEAD = 1.993;
        /// The first sentence itself, which a title often has said already.
        FIRST = -1.363;
        /// 1 at the start down to 0 at the end. Higher: later halves vanish.
        EARLY = 0.447;
        /// The second sentence; it often only repeats or details the first.
        SECOND = -0.443;
        /// First of its paragraph. Higher: fewer sentences from inside.
        PARAGRAPH_LEAD = 0.150; // by hand
    }
    EntityDensity {
        /// How much more likely its telling words are since salient names have
        /// them.
        TELLING_NAMES = 0.245;
        /// Salience in all. Higher: long sentences that name everyone.
        SALIENT_COVERAGE = -0.256;
        /// Entities that come back later. Higher: introductions.
        RETURNING = 0.159;
        /// Entities not named before, up to three.
        NEW_ENTITIES = 0.083;
        /// Names nobody and nothing.
        NO_ENTITY = -0.192;
    }
    Title {
        /// How much more likely they are since the title has them. Higher: what
        /// the title promises.
        TELLING_TITLE = 0.800; // by hand
        /// In an abstract: share of the title's words that stand here.
        ABSTRACT_TITLE = 1.898;
        /// The headline said again, with hardly a word more.
        TITLE_AGAIN = -1.284;
    }
    Centrality {
        /// In an abstract: how telling its words are in all.
        ABSTRACT_WORDS = -0.590;
        /// Share of its words not used before, against the usual. Higher: less
        /// repetition.
        NEW_WORDS = 0.601;
        /// Share of its words not used before that come back later.
        RECURRING_WORDS = 1.497;
        /// How likely its three most telling words are to be told, by where they
        /// stand and how often, against the usual.
        TELLING_WORDS = 2.131;
    }
    Form {
        /// Logarithm of its words, against some twenty.
        LENGTH = 0.797;
        /// Under twelve words.
        BRIEF = -0.287;
        /// Under eight words.
        SHORT = -0.619;
        /// Under five words.
        FRAGMENT = -1.796;
        /// Over forty words.
        LONG = -0.199;
        /// Over seventy words.
        VERY_LONG = -1.000; // by hand
        /// Ends with a question mark.
        QUESTION = -1.488;
        /// Begins with a quotation.
        QUOTATION_START = -0.611;
        /// Share of it inside quotation marks: colour, seldom the point.
        QUOTED_SHARE = -0.876;
        /// Half a quotation.
        OPEN_QUOTATION = -0.482;
        /// Ends with an exclamation mark.
        EXCLAMATION = -1.500; // by hand
        /// Has no mark at its end.
        NO_STOP = -2.658;
        /// Ends with a colon: what it announces is missing.
        COLON_END = -2.000; // by hand
        /// A pronoun before any word of matter: "In it", "As they".
        PRONOUN_FIRST = -0.550; // by hand
        /// Begins with "but", "however".
        CONNECTIVE_START = 0.274;
        /// Begins with "in fact", "another".
        CONTINUATION = -0.446;
        /// In an abstract: says "we".
        ABSTRACT_FIRST_PERSON = 1.564;
        /// Says "I", "we": who that is, a summary does not tell.
        FIRST_PERSON = -0.800; // by hand
        /// Says "you": advice, or a prompt.
        SECOND_PERSON = -0.298;
        /// "he said".
        DANGLING_SPEAKER = -0.316;
        /// A label before a colon.
        LABEL = -1.299;
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
