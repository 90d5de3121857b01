//! What the reader wants the summary to be about: names and words, found again
//! in the article.
//!
//! Several topics are an "or". Of one topic all words must be there: anywhere in
//! the article; of a name in one sentence, or as the name of an entity. What is
//! written without spaces, or is a name of nothing but grammar words ("US", "The
//! Who"), is looked for as it is written; grammar words in small letters name nothing.

use crate::entity::Passage;
use crate::pieces::concat;
use crate::reading::Reading;
use crate::span::{Cut, Span};
use crate::term::Token;

/// The topics that the article holds.
#[derive(Clone, Debug, Default)]
pub(crate) struct Focus {
    topics: Vec<Topic>,
    /// Some string of the caller is not blank.
    is_asked: bool,
}

/// One focus string, or its other form.
#[derive(Clone, Debug)]
struct Topic {
    /// "wheels", where the topic before is "wheel": one of the two is enough.
    is_other_form: bool,
    words: Vec<Token>,
    rule: Rule,
    /// Those of the mentions that have all its words, and no more than the string.
    entities: Vec<u32>,
}

/// How the words of a topic must stand.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Rule {
    /// "tide power".
    Anywhere,
    /// "New York": in one sentence, title or dateline.
    Together,
    /// "US", "北京": in a row, with the same capitals.
    AsWritten,
}

impl Focus {
    /// Looks the strings up in what was read.
    pub(crate) fn find(reading: &mut Reading<'_>, strings: &[String]) -> Focus {
        let mut focus = Focus::default();
        // Before any string adds its own words: what is below is the article's.
        let known = reading.terms.len() as u32;
        for string in strings {
            focus.is_asked |= !string.trim().is_empty();
            let before = focus.topics.len();
            focus.add(reading, string, known);
            // "wheels" is "wheel" as well, and "eel" is "eels"; "press" and "US" are no
            // plurals.
            match string.as_bytes() {
                [.., b's' | b'S', b's' | b'S'] | [_, b's' | b'S'] => {}
                [.., b's' | b'S'] => focus.add(reading, string.cut(0, string.len() - 1), known),
                _ => focus.add(reading, &concat(&[string, "s"]), known),
            }
            if let Some(other) = focus.topics.get_mut(before + 1) {
                other.is_other_form = true;
            }
        }
        focus
    }

    /// `known`: the first term that is not the article's.
    #[inline(never)]
    fn add(&mut self, reading: &mut Reading<'_>, string: &str, known: u32) {
        let mut words = Vec::new();
        let span = Span::new(0, string.len());
        reading.terms.tokenize(string, span, &mut words);
        let is_content = |token: &Token| !reading.terms.get(token.term).is_stop();
        let is_name = |token: &Token| token.shape.is_name_like();
        let touches = |pair: &[Token]| pair[0].span.end == pair[1].span.start;
        let count = words.len();
        let mut content = words.iter().filter(|token| is_content(token)).peekable();
        let rule = if words.windows(2).any(touches) {
            Rule::AsWritten
        } else if content.peek().is_some() {
            if content.any(is_name) {
                Rule::Together
            } else {
                Rule::Anywhere
            }
        } else if words.iter().any(is_name) {
            Rule::AsWritten
        } else {
            return;
        };
        if rule != Rule::AsWritten {
            words.retain(is_content);
        }
        if words.is_empty() || words.iter().any(|word| word.term.0 >= known) {
            return;
        }
        let mut topic = Topic {
            is_other_form: false,
            words,
            rule,
            entities: Vec::new(),
        };
        for mention in &reading.mentions {
            let tokens = reading.tokens_in(&mention.tokens);
            if tokens.len() <= count && topic.held(tokens) == 1.0 {
                topic.entities.push(mention.entity);
            }
        }
        let is_here = |passage: &Passage| topic.held(reading.tokens_in(&passage.tokens)) == 1.0;
        if rule == Rule::Anywhere
            || topic.held(&reading.headline) == 1.0
            || reading.passages.iter().any(is_here)
        {
            self.topics.push(topic);
        }
    }

    /// False where the caller asked for something, and the article names none of
    /// it, in its title and its dateline either: nothing in it is about that.
    pub(crate) fn is_found(&self) -> bool {
        !self.is_asked || !self.topics.is_empty()
    }

    /// How much of the focus a unit holds, from 0 to 1: the mean of the topics that
    /// the article holds.
    pub(crate) fn share(&self, tokens: &[Token], entities: &[u32]) -> f32 {
        let (mut held, mut count, mut before) = (0.0, 0.0_f32, 0.0);
        for topic in &self.topics {
            let is_named = topic.entities.iter().any(|own| entities.contains(own));
            let own = if is_named { 1.0 } else { topic.held(tokens) };
            if topic.is_other_form {
                held += (own - before).max(0.0);
            } else {
                held += own;
                count += 1.0;
            }
            before = own;
        }
        held / count.max(1.0)
    }
}

impl Topic {
    /// How much of the topic these words hold, from 0 to 1.
    #[inline(never)]
    fn held(&self, tokens: &[Token]) -> f32 {
        let all = self.words.len();
        let mut found = 0;
        if self.rule == Rule::AsWritten {
            for token in tokens {
                // What is not the next word may still be the first.
                if !self.is_written(found, token) {
                    found = 0;
                }
                found += usize::from(self.is_written(found, token));
                if found == all {
                    return 1.0;
                }
            }
            return 0.0;
        }
        for word in &self.words {
            found += usize::from(tokens.iter().any(|token| token.term == word.term));
        }
        if self.rule == Rule::Together && found < all {
            return 0.0;
        }
        found as f32 / all as f32
    }

