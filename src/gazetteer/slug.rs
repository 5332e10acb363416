//! The ids that names make: small letters without marks.

/// The id that a name makes: `Thành ủy Hà Nội` is `thanh-uy-ha-noi`.
pub(crate) fn slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    push_slug(&mut slug, name.chars());
    slug
}

/// Puts the id that a name makes behind what `id` holds.
pub(crate) fn push_slug(id: &mut String, name: impl Iterator<Item = char>) {
    let start = id.len();
    let mut push = |c: char| match c {
        'đ' | 'Đ' | 'Ð' | 'ð' => id.push('d'),
        c if c.is_ascii_alphanumeric() => id.push(c.to_ascii_lowercase()),
        '\u{300}'..='\u{36f}' => {}
        _ if id.len() == start || id.ends_with('-') => {}
        _ => id.push('-'),
    };
    for c in name {
        if c.is_ascii() {
            push(c);
        } else if let Some(plain) = without_marks(c) {
            push(plain);
        } else {
            unicode_normalization::char::decompose_canonical(c, &mut push);
        }
    }
    let end = start + id[start..].trim_end_matches('-').len();
    id.truncate(end);
}

/// The letter of ASCII under the marks of a letter of Vietnamese, in lower case.
fn without_marks(c: char) -> Option<char> {
    Some(match c {
        'À'..='Ã' | 'à'..='ã' | 'Ă' | 'ă' | 'Ạ'..='ặ' => 'a',
        'È'..='Ê' | 'è'..='ê' | 'Ẹ'..='ệ' => 'e',
        'Ì'..='Í' | 'ì'..='í' | 'Ĩ' | 'ĩ' | 'Ỉ'..='ị' => 'i',
        'Ò'..='Õ' | 'ò'..='õ' | 'Ơ' | 'ơ' | 'Ọ'..='ợ' => 'o',
        'Ù'..='Ú' | 'ù'..='ú' | 'Ũ' | 'ũ' | 'Ư' | 'ư' | 'Ụ'..='ự' => 'u',
        'Ý' | 'ý' | 'Ỳ'..='ỹ' => 'y',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_marks_off_as_unicode_does() {
        for c in '\u{80}'..='\u{2000}' {
            if let Some(plain) = without_marks(c) {
                let mut parts = Vec::new();
                unicode_normalization::char::decompose_canonical(c, |part| parts.push(part));
                assert_eq!(parts[0].to_ascii_lowercase(), plain, "{c}");
                assert!(parts[1..].iter().all(|part| ('\u{300}'..='\u{36f}').contains(part)), "{c}");
            }
        }
    }
}
