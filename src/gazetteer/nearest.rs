//! What somebody may have meant who mistyped.

/// The one of `known` that is most like `misspelt`, where one is near: a few letters more, less, other or swapped.
pub(crate) fn nearest<'k>(misspelt: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let letters: Vec<char> = misspelt.chars().collect();
    let most = (letters.len() / 4).clamp(1, 3);
    let near = known.filter_map(|id| Some((distance(&letters, id, most)?, id)));
    near.min().map(|(_, id)| id)
}

/// How many letters must be added, left out, changed or swapped with the next to make `b` of `a`; `None`: more than `most`.
fn distance(a: &[char], b: &str, most: usize) -> Option<usize> {
    let b: Vec<char> = b.chars().collect();
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let changed = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut fewest = changed.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                fewest = fewest.min(before[j - 2] + 1);
            }
            row.push(fewest);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|&distance| distance <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggests_the_nearest_id() {
        let known = ["bo-cong-an", "bo-cong-thuong", "bo-y-te"];
        for (misspelt, expected) in [
            ("bo-cong-am", Some("bo-cong-an")),
            ("bo-cong-na", Some("bo-cong-an")),
            ("bo-yte", Some("bo-y-te")),
            ("bo-cogn-thuongg", Some("bo-cong-thuong")),
            ("bo-noi-vu", None),
            ("", None),
        ] {
            assert_eq!(nearest(misspelt, known.into_iter()), expected, "{misspelt}");
        }
    }
}
