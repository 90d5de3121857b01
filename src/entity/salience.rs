//! How much the article is about each entity.
//!
//! After Gamon et al. 2013 and Dunietz and Gillick 2014: how often it is
//! named, in how many places, how early, and whether the title names it.

use crate::sort::sort;

use super::{Entity, EntityKind, Mention, Words};

/// Sets the salience of all entities, the highest 1, and sorts them by it;
/// mentions follow their entity to its new place.
pub(super) fn weigh(words: &Words<'_>, mentions: &mut [Mention], entities: &mut Vec<Entity>) {
    let passages = words.passages.len().max(1) as f32;
    for entity in entities.iter_mut() {
        entity.salience = raw(words, mentions, entity, passages);
    }
    let highest = entities
        .iter()
        .map(|entity| entity.salience)
        .fold(0.0, f32::max);
    if highest > 0.0 {
        for entity in entities.iter_mut() {
            entity.salience /= highest;
        }
    }
    // Most salient first, of two alike the one named first: as numbers, since
    // each type that is sorted costs the wasm some kilobytes. A positive float
    // sorts like its bits.
    let mut order: Vec<u64> = (0..)
        .zip(entities.iter())
        .map(|(index, entity)| u64::from(!entity.salience.to_bits()) << 32 | index)
        .collect();
    sort(&mut order);
    let order = || order.iter().map(|key| (key & 0xFFFF_FFFF) as usize);
    let mut place = vec![0; entities.len()];
    for (to, from) in order().enumerate() {
        place[from] = to as u32;
    }
    for mention in mentions.iter_mut() {
        mention.entity = place[mention.entity as usize];
    }
    let take = |from: usize| Entity {
        mentions: std::mem::take(&mut entities[from].mentions),
        ..entities[from]
    };
    *entities = order().map(take).collect();
}

fn raw(words: &Words<'_>, mentions: &[Mention], entity: &Entity, passages: f32) -> f32 {
    let mut spread = 0_u32;
    let mut last = None;
    let mut is_in_title = false;
    let mut first = f32::MAX;
    for &at in &entity.mentions {
        let index = mentions[at as usize].passage;
        let passage = &words.passages[index as usize];
        is_in_title |= passage.is_title;
        if last != Some(index) {
            spread += 1;
            last = Some(index);
        }
        first = first.min(index as f32);
    }
    let kind = match entity.kind {
        EntityKind::Person | EntityKind::Place | EntityKind::Organization => 1.0,
        EntityKind::Other => 0.6,
        EntityKind::Date => 0.35,
        EntityKind::Number => 0.25,
    };
    let early = 1.0 - 0.5 * (first / passages);
    let title = if is_in_title { 1.6 } else { 1.0 };
    kind * early * title * (1.0 + spread as f32).ln()
}
