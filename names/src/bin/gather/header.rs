//! C headers: defines and, in IDL, quoted ones; and the members of enums that are named as codes.

use std::collections::HashMap;

use bits_codes_core::catalogue::Numbers;
use bits_codes_names::facts::{Fact, is_name};

use crate::File;
use crate::expression::{Defines, Value, value};

/// The headers whose plain numbers are Win32 errors.
const WIN32: [&str; 7] = [
    "winerror.h",
    "wininet.h",
    "winhttp.h",
    "lmerr.h",
    "raserror.h",
    "mprerror.h",
    "dhcpssdk.h",
];

/// The headers that repeat names of others for drivers, with NTSTATUS values in place of Win32 errors.
const OF_DRIVERS: [&str; 1] = ["rpcnterr.h"];

/// The codes of all headers.
pub fn read(files: &[File]) -> Vec<Fact> {
    let joined: Vec<String> = files.iter().map(|file| whole_lines(&file.text)).collect();
    let mut everywhere = HashMap::new();
    let own: Vec<Vec<Define>> = joined.iter().map(|text| defines(text)).collect();
    for define in own.iter().flatten() {
        everywhere
            .entry(define.name)
            .or_insert_with(|| (define.parameters.clone(), define.body));
    }
    let mut facts = Vec::new();
    for (file, own) in files.iter().zip(&own) {
        let name = file
            .place
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        if OF_DRIVERS.contains(&&*name) {
            continue;
        }
        let visible = Defines {
            own: own
                .iter()
                .map(|define| (define.name, (define.parameters.clone(), define.body)))
                .collect(),
            others: &everywhere,
        };
        for define in own
            .iter()
            .filter(|define| define.parameters.is_none() && is_name(define.name))
        {
            let found = value(define.body, &visible).and_then(|value| code(&name, define, value));
            facts.extend(found.map(|(numbers, number)| Fact {
                place: name.clone(),
                numbers,
                number,
                name: define.name.to_owned(),
            }));
        }
    }
    facts
}

/// What kind of code a value is, if any.
fn code(header: &str, define: &Define, value: Value) -> Option<(Numbers, u32)> {
    let number = u32::try_from(value.number)
        .or_else(|_| i32::try_from(value.number).map(i32::cast_unsigned))
        .ok()?;
    if let Some(numbers) = value.kind {
        return Some((numbers, number));
    }
    let name = define.name;
    let is_win32 = WIN32.contains(&header) && !define.is_member;
    if is_win32 && (1..=0xFFFF).contains(&number) && is_win32_name(name) {
        return Some((Numbers::Win32, number));
    }
    let says_error = name.split('_').nth(1) == Some("E");
    (number >> 31 == 1 && says_error).then_some((Numbers::Hresult, number))
}

/// These headers define much else: flags, ids, sizes.
fn is_win32_name(name: &str) -> bool {
    let begins = |prefix: &&str| name.starts_with(*prefix);
    let codes = [
        "ERROR_",
        "RPC_S_",
        "RPC_X_",
        "EPT_S_",
        "OR_",
        "WSA",
        "DNS_ERROR_",
        "DNS_",
        "NERR_",
        "WAIT_",
        "FRS_ERR_",
        "SEC_",
        "PEERDIST_",
        "WARNING_",
    ];
    let others = [
        "WSADESCRIPTION",
        "WSAPROTOCOL",
        "ERROR_SEVERITY",
        "DNS_ERROR_MASK",
        "DNS_ERROR_RCODE_LAST",
    ];
    codes.iter().any(begins) && !others.iter().any(begins)
}

struct Define<'a> {
    name: &'a str,
    parameters: Option<Vec<&'a str>>,
    body: &'a str,
    /// It is a member of an enum.
    is_member: bool,
}

/// The text without continuations and comments.
fn whole_lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace("\\\n", " ");
    let mut plain = String::with_capacity(text.len());
    let mut rest = &*text;
    while let Some(start) = rest.find("/*") {
        plain.push_str(&rest[..start]);
        let comment = &rest[start..];
        let end = comment.find("*/").map_or(comment.len(), |end| end + 2);
        // A comment of several lines ends a define as a line does.
        plain.push(if comment[..end].contains('\n') {
            '\n'
        } else {
            ' '
        });
        rest = &comment[end..];
    }
    plain.push_str(rest);
    plain
}

fn defines(text: &str) -> Vec<Define<'_>> {
    text.lines()
        .filter_map(|line| define(line).or_else(|| member(line)))
        .collect()
}

fn define(line: &str) -> Option<Define<'_>> {
    let line = line.trim();
    let quoted = line
        .strip_prefix("cpp_quote(\"")
        .and_then(|line| line.rsplit_once("\")"));
    let line = quoted.map_or(line, |(line, _)| line);
    let rest = line
        .strip_prefix('#')?
        .trim_start()
        .strip_prefix("define")?;
    let rest = rest.strip_prefix([' ', '\t'])?.trim_start();
    let length = rest
        .find(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .unwrap_or(rest.len());
    let (name, rest) = rest.split_at(length);
    let (parameters, body) = match rest.strip_prefix('(') {
        Some(inside) => {
            let (parameters, body) = inside.split_once(')')?;
            (Some(parameters.split(',').map(str::trim).collect()), body)
        }
        None => (None, rest),
    };
    let body = body.split("//").next().unwrap_or_default().trim();
    Some(Define {
        name,
        parameters,
        body,
        is_member: false,
    })
}

/// A member of an enum whose name says a severity, such as those of WMI.
fn member(line: &str) -> Option<Define<'_>> {
    let (name, body) = line.split_once('=')?;
    let name = name.trim();
    let is_code = is_name(name) && matches!(name.split('_').nth(1), Some("E" | "S"));
    let body = body
        .split("//")
        .next()
        .unwrap_or_default()
        .trim()
        .trim_end_matches(',')
        .trim();
    is_code.then_some(Define {
        name,
        parameters: None,
        body,
        is_member: true,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_a_header() {
        let text = "#define ERROR_A 5L // five\n#  define ERROR_B \\\n 6\n/* #define ERROR_C 7 */\n\
            #define X(n) n\n#define W_E_BAD _HRESULT_TYPEDEF_(0x80240001L)\n#define ID_X 9\n\
            cpp_quote(\"#define Q_E_IDL MAKE_HRESULT(1, 4, BASE + 1) /* x */\")\n#define BASE 0x300\n\
            \tWBEM_E_FAILED\t= ( int )( 0x80041001 ),\n";
        let file = |place: &str| File {
            place: place.to_owned(),
            text: text.to_owned(),
        };
        let found = read(&[file("shared/WinError.h")]);
        let found: Vec<_> = found
            .iter()
            .map(|fact| (&*fact.name, fact.numbers, fact.number))
            .collect();
        assert_eq!(
            found,
            [
                ("ERROR_A", Numbers::Win32, 5),
                ("ERROR_B", Numbers::Win32, 6),
                ("W_E_BAD", Numbers::Hresult, 0x8024_0001),
                ("Q_E_IDL", Numbers::Hresult, 0x8004_0301),
                ("WBEM_E_FAILED", Numbers::Hresult, 0x8004_1001),
            ]
        );
        assert_eq!(read(&[file("other.h")]).len(), 3);
    }
}
