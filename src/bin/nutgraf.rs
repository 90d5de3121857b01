//! The command line: an article in, its summary out.

use std::io::{self, BufRead, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use lexopt::prelude::*;
use nutgraf::{Entity, Length, Mention, Options, Place, Summary, headline, summarize};
use serde_json::{Value, json};

const HELP: &str = "\
nutgraf: the few sentences that carry an article, word for word

Usage: nutgraf [OPTIONS] [FILE]

Reads FILE, or standard input, and prints the summary.

Options:
      --length LENGTH    short, medium, long (default: medium)
      --sentences N      exactly N sentences, where the article has them
      --words N          at most N words
      --ratio R          that share of the words; above 0, at most 1
      --title TITLE      the headline; else the article's own
      --language TAG     BCP 47 tag; else detected
      --focus WORDS      what the summary should be about; may be repeated
      --headline         the one sentence, cut as short as it stays true
      --json             the whole summary as JSON; offsets in bytes
      --ndjson           one {\"id\", \"title\", \"text\"} a line in, one summary a line out
  -h, --help             this text
  -V, --version          the version";

struct Arguments {
    options: Options,
    form: Form,
    file: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq)]
enum Form {
    Text,
    Headline,
    Json,
    Lines,
}

type Failure = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // A reader that has gone away, as in `nutgraf ... | head`, is no failure.
            let gone = error.downcast_ref::<io::Error>().map(io::Error::kind);
            if gone == Some(io::ErrorKind::BrokenPipe) {
                return ExitCode::SUCCESS;
            }
            eprintln!("nutgraf: {error}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), Failure> {
    let Some(arguments) = read_arguments()? else {
        return Ok(());
    };
    let mut output = io::stdout().lock();
    if arguments.form == Form::Lines {
        return summarize_lines(&arguments, &mut output);
    }
    let text = read_input(arguments.file.as_ref())?;
    if arguments.form == Form::Headline {
        if let Some(headline) = headline(&text, &arguments.options)? {
            writeln!(output, "{}", one_line(&headline.text))?;
        }
        return Ok(());
    }
    let summary = summarize(&text, &arguments.options)?;
    if arguments.form == Form::Json {
        writeln!(output, "{}", to_json(&summary))?;
    } else {
        for sentence in &summary.sentences {
            writeln!(output, "{}", one_line(&sentence.text))?;
        }
    }
    Ok(())
}

/// `None` where the help or the version was asked for, and given.
fn read_arguments() -> Result<Option<Arguments>, Failure> {
    let mut arguments = Arguments {
        options: Options::default(),
        form: Form::Text,
        file: None,
    };
    let options = &mut arguments.options;
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("length") => options.length = length_by_name(&parser.value()?.string()?)?,
            Long("sentences") => options.length = Length::Sentences(parser.value()?.parse()?),
            Long("words") => options.length = Length::Words(parser.value()?.parse()?),
            Long("ratio") => options.length = Length::Ratio(parser.value()?.parse()?),
            Long("title") => options.title = Some(parser.value()?.string()?),
            Long("language") => options.language = Some(parser.value()?.string()?),
            Long("focus") => options.focus.push(parser.value()?.string()?),
            Long("headline") => arguments.form = Form::Headline,
            Long("json") => arguments.form = Form::Json,
            Long("ndjson") => arguments.form = Form::Lines,
            Short('h') | Long("help") => {
                println!("{HELP}");
                return Ok(None);
            }
            Short('V') | Long("version") => {
                println!("nutgraf {}", env!("CARGO_PKG_VERSION"));
                return Ok(None);
            }
            Value(file) if arguments.file.is_none() => arguments.file = Some(file.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Some(arguments))
}

fn length_by_name(name: &str) -> Result<Length, Failure> {
    match name {
        "short" => Ok(Length::Short),
        "medium" => Ok(Length::Medium),
        "long" => Ok(Length::Long),
        _ => {
            Err(format!("expected --length to be short, medium or long, but found {name:?}").into())
        }
    }
}

fn read_input(file: Option<&PathBuf>) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    match file {
        Some(path) => {
            bytes = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
        }
        None => {
            io::stdin().lock().read_to_end(&mut bytes)?;
        }
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        format!("expected text in UTF-8, but found another byte at offset {at}").into()
    })
}

fn summarize_lines(arguments: &Arguments, output: &mut impl Write) -> Result<(), Failure> {
    for (number, line) in (1..).zip(io::stdin().lock().lines()) {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let row: Value =
            serde_json::from_str(&line).map_err(|error| format!("line {number}: {error}"))?;
        let Some(text) = row["text"].as_str() else {
            return Err(format!("line {number}: expected an object with a string `text`").into());
        };
        let mut options = arguments.options.clone();
        if let Some(title) = row["title"].as_str() {
            options = options.title(title);
        }
        let summary =
            summarize(text, &options).map_err(|error| format!("line {number}: {error}"))?;
        let mut answer = to_json(&summary);
        if let Some(id) = row.get("id") {
            answer["id"] = id.clone();
        }
        writeln!(output, "{answer}")?;
    }
    Ok(())
}

/// A sentence that was wrapped in the article, on one line.
fn one_line(sentence: &str) -> String {
    sentence.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The shapes of the npm package, with offsets in bytes.
fn to_json(summary: &Summary) -> Value {
    let sentences: Vec<Value> = summary
        .sentences
        .iter()
        .map(|sentence| {
            let reasons: serde_json::Map<_, _> = sentence
                .reasons
                .iter()
                .map(|(family, value)| (family.name().to_owned(), json!(value)))
                .collect();
            let mut value = place(sentence.place);
            value["text"] = json!(sentence.text);
            value["rank"] = json!(sentence.rank);
            value["score"] = json!(sentence.reasons.score());
            value["reasons"] = json!(reasons);
            value
        })
        .collect();
    json!({
        "title": summary.title,
        "language": summary.language,
        "text": summary.text,
        "sentences": sentences,
        "reason": summary.reason,
        "entities": summary.entities.iter().map(entity).collect::<Vec<_>>(),
        "stats": {
            "words": summary.stats.words,
            "sentences": summary.stats.sentences,
            "readingSeconds": summary.stats.reading_seconds,
            "summaryWords": summary.stats.summary_words,
            "summaryReadingSeconds": summary.stats.summary_reading_seconds,
        },
    })
}

fn place(place: Place) -> Value {
    json!({ "start": place.span.start, "end": place.span.end, "block": place.block.0 })
}

fn entity(entity: &Entity) -> Value {
    let mention = |mention: &Mention| {
        let mut value = place(mention.place);
        value["sentence"] = json!(mention.sentence.map(|sentence| sentence.0));
        value
    };
    json!({
        "name": entity.name,
        "kind": entity.kind.name(),
        "salience": entity.salience,
        "mentions": entity.mentions.iter().map(mention).collect::<Vec<_>>(),
    })
}
