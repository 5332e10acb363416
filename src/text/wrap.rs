//! Paragraphs that a mail program or a terminal wrapped: their line ends are spaces.

use std::ops::RangeInclusive;

/// How many letters the lines of such paragraphs hold.
const WIDTHS: RangeInclusive<usize> = 50..=100;

/// The most bytes of a letter; a line that is longer than its letters could be needs no counting.
const LETTER: usize = 4;

/// A paragraph of several lines.
struct Block<'t> {
    start: usize,
    text: &'t str,
    width: usize,
}

/// The line ends that only wrap a paragraph, in order: of lines that are all full, in that the first word of the next
/// would not have fitted in. Names one a line are no such paragraph.
pub(crate) fn line_ends(text: &str) -> Vec<usize> {
    let blocks = blocks(text);
    // The second line of two tells nothing; the other paragraphs of the article do.
    let long = blocks.iter().filter(|block| block.lines().nth(2).is_some() && block.is_full(block.width));
    let page = long.map(|block| block.width).max();
    let wrapped = |block: &&Block<'_>| {
        let two = block.lines().nth(2).is_none();
        let goes_on = || block.lines().nth(1).is_some_and(|line| line.starts_with(char::is_lowercase));
        match page {
            Some(page) if two && block.width <= page => block.is_full(page),
            _ => block.is_full(block.width) && (!two || goes_on()),
        }
    };
    let ends = |block: &Block<'_>| block.text.match_indices('\n').map(|(at, _)| at).collect::<Vec<_>>();
    blocks.iter().filter(wrapped).flat_map(|block| ends(block).into_iter().map(|at| block.start + at)).collect()
}

/// The paragraphs of several lines, none of them too long to be one of a wrapped paragraph.
fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut paragraph = Paragraph::default();
    let mut at = 0;
    for line in text.split('\n') {
        if line.is_empty() {
            blocks.extend(paragraph.block(text));
            paragraph = Paragraph::default();
        } else {
            if paragraph.lines == 0 {
                paragraph.start = at;
            }
            paragraph.end = at + line.len();
            paragraph.lines += 1;
            let line = line.strip_suffix('\r').unwrap_or(line);
            paragraph.odd |= line.is_empty() || line.len() > LETTER * WIDTHS.end();
        }
        at += line.len() + 1;
    }
    blocks.extend(paragraph.block(text));
    blocks
}

/// The lines read since the last empty one.
#[derive(Default)]
struct Paragraph {
    start: usize,
    end: usize,
    lines: usize,
    /// Whether one of them is too long, or holds nothing.
    odd: bool,
}

impl Paragraph {
    fn block<'t>(&self, text: &'t str) -> Option<Block<'t>> {
        if self.lines < 2 || self.odd {
            return None;
        }
        let mut block = Block { start: self.start, text: &text[self.start..self.end], width: 0 };
        block.width = block.lines().map(|line| line.chars().count()).max().unwrap_or_default();
        WIDTHS.contains(&block.width).then_some(block)
    }
}

impl<'t> Block<'t> {
    fn lines(&self) -> impl Iterator<Item = &'t str> + use<'t> {
        self.text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line))
    }

    /// Whether no line would have had room for the first word of the next.
    fn is_full(&self, width: usize) -> bool {
        self.lines().zip(self.lines().skip(1)).all(|(line, next)| {
            let word = next.split(' ').next().unwrap_or_default();
            line.chars().count() + 1 + word.chars().count() > width
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_a_wrapped_paragraph_from_a_list() {
        let wrapped = "Sáng nay, Ban Kinh tế Trung ương tổ chức hội nghị bàn về việc\n\
                       thực hiện nghị quyết; dự hội nghị có đại diện của các bộ, các\n\
                       ngành.";
        assert_eq!(line_ends(wrapped).len(), 2);
        assert_eq!(line_ends(&wrapped.replace('\n', "\r\n")).len(), 2);
        for list in [
            "Trần Tuấn Anh\nNguyễn Văn Bình\nLê Minh Hưng",
            "Bí thư Tỉnh ủy, Chủ tịch Hội đồng nhân dân tỉnh Nguyễn Văn A\nChủ tịch UBND tỉnh\nTrưởng Ban Tổ chức",
            "Hội nghị toàn quốc sơ kết công tác xây dựng Đảng sáu tháng đầu năm\nSáng 2/7, hội nghị khai mạc.",
        ] {
            assert_eq!(line_ends(list), Vec::<usize>::new(), "{list}");
        }
    }
}
