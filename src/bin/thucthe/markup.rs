//! Mentions as brackets in a text: which open and close where, properly nested.

use thucthe::Mention;

/// A step through a marked text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step<'a> {
    /// Plain text up to the next step.
    Text(&'a str),
    /// The mention of this index begins.
    Open(usize),
    /// The mention of this index ends.
    Close(usize),
}

/// The steps through a text, and the mentions left out because they begin inside another and end behind it: of two that
/// cross, the first is kept.
pub(crate) fn steps<'a>(text: &'a str, mentions: &[Mention]) -> (Vec<Step<'a>>, Vec<usize>) {
    let mut steps = Vec::with_capacity(4 * mentions.len() + 1);
    let (mut open, mut crossing): (Vec<usize>, _) = (Vec::new(), Vec::new());
    let mut at = 0;
    let close_until = |limit: usize, open: &mut Vec<usize>, at: &mut usize, steps: &mut Vec<Step<'a>>| {
        while let Some(&last) = open.last()
            && mentions[last].end <= limit
        {
            push_text(text, at, mentions[last].end, steps);
            steps.push(Step::Close(last));
            open.pop();
        }
    };
    for (index, mention) in mentions.iter().enumerate() {
        close_until(mention.start, &mut open, &mut at, &mut steps);
        if open.last().is_some_and(|&last| mentions[last].end < mention.end) {
            crossing.push(index);
            continue;
        }
        push_text(text, &mut at, mention.start, &mut steps);
        steps.push(Step::Open(index));
        open.push(index);
    }
    close_until(text.len(), &mut open, &mut at, &mut steps);
    push_text(text, &mut at, text.len(), &mut steps);
    (steps, crossing)
}

fn push_text<'a>(text: &'a str, at: &mut usize, until: usize, steps: &mut Vec<Step<'a>>) {
    if *at < until {
        steps.push(Step::Text(&text[*at..until]));
        *at = until;
    }
}
