//! Counts the codes of logs: a row a code, the most frequent first, with those that come together in a chain.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet, VecDeque};
use std::io::{self, Write};

use bits_codes::Hresult;
use serde::Serialize;

use super::lines::{Line, LineSink};
use super::note::name_of;
use super::{chains, time};
use crate::known::Known;
use crate::known::meaning::Meaning;
use crate::known::record::Record;

/// More different codes than this are counted together.
const MOST: usize = 100_000;

/// Where a code is.
#[derive(Clone, Debug, Serialize)]
struct Place {
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<String>,
    line: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<String>,
}

/// What is known about a code of a log.
#[derive(Debug)]
struct Row {
    count: u64,
    meaning: Meaning,
    first: Place,
    last: Place,
}

/// Counts codes, a code once in a line, and writes a table at the end.
#[derive(Debug)]
pub struct Summary<'a, W> {
    output: W,
    known: &'a Known,
    json: bool,
    has_files: bool,
    file: String,
    lines: u64,
    rows: HashMap<u32, Row>,
    others: u64,
    /// The codes of the last lines, with which the next may be in a chain.
    recent: VecDeque<(u64, u32)>,
    near: HashMap<(u32, u32), u64>,
}

/// A row as JSON.
#[derive(Serialize)]
struct Object<'a> {
    count: u64,
    first: &'a Place,
    last: &'a Place,
    #[serde(skip_serializing_if = "Option::is_none")]
    chain: Option<usize>,
    #[serde(flatten)]
    record: Record,
}

impl<'a, W: Write> Summary<'a, W> {
    pub fn new(output: W, known: &'a Known, json: bool, has_files: bool) -> Self {
        Summary {
            output,
            known,
            json,
            has_files,
            file: String::new(),
            lines: 0,
            rows: HashMap::new(),
            others: 0,
            recent: VecDeque::new(),
            near: HashMap::new(),
        }
    }

    /// Counts the pairs that the code makes with those before it.
    fn pair(&mut self, line: u64, code: u32) {
        self.recent
            .retain(|(other, _)| line - other <= chains::REACH);
        let partners: HashSet<u32> = self.recent.iter().map(|(_, other)| *other).collect();
        for other in partners {
            if chains::may_be_linked(other, code) && (self.near.len() < MOST) {
                *self
                    .near
                    .entry((other.min(code), other.max(code)))
                    .or_default() += 1;
            }
        }
        self.recent.push_back((line, code));
    }

    /// The rows in groups: a chain, or a code by itself; the most frequent first.
    fn groups(&self) -> Vec<Vec<(u32, &Row)>> {
        let counts = self
            .rows
            .iter()
            .map(|(code, row)| (*code, row.count))
            .collect();
        let mut groups: Vec<Vec<(u32, &Row)>> = chains::groups(&counts, &self.near)
            .into_iter()
            .map(|codes| {
                codes
                    .into_iter()
                    .map(|code| (code, &self.rows[&code]))
                    .collect()
            })
            .collect();
        let most = |group: &[(u32, &Row)]| group.iter().map(|(_, row)| row.count).max();
        groups.sort_by_key(|group| (Reverse(most(group)), group[0].1.first.line, group[0].0));
        groups
    }

    fn table(&mut self) -> io::Result<()> {
        let groups = self.groups();
        let known = self.known;
        let rows: Vec<[String; 5]> = groups
            .iter()
            .flat_map(|group| {
                group.iter().enumerate().map(|(place, (code, row))| {
                    let code = Hresult::new(*code);
                    let name = name_of(known, code, row.meaning);
                    let branch = if place > 0 { "└ " } else { "" };
                    [
                        row.count.to_string(),
                        format!("{branch}{code}"),
                        name,
                        row.first.shown(),
                        row.last.shown(),
                    ]
                })
            })
            .collect();
        let width = |column: usize, head: &str| {
            let widths = rows.iter().map(|row| row[column].chars().count());
            widths.chain([head.len()]).max().unwrap_or_default()
        };
        let heads = ["count", "code", "name", "first", "last"];
        let widths: Vec<usize> = (0..5).map(|column| width(column, heads[column])).collect();
        let mut text = String::new();
        let mut write = |row: [&str; 5]| {
            let line = format!(
                "{:>w0$}  {:<w1$}  {:<w2$}  {:<w3$}  {}",
                row[0],
                row[1],
                row[2],
                row[3],
                row[4],
                w0 = widths[0],
                w1 = widths[1],
                w2 = widths[2],
                w3 = widths[3],
            );
            text.push_str(line.trim_end());
            text.push('\n');
        };
        write(heads);
        for row in &rows {
            write([&row[0], &row[1], &row[2], &row[3], &row[4]]);
        }
        let mut steps: Vec<String> = Vec::new();
        for (code, _) in groups.iter().flatten() {
            let code = Hresult::new(*code);
            if let Some((step, page)) = known.next_step(code) {
                let page = page.map_or_else(String::new, |page| format!(" ({page})"));
                steps.push(format!("{code}: {step}{page}\n"));
            }
        }
        if !steps.is_empty() {
            text.push_str("\nnext\n");
            text.push_str(&steps.concat());
        }
        let (codes, lines) = (rows.len(), self.lines);
        drop(groups);
        self.output.write_all(text.as_bytes())?;
        if self.others > 0 {
            writeln!(self.output, "{:>5}  other codes", self.others)?;
        }
        writeln!(
            self.output,
            "\n{codes} different codes in {lines} lines with codes"
        )
    }

    fn objects(&mut self) -> io::Result<()> {
        let mut text = Vec::new();
        for (chain, group) in self.groups().iter().enumerate() {
            for (code, row) in group {
                let object = Object {
                    count: row.count,
                    first: &row.first,
                    last: &row.last,
                    chain: (group.len() > 1).then_some(chain + 1),
                    record: Record::of(self.known, Hresult::new(*code), row.meaning, None),
                };
                serde_json::to_writer(&mut text, &object)?;
                text.push(b'\n');
            }
        }
        self.output.write_all(&text)
    }
}

impl Place {
    fn shown(&self) -> String {
        let file = self
            .file
            .as_ref()
            .map_or_else(String::new, |file| format!("{file}:"));
        let time = self
            .time
            .as_ref()
            .map_or_else(String::new, |time| format!(" {time}"));
        format!("{file}{}{time}", self.line)
    }
}

impl<W: Write> LineSink for Summary<'_, W> {
    fn start(&mut self, name: &str) -> io::Result<()> {
        name.clone_into(&mut self.file);
        self.recent.clear();
        Ok(())
    }

    fn line(&mut self, line: Line<'_>) -> io::Result<()> {
        self.lines += 1;
        let place = Place {
            file: self.has_files.then(|| self.file.clone()),
            line: line.number,
            time: time::of_line(line.text),
        };
        let mut seen = HashSet::new();
        for (_, hit) in line.hits {
            if !seen.insert(hit.code) {
                continue;
            }
            if self.rows.len() >= MOST && !self.rows.contains_key(&hit.code) {
                self.others += 1;
                continue;
            }
            let row = self.rows.entry(hit.code).or_insert_with(|| Row {
                count: 0,
                meaning: hit.meaning,
                first: place.clone(),
                last: place.clone(),
            });
            row.count += 1;
            row.last = place.clone();
            self.pair(line.number, hit.code);
        }
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        if self.json {
            self.objects()?;
        } else if self.rows.is_empty() {
            writeln!(self.output, "no codes found")?;
        } else {
            self.table()?;
        }
        self.output.flush()
    }
}
