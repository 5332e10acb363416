//! What holds of every extraction, whatever the text.

use thucthe::{Entity, Extraction, Kind};

/// Panics where a span, an order or a reference is wrong.
#[track_caller]
pub(crate) fn assert_sound(text: &str, extraction: &Extraction) {
    let kind = |entity: usize| extraction.entities.get(entity).map(Entity::kind);
    for mention in &extraction.mentions {
        assert!(mention.start < mention.end, "an empty mention: {mention:?}");
        assert_eq!(text.get(mention.span()), Some(mention.text.as_str()), "a span off its text: {mention:?}");
        assert_eq!(kind(mention.entity), Some(mention.kind), "a mention of something else: {mention:?}");
        assert!(!mention.by.is_empty(), "a mention without a reason: {mention:?}");
    }
    for pair in extraction.mentions.windows(2) {
        let order = pair[0].start.cmp(&pair[1].start).then(pair[1].end.cmp(&pair[0].end));
        assert!(order.is_le(), "out of order: {pair:?}");
    }
    for kind in [Kind::Person, Kind::Body, Kind::Role, Kind::Document, Kind::Date] {
        let mut end = 0;
        for mention in extraction.mentions.iter().filter(|mention| mention.kind == kind) {
            assert!(mention.start >= end, "two of one type overlap at {mention:?} in {text:?}");
            end = mention.end;
        }
    }
    for entity in &extraction.entities {
        let (references, wanted): (Vec<usize>, Kind) = match entity {
            Entity::Person(person) => (person.roles.clone(), Kind::Role),
            Entity::Body(body) => (body.parent.into_iter().collect(), Kind::Body),
            Entity::Role(role) => {
                assert!(role.holder.is_none_or(|holder| kind(holder) == Some(Kind::Person)), "no holder: {role:?}");
                (role.body.into_iter().collect(), Kind::Body)
            }
            Entity::Document(document) => (document.issuer.into_iter().collect(), Kind::Body),
            Entity::Date(date) => {
                assert!(date.start.zip(date.end).is_none_or(|(start, end)| start <= end), "backwards: {date:?}");
                continue;
            }
            _ => continue,
        };
        for reference in references {
            assert_eq!(kind(reference), Some(wanted), "a wrong reference: {entity:?}");
        }
    }
}
