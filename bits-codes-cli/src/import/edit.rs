//! Changes of a source, and how they are shown.

use std::fmt::Write as _;
use std::ops::Range;

/// What is written in place of which bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    pub at: Range<usize>,
    pub text: String,
}

/// A part of the source with the edits in it, which are in order and do not overlap.
pub fn apply(source: &str, part: Range<usize>, edits: &[Edit]) -> String {
    let mut edited = String::with_capacity(part.len());
    let mut done = part.start;
    for edit in edits {
        edited.push_str(&source[done..edit.at.start]);
        edited.push_str(&edit.text);
        done = edit.at.end;
    }
    edited + &source[done..part.end]
}

/// The lines that change, as `diff -U0` writes them.
pub fn diff(file: &str, source: &str, edits: &[Edit]) -> String {
    let mut out = String::new();
    let (mut line, mut counted) = (1, 0);
    // How many lines the edited source has more, which may be less than none.
    let mut more = 0_isize;
    let mut rest = edits;
    while let Some(first) = rest.first() {
        let mut lines = lines_around(source, &first.at);
        let mut count = 1;
        while let Some(edit) = rest.get(count).filter(|edit| edit.at.start <= lines.end) {
            lines.end = lines.end.max(lines_around(source, &edit.at).end);
            count += 1;
        }
        let (edits, after) = rest.split_at(count);
        rest = after;
        let edited = apply(source, lines.clone(), edits);
        line += source[counted..lines.start].matches('\n').count();
        counted = lines.start;
        let old: Vec<&str> = source[lines].lines().collect();
        let new: Vec<&str> = edited.lines().collect();
        let same = |pairs: &mut dyn Iterator<Item = (&&str, &&str)>| {
            pairs.take_while(|(old, new)| old == new).count()
        };
        let before = same(&mut old.iter().zip(&new));
        let behind = same(&mut old[before..].iter().rev().zip(new[before..].iter().rev()));
        let (gone, added) = (
            &old[before..old.len() - behind],
            &new[before..new.len() - behind],
        );
        if gone.is_empty() && added.is_empty() {
            continue;
        }
        if out.is_empty() {
            let _ = writeln!(out, "--- {file}\n+++ {file}");
        }
        let at = line + before;
        let to = at.saturating_add_signed(more);
        let _ = writeln!(
            out,
            "@@ -{} +{} @@",
            range(at, gone.len()),
            range(to, added.len())
        );
        for (sign, lines) in [('-', gone), ('+', added)] {
            for line in lines {
                let _ = writeln!(out, "{sign}{line}");
            }
        }
        more = more
            .saturating_add_unsigned(added.len())
            .saturating_sub_unsigned(gone.len());
    }
    out
}

/// No lines are those behind the one before.
fn range(line: usize, count: usize) -> String {
    match count {
        0 => format!("{},0", line - 1),
        1 => line.to_string(),
        _ => format!("{line},{count}"),
    }
}

/// The whole lines that some bytes are on, without the end of the last.
fn lines_around(source: &str, at: &Range<usize>) -> Range<usize> {
    let start = source[..at.start].rfind('\n').map_or(0, |end| end + 1);
    let end = source[at.end..].find('\n');
    start..end.map_or(source.len(), |end| at.end + end)
}
