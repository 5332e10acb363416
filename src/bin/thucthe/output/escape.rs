//! Text from outside, made harmless for HTML.

use std::fmt;

/// Text as it may stand in an element or in a quoted attribute.
pub(super) struct Escaped<T>(pub(super) T);

impl<T: AsRef<str>> fmt::Display for Escaped<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0.as_ref();
        while let Some(at) = rest.find(['&', '<', '>', '"', '\'', '\0']) {
            f.write_str(&rest[..at])?;
            f.write_str(match rest.as_bytes()[at] {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                b'"' => "&quot;",
                b'\'' => "&#39;",
                // HTML has no zero.
                _ => "\u{fffd}",
            })?;
            rest = &rest[at + 1..];
        }
        f.write_str(rest)
    }
}

#[cfg(test)]
mod tests {
    use super::Escaped;

    #[test]
    fn escapes_for_elements_and_attributes() {
        assert_eq!(Escaped("Bộ Chính trị").to_string(), "Bộ Chính trị");
        let escaped = "&lt;/script&gt;&lt;img src=&quot;&#39;&amp;&quot; onerror=x&gt;\u{fffd}";
        assert_eq!(Escaped("</script><img src=\"'&\" onerror=x>\0").to_string(), escaped);
    }
}
