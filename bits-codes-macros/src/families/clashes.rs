//! No two families have a code or a name in common, unless that is allowed: then it is the first one's.

use super::model::{Member, Union};
use crate::check::stale_allow;
use crate::code::Declared;
use crate::errors::{Errors, Report};
use crate::quick::QuickMap;
use bits_codes_core::vocabulary::Rule;
use std::borrow::Cow;
use std::fmt::Write;

/// The entries of all families, each code once.
pub(crate) struct Found<'a> {
    /// Each with the place of the member that it is of.
    pub entries: Vec<(usize, Declared<'a>)>,
    /// Which members have a code that is an earlier one's.
    pub shares: Vec<bool>,
}

/// What two members have in common: of the first and of the second.
type Shared<'a> = Vec<[&'a Declared<'a>; 2]>;

/// What members have in common, by the second and the first of them. They are few.
#[derive(Default)]
struct Pairs<'a>(Vec<([usize; 2], Shared<'a>)>);

impl<'a> Pairs<'a> {
    fn add(&mut self, members: [usize; 2], shared: [&'a Declared<'a>; 2]) {
        match self.0.iter_mut().find(|(others, _)| *others == members) {
            Some((_, list)) => list.push(shared),
            None => self.0.push((members, vec![shared])),
        }
    }
}

/// How many of the things in common an error names.
const MOST_NAMED: usize = 3;

/// Removes the members that are others by another path, with their tables.
pub(super) fn without_repetitions(
    union: &mut Union,
    tables: &mut Vec<String>,
    errors: &mut Errors,
) {
    let mut place = 1;
    while place < tables.len() {
        let Some(first) = tables[..place]
            .iter()
            .position(|table| *table == tables[place])
        else {
            place += 1;
            continue;
        };
        tables.remove(place);
        let member = union.members.remove(place);
        let first = &union.members[first];
        errors.of_entry(place).add_clash(
            Rule::DuplicateFamily,
            Report::new(
                member.spot(),
                format!(
                    "`{}` has the codes and names of `{}`, all of them",
                    member.family, first.family
                ),
            )
            .note("it may be the same family by another path")
            .help("remove one of the two"),
            Report::new(
                first.spot(),
                format!("`{}` is held by `{}`", first.family, first.variant),
            ),
        );
    }
}

/// Compares the families, of which there is a table for each member.
pub(super) fn judge<'a>(
    union: &mut Union,
    tables: &'a [Vec<Declared<'a>>],
    errors: &mut Errors,
) -> Found<'a> {
    let mut found = Found {
        entries: Vec::new(),
        shares: vec![false; tables.len()],
    };
    let all: Vec<(usize, &Declared<'_>)> = tables
        .iter()
        .enumerate()
        .flat_map(|(member, table)| table.iter().map(move |entry| (member, entry)))
        .collect();
    let mut codes = QuickMap::default();
    let mut names = QuickMap::default();
    let mut shared_codes = Pairs::default();
    let mut shared_names = Pairs::default();
    for (place, &(member, entry)) in all.iter().enumerate() {
        let first = codes.get_or_insert(entry.code, place);
        if first == place {
            found.entries.push((member, *entry));
        } else {
            let (other, first) = all[first];
            found.shares[member] = true;
            shared_codes.add([member, other], [first, entry]);
        }
        for name in entry.names() {
            let (other, first) = all[names.get_or_insert(Cow::Borrowed(name), place)];
            // Two entries of one code are reported for it.
            if other != member && first.code != entry.code {
                shared_names.add([member, other], [first, entry]);
            }
        }
    }
    let members = &union.members;
    let mut report = |rule, shared: &Pairs<'_>, worded: Worded| {
        let mut allowed = union.options.allowed.iter_mut();
        let allowed = allowed.find(|allowed| allowed.rule == rule);
        if let Some(allowed) = allowed {
            allowed
                .occurs
                .set(allowed.occurs.get() || !shared.0.is_empty());
            return;
        }
        for ([second, first], shared) in &shared.0 {
            let [first, second_member] = [*first, *second].map(|place| &members[place]);
            let report = worded(first, second_member, shared);
            let other = Report::new(first.spot(), format!("`{}` comes first", first.family));
            errors.of_entry(*second).add_clash(rule, report, other);
        }
    };
    report(Rule::SharedCode, &shared_codes, same_codes);
    report(Rule::SharedName, &shared_names, same_names);
    stale_allow(
        &union.options.allowed,
        "the families have nothing of the kind in common",
        &mut errors.of_family(),
    );
    found
}

type Worded = fn(&Member, &Member, &Shared<'_>) -> Report;

fn same_codes(first: &Member, second: &Member, shared: &Shared<'_>) -> Report {
    let (a, b) = (&first.family, &second.family);
    let report = match shared.as_slice() {
        [[one, other]] => Report::new(
            second.spot(),
            format!("code `{:#010X}` is of `{a}` and of `{b}`", one.code),
        )
        .note(if one.name == other.name {
            format!("both call it `{}`", one.name)
        } else {
            format!(
                "it is `{}` of `{a}` and `{}` of `{b}`",
                one.name, other.name
            )
        }),
        _ => Report::new(
            second.spot(),
            format!("{} codes are of `{a}` and of `{b}`", shared.len()),
        )
        .note(listed(shared, |[one, other]| {
            if one.name == other.name {
                format!("`{:#010X}` ({})", one.code, one.name)
            } else {
                format!("`{:#010X}` ({}, {})", one.code, one.name, other.name)
            }
        })),
    };
    report.help(format!(
        "give one of the two other codes; to keep both, write `#[bits(allow(shared_code))]`: then `from_code` finds those of `{a}`"
    ))
}

fn same_names(first: &Member, second: &Member, shared: &Shared<'_>) -> Report {
    let (a, b) = (&first.family, &second.family);
    let name = |[one, other]: &[&Declared<'_>; 2]| {
        let same = one
            .names()
            .find(|name| other.names().any(|other| other == *name));
        same.unwrap_or_default().to_owned()
    };
    let report = match shared.as_slice() {
        [both @ [one, other]] => Report::new(
            second.spot(),
            format!("name `{}` is of `{a}` and of `{b}`", name(both)),
        )
        .note(format!(
            "it is `{:#010X}` of `{a}` and `{:#010X}` of `{b}`",
            one.code, other.code
        )),
        _ => Report::new(
            second.spot(),
            format!("{} names are of `{a}` and of `{b}`", shared.len()),
        )
        .note(listed(shared, |both| {
            let [one, other] = both;
            format!(
                "`{}` ({:#010X}, {:#010X})",
                name(both),
                one.code,
                other.code
            )
        })),
    };
    report.help(format!(
        "give one of the two other names; to keep both, write `#[bits(allow(shared_name))]`: then `from_name` finds those of `{a}`"
    ))
}

/// The first few.
fn listed(shared: &Shared<'_>, print: impl Fn(&[&Declared<'_>; 2]) -> String) -> String {
    let named: Vec<String> = shared.iter().take(MOST_NAMED).map(print).collect();
    let mut list = named.join(", ");
    if shared.len() > MOST_NAMED {
        write!(list, " and {} more", shared.len() - MOST_NAMED)
            .expect("a string takes what is written to it");
    }
    list
}
