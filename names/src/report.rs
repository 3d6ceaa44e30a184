//! What a person looks at after the facts were taken anew.

use std::fmt;

use crate::merge::{Disagreement, Names};

/// How many names each owner and each source has, and what was decided where sources disagree.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a>(pub &'a Names);

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.0;
        for (place, owner) in names.owners.iter().enumerate() {
            let (mut all, mut single, mut texts) = (0, 0, 0);
            for row in names.rows.iter().filter(|row| row.owner == place) {
                all += 1;
                single += usize::from(row.sources.count_ones() < 2);
                texts += usize::from(!row.text.is_empty());
            }
            let family = &owner.family;
            writeln!(
                f,
                "{family}: {all} names, {texts} with a text, {single} with one source"
            )?;
        }
        for (bit, source) in names.sources.iter().enumerate() {
            let (mut all, mut alone) = (0, 0);
            for row in names.rows.iter().filter(|row| row.sources >> bit & 1 == 1) {
                all += 1;
                alone += usize::from(row.sources.is_power_of_two());
            }
            writeln!(f, "{}: {all} names, {alone} that it alone has", source.id)?;
        }
        for Disagreement { name, codes, why } in &names.disagreements {
            writeln!(f, "{name}: {why}")?;
            for (code, sources, is_kept) in codes {
                let kept = if *is_kept { "kept" } else { "left out" };
                writeln!(f, "  {code:#010X} {kept} ({})", sources.join(", "))?;
            }
        }
        Ok(())
    }
}