    /// The word at this place, with its capitals; of several, the first may begin a
    /// sentence: "the WHO".
    #[inline(never)]
    fn is_written(&self, at: usize, token: &Token) -> bool {
        self.words.get(at).is_some_and(|word| {
            let is_free = at == 0 && self.words.len() > 1;
            word.term == token.term && (is_free || word.shape == token.shape)
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::reading::{Input, Reading, Unit};
    use crate::{Article, ArticleBlock, Length, Options, summarize};

    const STORY: &str = "The tide mill of Port Alma got a new wheel on Monday.\n\n\
        US officials visited the town in March.\n\n\
        The WHO sent a doctor, who counted the eels.\n\n\
        Mayor Anna Lund came to see it.\n\n\
        Lund had promised the wheel to us.";

    /// The first word of the sentence that is about it; else why there is none.
    fn about(text: &str, focus: &[&str]) -> String {
        let length = Length::Sentences(1);
        let options = Options::default()
            .length(length)
            .focus(focus.iter().copied());
        let summary = summarize(text, &options).unwrap();
        let reason = summary.reason.unwrap_or(&summary.text);
        reason.split(' ').take(2).collect::<Vec<_>>().join(" ")
    }

    #[track_caller]
    fn assert_about(focus: &[&str], expected: &str) {
        assert_eq!(about(STORY, focus), expected, "about {focus:?}");
    }

    const NOT_FOUND: &str = "focus-not-found";

    #[test]
    fn grammar_words_alone_are_names_as_they_are_written() {
        assert_about(&["US"], "US officials");
        assert_about(&["WHO"], "The WHO");
        assert_about(&["the WHO"], "The WHO");
        assert_about(&["The Who"], NOT_FOUND);
        assert_about(&["May"], NOT_FOUND);
        assert_about(&["us"], NOT_FOUND);
        assert_about(&["who", "doctor"], "The WHO");
    }

    #[test]
    fn what_is_no_word_is_not_found_and_a_blank_asks_for_nothing() {
        assert_about(&["…!"], NOT_FOUND);
        assert_about(&["", " \n"], &about(STORY, &[]));
        assert_about(&["", "zebra"], NOT_FOUND);
    }

    #[test]
    fn all_words_of_a_topic_must_be_there() {
        assert_about(&["New York"], NOT_FOUND);
        assert_about(&["Anna Karenina"], NOT_FOUND);
        assert_about(&["mayor of London"], NOT_FOUND);
        assert_about(&["doctor eels"], "The WHO");
        // Anywhere in the article, unless it is a name.
        assert_about(&["tide officials"], "The tide");
        assert_about(&["Tide Officials"], NOT_FOUND);
    }

    #[test]
    fn a_name_is_found_whichever_way_it_is_written() {
        assert_about(&["Lund"], "Mayor Anna");
        assert_about(&["Mayor Lund"], "Mayor Anna");
        let promised = STORY.replace("Mayor Anna Lund came to see it.", "Anna Lund, 52, sings.");
        let promised = promised.replace("Lund had", "Ms Lund had, as mayor of the town,");
        assert_eq!(about(&promised, &["Anna Lund", "mayor"]), "Ms Lund");
    }

    #[test]
    fn a_plural_is_the_same_word() {
        assert_about(&["wheels"], "The tide");
        assert_about(&["eel"], "The WHO");
        assert_about(&["US officials"], "US officials");
        assert_about(&["official"], "US officials");
        // Both forms together are one topic.
        let text = "The wheel turned on Monday.\n\nThe wheels were of oak.\n\nRain fell.";
        let options = Options::default().focus(["wheel"]);
        let reading = Reading::of(Input::Text(text), &options).unwrap();
        let share = |unit: &Unit| reading.focus.share(reading.tokens_of(unit), &[]);
        let shares: Vec<f32> = reading.units.iter().map(share).collect();
        assert_eq!(shares, [1.0, 1.0, 0.0]);
        // "Press" is not many of "pre".
        let text = STORY.replace("the eels", "the pre-war eels");
        assert_ne!(text, STORY);
        assert_eq!(about(&text, &["press"]), NOT_FOUND);
    }

    #[test]
    fn several_topics_are_an_or() {
        assert_about(&["zebra", "doctor", "New York"], "The WHO");
        assert_about(&["zebra", "giraffe"], NOT_FOUND);
    }

    #[test]
    fn without_spaces_the_characters_stand_in_a_row() {
        let text = "東京で会議が開かれた。\n\n北の駅は静かだった。\n\n水車は月曜日に再び動いた。";
        assert_eq!(about(text, &["北京"]), NOT_FOUND);
        assert_eq!(about(text, &["水車"]), "水車は月曜日に再び動いた。");
        assert_eq!(about(text, &["北の駅"]), "北の駅は静かだった。");
        // "Beijing", not "the capital in the north".
        let text = "北方的京城今天下雨。水车星期一转动了。";
        assert_eq!(about(text, &["北京"]), NOT_FOUND);
    }

    #[test]
    fn a_name_in_the_title_or_dateline_is_what_the_article_is_about() {
        let text = "NORDHAVN (AP) — The mill turned again. It was raining.";
        let block = ArticleBlock {
            text: text.to_owned(),
            ..ArticleBlock::default()
        };
        let article = Article {
            title: Some("Erik Holm retires".to_owned()),
            blocks: vec![block],
            ..Article::default()
        };
        let of = |focus: &str| {
            let options = Options::default().focus([focus]);
            summarize(&article, &options).unwrap().reason
        };
        assert_eq!(of("Erik Holm"), None);
        assert_eq!(of("Nordhavn"), None);
        assert_eq!(of("Erik Nordhavn"), Some(NOT_FOUND));
        let options = Options::default()
            .title("Erik Holm retires")
            .focus(["Erik Holm"]);
        assert_eq!(summarize(STORY, &options).unwrap().reason, None);
    }
}
