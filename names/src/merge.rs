//! Puts together what the sources say, the texts, and what was decided where sources disagree.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::Path;

use bits_codes_core::catalogue::Numbers;

use crate::facts::{self, Spelled};
use crate::fault::Fault;
use crate::owners::{self, Owner, Takes};
use crate::sources::{self, Source};
use crate::texts::{self, Text};

/// All names, with what they are put together from.
#[derive(Clone, Debug)]
pub struct Names {
    /// The owners, in the order in which the names of a number are given.
    pub owners: Vec<Owner>,
    /// The sources, in the order in which a name gives them.
    pub sources: Vec<Source>,
    /// The names, ascending by code; of one code in the order of the owners, an owner's best known name first.
    pub rows: Vec<Row>,
    /// What the sources disagree about, and what was decided.
    pub disagreements: Vec<Disagreement>,
}

/// A name of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The number: of a Win32 error the HRESULT that is made of it.
    pub code: u32,
    /// The symbolic name, or nothing for a number that is documented without one.
    pub name: String,
    /// What the number means, the same for all names that the owner has for it; or nothing.
    pub text: String,
    /// The place of its owner in the list of them.
    pub owner: usize,
    /// Whether the owner has a better known name for the number.
    pub is_alias: bool,
    /// The sources, a bit each.
    pub sources: u16,
    /// File and line of its text, if it has one.
    pub line: Option<(String, usize)>,
}

/// A name that sources give to different numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// The name.
    pub name: String,
    /// Each code with its sources and whether it stays.
    pub codes: Vec<(u32, Vec<String>, bool)>,
    /// Why.
    pub why: String,
}

/// What the sources say about a name of a code.
#[derive(Default)]
struct Said {
    sources: u16,
    places: BTreeSet<String>,
    kinds: BTreeSet<Numbers>,
}

type Key = (u32, String);

/// A line of `decided.tsv`: the codes that a name keeps, and why.
struct Decision {
    line: usize,
    kept: Vec<u32>,
    why: String,
}

/// The names of BITS itself, which are families of the library.
const DECLARED: [&str; 4] = ["BG_E_", "BG_S_", "BITS_MC_", "HTTP_E_STATUS_BITS"];

/// Reads and puts together all files but those of the steps.
///
/// # Errors
///
/// What cannot be read, texts that no source confirms, and disagreements that nobody decided.
pub fn load(home: &Path) -> Result<Names, Vec<Fault>> {
    let owners = owners::read(home)?;
    let sources = sources::read(home).map_err(|fault| vec![fault])?;
    let decisions = decisions(home)?;
    let mut said: HashMap<Key, Said> = HashMap::new();
    for (bit, source) in sources.iter().enumerate() {
        for fact in facts::read(home, &source.id)? {
            let code = fact.numbers.code(fact.number);
            let said = said.entry((code, fact.name)).or_default();
            said.sources |= 1 << bit;
            said.places.insert(fact.place);
            said.kinds.insert(fact.numbers);
        }
    }
    let mut faults = Vec::new();
    let disagreements = disagreements(&mut said, &decisions, &sources, &mut faults);
    let mut rows = Vec::new();
    for (place, owner) in owners.iter().enumerate() {
        if let Some(file) = &owner.file {
            let texts = texts::read(home, file, owner.numbers)?;
            told(
                place,
                &format!("texts/{file}"),
                texts,
                &mut said,
                &mut rows,
                &mut faults,
            );
        }
    }
    untold(&owners, said, &mut rows);
    if faults.is_empty() {
        Ok(Names {
            owners,
            sources,
            rows,
            disagreements,
        })
    } else {
        Err(faults)
    }
}

fn decisions(home: &Path) -> Result<BTreeMap<String, Decision>, Vec<Fault>> {
    const FILE: &str = "decided.tsv";
    let text = fs::read_to_string(home.join(FILE))
        .map_err(|error| vec![Fault::new(FILE, 0, error.to_string())])?;
    let mut decisions = BTreeMap::new();
    for (line, text) in (1..)
        .zip(text.lines())
        .filter(|(_, line)| !line.starts_with('#'))
    {
        let decision = match text.split('\t').collect::<Vec<_>>()[..] {
            [name, numbers, why] => numbers
                .split(' ')
                .filter(|number| *number != "-")
                .map(|number| Spelled::parse(number).map(|Spelled(kind, number)| kind.code(number)))
                .collect::<Option<_>>()
                .map(|kept| {
                    (
                        name.to_owned(),
                        Decision {
                            line,
                            kept,
                            why: why.to_owned(),
                        },
                    )
                }),
            _ => None,
        };
        let Some((name, decision)) = decision else {
            let what =
                "write name, the numbers that it keeps (or `-`), and why, with a tab between two";
            return Err(vec![Fault::new(FILE, line, what)]);
        };
        decisions.insert(name, decision);
    }
    Ok(decisions)
}

