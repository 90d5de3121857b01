//! The whole way, from a text to its summary or its analysis: by text, and by
//! length. What the rooms on the way take is in `rooms`.

mod texts;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use nutgraf::{Length, Options, analyze, summarize};
use texts::FEATURE;

criterion_group!(benches, by_text, by_length);
criterion_main!(benches);

fn by_text(criterion: &mut Criterion) {
    let options = Options::default();
    let cases = texts::cases();

    let mut group = criterion.benchmark_group("summarize");
    for (name, text) in &cases {
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(*name, |bencher| {
            bencher.iter(|| {
                let summary = summarize(text.as_ref(), &options).expect("the options are right");
                assert!(!summary.sentences.is_empty());
                summary
            });
        });
    }
    group.finish();

    let mut group = criterion.benchmark_group("analyze");
    for (name, text) in &cases {
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(*name, |bencher| {
            bencher.iter(|| {
                let analysis = analyze(text.as_ref(), &options).expect("the options are right");
                assert!(!analysis.entities.is_empty());
                analysis
            });
        });
    }
    group.finish();
}

/// Time per byte should be the same in each row: what grows faster than the
/// text shows here.
fn by_length(criterion: &mut Criterion) {
    // As many sentences for each length, so that only the text grows.
    let options = Options::default().length(Length::Sentences(3));
    // With `--test`, which shows that all runs, the longest rows would take far too long.
    let is_test = std::env::args().any(|argument| argument == "--test");
    let longest = if is_test { 100_000 } else { 10_000_000 };
    let lengths = std::iter::successors(Some(1_000), |bytes| Some(bytes * 10));

    let mut group = criterion.benchmark_group("growth");
    group.sample_size(10);
    for bytes in lengths.take_while(|&bytes| bytes <= longest) {
        let text = feature_of(bytes);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(BenchmarkId::from_parameter(bytes), |bencher| {
            bencher.iter(|| {
                let summary = summarize(&text, &options).expect("the options are right");
                assert_eq!(summary.sentences.len(), 3);
                summary
            });
        });
    }
    group.finish();
}

/// Names in the feature that each further round replaces.
const NAMES: &str = "Rennie Callum Moffat Eilidh Buchan Petrie Kilbrannoch Hallasay Corran Skerry";

const SYLLABLES: [&str; 8] = ["ba", "den", "fir", "gol", "ka", "lun", "mer", "sil"];

/// About that many bytes: the feature again and again, its names made new each
/// time, so that the vocabulary grows with the text as it does in real ones.
fn feature_of(bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + FEATURE.len());
    let mut number = 0;
    let mut copy = FEATURE.to_owned();
    loop {
        for paragraph in copy.split_inclusive("\n\n") {
            if text.len() >= bytes {
                return text;
            }
            text.push_str(paragraph);
        }
        copy = FEATURE.to_owned();
        for name in NAMES.split_whitespace() {
            number += 1;
            copy = copy.replace(name, &invented_name(number));
        }
    }
}

/// Another name for each number.
fn invented_name(number: usize) -> String {
    let mut name = String::from("Ar");
    let mut rest = number;
    while rest > 0 {
        name.push_str(SYLLABLES[rest % SYLLABLES.len()]);
        rest /= SYLLABLES.len();
    }
    name
}
