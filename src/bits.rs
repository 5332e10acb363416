//! One bit for every byte of a text: what is asked for at each word is a load and a shift.

use std::ops::Range;

const WIDTH: usize = u64::BITS as usize;

/// A set of byte offsets.
#[derive(Debug, Default)]
pub(crate) struct Bits {
    blocks: Vec<u64>,
}

impl Bits {
    /// An empty set for offsets below `len`; it grows where one is beyond.
    pub(crate) fn with_len(len: usize) -> Self {
        Bits { blocks: vec![0; len / WIDTH + 1] }
    }

    #[inline]
    fn or(&mut self, index: usize, bits: u64) {
        if let Some(block) = self.blocks.get_mut(index) {
            *block |= bits;
        } else {
            self.grow(index, bits);
        }
    }

    #[cold]
    fn grow(&mut self, index: usize, bits: u64) {
        self.blocks.resize(index, 0);
        self.blocks.push(bits);
    }

    /// Puts an offset in.
    #[inline]
    pub(crate) fn insert(&mut self, at: usize) {
        self.or(at / WIDTH, 1 << (at % WIDTH));
    }

    /// Puts an offset in, or takes it out where it is in.
    #[inline]
    pub(crate) fn toggle(&mut self, at: usize) {
        let bit = 1 << (at % WIDTH);
        if let Some(block) = self.blocks.get_mut(at / WIDTH) {
            *block ^= bit;
        } else {
            self.grow(at / WIDTH, bit);
        }
    }

    /// The offsets from the first that is in to before the second, from the third to before the fourth …
    pub(crate) fn between(&self) -> Bits {
        let mut open = 0;
        let between = |&block: &u64| {
            // Each bit becomes the parity of all up to it.
            let parity = [1, 2, 4, 8, 16, 32].into_iter().fold(block, |bits, by| bits ^ (bits << by)) ^ open;
            open = if parity >> (WIDTH - 1) == 1 { u64::MAX } else { 0 };
            parity
        };
        Bits { blocks: self.blocks.iter().map(between).collect() }
    }

    /// The offsets that are in both.
    pub(crate) fn and(&self, other: &Bits) -> Bits {
        Bits { blocks: self.blocks.iter().zip(&other.blocks).map(|(a, b)| a & b).collect() }
    }

    /// Puts a span of offsets in.
    #[inline]
    pub(crate) fn insert_span(&mut self, span: Range<usize>) {
        if span.is_empty() {
            return;
        }
        let (mut first, last) = (span.start / WIDTH, (span.end - 1) / WIDTH);
        let mut bits = u64::MAX << (span.start % WIDTH);
        while first < last {
            self.or(first, bits);
            bits = u64::MAX;
            first += 1;
        }
        self.or(last, bits & (u64::MAX >> (WIDTH - 1 - (span.end - 1) % WIDTH)));
    }

    /// Whether an offset is in; `false` out of bounds.
    pub(crate) fn contains(&self, at: usize) -> bool {
        self.blocks.get(at / WIDTH).is_some_and(|block| block >> (at % WIDTH) & 1 == 1)
    }

    /// The end of the run of offsets that goes on from `at`: at the first that is not in, or behind `at` in `stops`; `at`
    /// itself where it is not in.
    pub(crate) fn run_end(&self, at: usize, stops: &Bits) -> usize {
        let mut index = at / WIDTH;
        let mut gaps = u64::MAX << (at % WIDTH);
        let mut behind = gaps << 1;
        while let Some(&block) = self.blocks.get(index) {
            let stop = stops.blocks.get(index).copied().unwrap_or_default();
            let ends = (!block & gaps) | (stop & behind);
            if ends != 0 {
                return index * WIDTH + ends.trailing_zeros() as usize;
            }
            index += 1;
            (gaps, behind) = (u64::MAX, u64::MAX);
        }
        at.max(self.blocks.len() * WIDTH)
    }

    /// The last offset before `end` that is in.
    pub(crate) fn last_before(&self, end: usize) -> Option<usize> {
        let last = end.min(self.blocks.len() * WIDTH).checked_sub(1)?;
        let mut index = last / WIDTH;
        let mut block = self.blocks[index] & (u64::MAX >> (WIDTH - 1 - last % WIDTH));
        while block == 0 {
            index = index.checked_sub(1)?;
            block = self.blocks[index];
        }
        Some(index * WIDTH + WIDTH - 1 - block.leading_zeros() as usize)
    }
}

/// A set of byte offsets that knows how many are before each.
#[derive(Debug, Default)]
pub(crate) struct RankedBits {
    bits: Bits,
    /// How many are before each block.
    before: Vec<u32>,
}

impl RankedBits {
    pub(crate) fn new(bits: Bits) -> Self {
        let mut count = 0;
        let before = |block: &u64| {
            let before = count;
            count += block.count_ones();
            before
        };
        let before = bits.blocks.iter().map(before).collect();
        RankedBits { bits, before }
    }

    /// How many offsets before `at` are in, if `at` is.
    pub(crate) fn rank(&self, at: usize) -> Option<usize> {
        let block = *self.bits.blocks.get(at / WIDTH)?;
        let bit = 1 << (at % WIDTH);
        (block & bit != 0).then(|| (self.before[at / WIDTH] + (block & (bit - 1)).count_ones()) as usize)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn agrees_with_a_set() {
        let mut bits = Bits::with_len(100);
        let mut set = BTreeSet::new();
        for span in [0..1, 5..9, 60..64, 64..66, 120..260, 300..301] {
            bits.insert_span(span.clone());
            set.extend(span);
        }
        for at in [3, 63, 128, 299] {
            bits.insert(at);
            set.insert(at);
        }
        let mut edges = Bits::with_len(100);
        for at in [1, 5, 63, 64, 64, 130, 131, 259] {
            edges.toggle(at);
        }
        let (between, spans) = (edges.between(), [1..5, 63..130, 131..259]);
        assert!((0..400).all(|at| between.contains(at) == spans.iter().any(|span| span.contains(&at))));
        assert!((0..400).all(|at| between.and(&bits).contains(at) == (between.contains(at) && bits.contains(at))));
        let mut stops = Bits::default();
        for at in [5, 6, 64, 130, 191, 192, 255, 320] {
            stops.insert(at);
        }
        for at in 0..400 {
            assert_eq!(bits.contains(at), set.contains(&at), "{at}");
            let end = (at..1000).find(|i| !set.contains(i) || (*i > at && stops.contains(*i)));
            assert_eq!(Some(bits.run_end(at, &stops)), end, "{at}");
            assert_eq!(bits.last_before(at), set.range(..at).next_back().copied(), "{at}");
        }
        let ranked = RankedBits::new(bits);
        for at in 0..400 {
            assert_eq!(ranked.rank(at), set.contains(&at).then(|| set.range(..at).count()), "{at}");
        }
    }
}
