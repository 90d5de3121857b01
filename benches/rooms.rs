//! Each room by itself, over what the rooms before it made. The rooms are
//! private: feature `rooms` opens them for this bench alone.

mod texts;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use nutgraf::rooms::House;

criterion_group!(benches, every_room);
criterion_main!(benches);

/// What a room is called, and its work; the work gives how many things it made.
type Room = (&'static str, fn(&House<'_>) -> usize);

const ROOMS: [Room; 8] = [
    ("article", |house| house.article()),
    ("boilerplate", |house| house.boilerplate()),
    ("language", |house| house.language()),
    ("sentence", |house| house.sentence()),
    ("term", |house| house.term()),
    ("entity", |house| house.entity()),
    ("rank", |house| house.rank()),
    ("select", |house| house.select()),
];

fn every_room(criterion: &mut Criterion) {
    let cases = texts::cases();
    for (room, work) in ROOMS {
        let mut group = criterion.benchmark_group(room);
        for (name, text) in &cases {
            let house = House::of(text);
            group.throughput(Throughput::Bytes(text.len() as u64));
            group.bench_function(*name, |bencher| {
                bencher.iter(|| {
                    let made = work(&house);
                    assert!(made > 0, "{room} made nothing of {name}");
                    made
                });
            });
        }
        group.finish();
    }
}