/// Takes out the names that a decision leaves out, and finds the disagreements that nobody decided.
fn disagreements(
    said: &mut HashMap<Key, Said>,
    decisions: &BTreeMap<String, Decision>,
    sources: &[Source],
    faults: &mut Vec<Fault>,
) -> Vec<Disagreement> {
    let mut by_name: BTreeMap<String, BTreeMap<u32, u16>> = BTreeMap::new();
    for ((code, name), said) in said.iter() {
        by_name
            .entry(name.clone())
            .or_default()
            .insert(*code, said.sources);
    }
    let ids = |bits: u16| -> Vec<String> {
        let all = sources.iter().enumerate();
        all.filter(|(bit, _)| bits >> bit & 1 == 1)
            .map(|(_, source)| source.id.clone())
            .collect()
    };
    let mut found = Vec::new();
    for (name, codes) in by_name {
        let decision = decisions.get(&name);
        let is_kept = |code: &u32| decision.is_some_and(|decision| decision.kept.contains(code));
        if codes.len() == 1 && decision.is_none() {
            continue;
        }
        let codes: Vec<_> = codes
            .into_iter()
            .map(|(code, bits)| (code, ids(bits), is_kept(&code)))
            .collect();
        match decision {
            None => {
                let codes: Vec<String> = codes
                    .iter()
                    .map(|(code, ids, _)| format!("{code:#010X} ({})", ids.join(", ")))
                    .collect();
                let what = format!(
                    "the sources disagree about `{name}`: {}; decide in decided.tsv",
                    codes.join(" or ")
                );
                faults.push(Fault::new("facts", 0, what));
            }
            Some(decision) => {
                let is_known = |code: &u32| codes.iter().any(|(other, ..)| other == code);
                if !decision.kept.iter().all(is_known) {
                    faults.push(Fault::new(
                        "decided.tsv",
                        decision.line,
                        "no source has this number for the name",
                    ));
                }
                if codes.iter().all(|(.., is_kept)| *is_kept) && codes.len() == 1 {
                    faults.push(Fault::new(
                        "decided.tsv",
                        decision.line,
                        "the sources agree; remove the line",
                    ));
                }
                for (code, _, is_kept) in &codes {
                    if !is_kept {
                        said.remove(&(*code, name.clone()));
                    }
                }
                found.push(Disagreement {
                    name,
                    codes,
                    why: decision.why.clone(),
                });
            }
        }
    }
    for (name, decision) in decisions {
        if !found.iter().any(|disagreement| disagreement.name == *name) {
            let what = format!("no source has `{name}`; remove the line");
            faults.push(Fault::new("decided.tsv", decision.line, what));
        }
    }
    found
}

/// The names of a file of texts, which sources have to confirm.
fn told(
    owner: usize,
    file: &str,
    texts: Vec<Text>,
    said: &mut HashMap<Key, Said>,
    rows: &mut Vec<Row>,
    faults: &mut Vec<Fault>,
) {
    let mut first: Option<Text> = None;
    for text in texts {
        let is_alias = first.as_ref().is_some_and(|first| first.code == text.code);
        let bits = match said.remove(&(text.code, text.name.clone())) {
            Some(said) => said.sources,
            // A number without a symbol has no source but the page that its step names.
            None if text.name.is_empty() => 0,
            None => {
                let what = format!(
                    "no source has `{}` with this number, or another owner has it",
                    text.name
                );
                faults.push(Fault::new(file, text.line, what));
                continue;
            }
        };
        if !is_alias {
            first = Some(text.clone());
        } else if !text.text.is_empty() {
            faults.push(Fault::new(
                file,
                text.line,
                "only the first name of a number has the text",
            ));
        }
        rows.push(Row {
            code: text.code,
            name: text.name,
            text: first
                .as_ref()
                .map(|first| first.text.clone())
                .unwrap_or_default(),
            owner,
            is_alias,
            sources: bits,
            line: Some((file.to_owned(), text.line)),
        });
    }
}

/// The other names, which join those that their owner has a text for.
fn untold(owners: &[Owner], said: HashMap<Key, Said>, rows: &mut Vec<Row>) {
    let texts: HashMap<(u32, usize), String> = rows
        .iter()
        .map(|row| ((row.code, row.owner), row.text.clone()))
        .collect();
    let mut others = Vec::new();
    for ((code, name), said) in said {
        if DECLARED.iter().any(|prefix| name.starts_with(prefix)) {
            continue;
        }
        let places: Vec<&str> = said.places.iter().map(|place| &**place).collect();
        let kinds: Vec<Numbers> = said.kinds.iter().copied().collect();
        let is_met = |takes: &Takes| takes.is_met(&name, code, &kinds, &places);
        let takes = |owner: &Owner| owner.takes.iter().any(|all| all.iter().all(is_met));
        let Some(owner) = owners.iter().position(takes) else {
            continue;
        };
        others.push(Row {
            code,
            text: texts.get(&(code, owner)).cloned().unwrap_or_default(),
            name,
            owner,
            is_alias: false,
            sources: said.sources,
            line: None,
        });
    }
    // The end of a range is no good name for what is there. Of other names the one that more sources have comes first.
    let is_end = |row: &Row| {
        ["_FIRST", "_LAST", "_BASE"]
            .iter()
            .any(|end| row.name.ends_with(end))
    };
    others.sort_by_cached_key(|row| {
        let rare = u32::MAX - row.sources.count_ones();
        (row.code, row.owner, is_end(row), rare, row.name.clone())
    });
    rows.extend(others);
    // It keeps what is equal in order: names with a text first.
    rows.sort_by_key(|row| (row.code, row.owner));
    let mut last = None;
    for row in rows {
        row.is_alias = last == Some((row.code, row.owner));
        last = Some((row.code, row.owner));
    }
}
