//! The weight of each signal.
//!
//! Fitted once by logistic regression (L2, each signal scaled by its standard
//! deviation) to the sentences that an editor chose in 448 news articles:
//! in the five best 1, in the three best 1 twice over, else 0, "never" twice
//! over. That data has few paragraphs, lists and titles: PARAGRAPH_LEAD and
//! LIST_ITEM are set by hand. A signal's measure is where its constant is used.

use super::{Family, Signal};

macro_rules! weights {
    ($($family:ident { $($(#[$doc:meta])* $constant:ident = $weight:expr;)* })*) => {
        $($(
            $(#[$doc])*
            pub(super) const $constant: Signal = Signal {
                family: Family::$family,
                weight: $weight,
            };
        )*)*
    };
}

weights! {
    Position {
        /// 1 for the first sentence, 1/2, 1/3 ... Higher: nearer to the lead.
        LEAD = 1.533;
        /// 1 at the start down to 0 at the end. Higher: later halves vanish.
        EARLY = 1.363;
        /// The second sentence; it often only repeats or details the first.
        SECOND = 0.490;
        /// First of its paragraph. Higher: fewer sentences from inside.
        PARAGRAPH_LEAD = 0.200;
    }
    EntityDensity {
        /// Salience a word. Higher: compact sentences full of names.
        SALIENT_DENSITY = -0.063;
        /// Salience in all. Higher: long sentences that name everyone.
        SALIENT_COVERAGE = 0.387;
        /// Entities that come back later. Higher: introductions.
        RETURNING = 0.039;
        /// Entities not named before, up to three.
        NEW_ENTITIES = 0.013;
        /// Numbers, up to three.
        NUMBERS = 0.252;
        /// Names nobody and nothing.
        NO_ENTITY = -0.005;
    }
    Title {
        /// Share of the headline's words that stand here.
        TITLE_COVERED = 1.113;
        /// Share of the sentence's words that the headline has.
        TITLE_REPEATED = -0.850;
    }
    Centrality {
        /// Mean frequency of its words in the article, against the usual.
        FREQUENT_WORDS = 5.774;
        /// Share of its words not used before, against the usual. Higher: less
        /// repetition.
        NEW_WORDS = 2.670;
        /// Share of its words not used before that come back later.
        RECURRING_WORDS = 0.796;
    }
    Form {
        /// Logarithm of its words, against some twenty.
        LENGTH = 1.474;
        /// Under eight words.
        SHORT = -1.005;
        /// Under five words.
        FRAGMENT = -2.766;
        /// Over forty words.
        LONG = -0.625;
        /// Over seventy words.
        VERY_LONG = -1.963;
        /// Ends with a question mark.
        QUESTION = -2.162;
        /// Begins with a quotation.
        QUOTATION_START = -1.776;
        /// Half a quotation.
        OPEN_QUOTATION = -0.813;
        /// Has no mark at its end.
        NO_STOP = -3.498;
        /// Ends with a colon: what it announces is missing.
        COLON_END = -1.463;
        /// Begins with "it", "this", "they".
        PRONOUN_START = -0.420;
        /// Begins with "but", "however".
        CONNECTIVE_START = 0.258;
        /// Pronouns among its first six words.
        EARLY_PRONOUNS = -0.701;
        /// Says "I", "we", "you".
        FIRST_PERSON = -0.504;
        /// "he said".
        DANGLING_SPEAKER = -0.460;
        /// An item of a list.
        LIST_ITEM = -0.500;
        /// A label before a colon.
        LABEL = -2.145;
        /// A web address, a handle.
        ADDRESS = -4.477;
    }
    Focus {
        /// Share of the focus that it holds: above everything else.
        FOCUS = 20.0;
    }
}
