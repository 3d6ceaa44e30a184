//! The families of the crate against `facts/bits.tsv`, a table made from the page and the headers, not from the
//! declarations.

use std::collections::{BTreeMap, BTreeSet};

use bits_codes::{BitsCode, BitsEvent, Family};

struct Fact {
    code: u32,
    name: &'static str,
    documented: bool,
}

/// The rows of the table whose name starts with `prefix`, in its order.
fn facts(prefix: &str) -> Vec<Fact> {
    let rows = include_str!("../facts/bits.tsv")
        .lines()
        .skip(1)
        .map(|line| {
            let mut cells = line.split('\t');
            let mut cell = || {
                cells
                    .next()
                    .unwrap_or_else(|| panic!("a short row: {line:?}"))
            };
            let code = cell().strip_prefix("0x").expect("hex");
            Fact {
                code: u32::from_str_radix(code, 16).expect("hex"),
                name: cell(),
                documented: cell() == "y",
            }
        });
    rows.filter(|fact| fact.name.starts_with(prefix)).collect()
}

/// Code -> all its names.
fn names_by_code(facts: &[Fact]) -> BTreeMap<u32, BTreeSet<&'static str>> {
    let mut map = BTreeMap::<_, BTreeSet<_>>::new();
    for fact in facts {
        map.entry(fact.code).or_default().insert(fact.name);
    }
    map
}

/// The same of a family.
fn declared<F: Family>() -> BTreeMap<u32, BTreeSet<&'static str>> {
    let names = |code: F| {
        code.aliases()
            .iter()
            .copied()
            .chain([code.name()])
            .collect()
    };
    F::all().map(|code| (code.code(), names(code))).collect()
}

fn texts_are_sentences<F: Family>() {
    for code in F::all() {
        let text = code.text();
        assert!(
            text.ends_with('.'),
            "{code:?} does not end with a full stop: {text:?}"
        );
        assert!(
            text.starts_with(|first: char| first.is_ascii_uppercase()),
            "{code:?}: {text:?}"
        );
        assert!(
            text.is_ascii(),
            "{code:?} has something typographic: {text:?}"
        );
        for trace in ["  ", " \n", "**", "](", "\\_", "\t", "\n\n\n"] {
            assert!(!text.contains(trace), "{code:?} has {trace:?} in {text:?}");
        }
    }
}

#[test]
fn return_values_have_the_names_of_the_page_and_the_headers() {
    assert_eq!(declared::<BitsCode>(), names_by_code(&facts("BG_")));
}

#[test]
fn events_have_the_names_of_the_headers() {
    assert_eq!(declared::<BitsEvent>(), names_by_code(&facts("BITS_MC_")));
}

#[test]
fn documented_values_come_first_in_the_order_of_the_page() {
    let facts: Vec<_> = facts("BG_")
        .into_iter()
        .filter(|fact| fact.documented)
        .map(|fact| fact.name)
        .collect();
    let declared: Vec<_> = BitsCode::all()
        .map(BitsCode::name)
        .take(facts.len())
        .collect();
    assert_eq!(facts.len(), 54);
    assert_eq!(declared, facts);
}

#[test]
fn the_others_ascend() {
    let codes: Vec<_> = BitsCode::all().skip(54).map(BitsCode::code).collect();
    assert!(codes.is_sorted());
    assert!(BitsEvent::CODES.is_sorted());
}

#[test]
fn is_documented_is_what_the_page_lists() {
    let page: BTreeSet<_> = facts("BG_")
        .into_iter()
        .filter(|fact| fact.documented)
        .map(|fact| fact.code)
        .collect();
    for code in BitsCode::all() {
        assert_eq!(
            code.is_documented(),
            page.contains(&code.code()),
            "{code:?}"
        );
    }
}

// In constants as well
const _: () =
    assert!(BitsCode::NotFound.is_documented() && !BitsCode::TokenRequired.is_documented());

#[test]
fn two_spellings_are_one_code() {
    let code = BitsCode::BG_E_SERVER_EXECUTE_ENABLED;
    assert_eq!(code, BitsCode::BG_E_SERVER_EXECUTE_ENABLE);
    assert_eq!(code.name(), "BG_E_SERVER_EXECUTE_ENABLED");
    assert_eq!(code.aliases(), ["BG_E_SERVER_EXECUTE_ENABLE"]);
    assert_eq!(
        BitsCode::from_name("BG_E_SERVER_EXECUTE_ENABLE"),
        Some(code)
    );
    assert_eq!(
        BitsCode::all()
            .filter(|code| !code.aliases().is_empty())
            .count(),
        1
    );
}

#[test]
fn names_give_the_http_status() {
    for code in BitsCode::all() {
        let named = code
            .name()
            .strip_prefix("BG_E_HTTP_ERROR_")
            .map(|status| status.parse().expect("a status"));
        assert_eq!(code.http_status(), named, "{code:?}");
        if let Some(status) = named {
            assert_eq!(BitsCode::from_http_status(status), Some(code));
        }
    }
    assert_eq!(BitsCode::HttpError404.http_status(), Some(404));
}

#[test]
fn events_carry_their_id_and_no_http_status() {
    for (id, event) in (16384..).zip(BitsEvent::all()) {
        assert_eq!(event.hresult().low16(), id, "{event:?}");
        assert_eq!(event.http_status(), None, "{event:?}");
    }
}

#[test]
fn texts_are_plain_sentences() {
    texts_are_sentences::<BitsCode>();
    texts_are_sentences::<BitsEvent>();
}

#[test]
fn no_text_is_used_twice() {
    let mut seen = BTreeMap::new();
    for code in BitsCode::all() {
        let before = seen.insert(code.text(), code);
        assert_eq!(before, None, "{code:?} has the same text");
    }
}

#[test]
fn the_documented_text_keeps_its_paragraphs_and_its_list() {
    let text = BitsCode::HttpError404.text();
    let paragraphs: Vec<_> = text.split("\n\n").collect();
    let [first, second, list] = paragraphs[..] else {
        panic!("{paragraphs:#?}");
    };
    assert_eq!(first, "The requested URL does not exist on the server.");
    assert_eq!(second, "In IIS 7, this error can indicate");
    assert_eq!(list.lines().count(), 2);
    assert!(
        list.lines().all(|line| line.starts_with("- That ")),
        "{list}"
    );
    assert!(
        BitsCode::ValidationFailed
            .text()
            .contains(r"Logs\Microsoft\Windows\Bits-client\Operational log.")
    );
}

/// What a person has compared with the page and the headers. After a change of a text, read it once more beside its source,
/// and write the sum that the failing test shows.
#[test]
fn texts_are_as_they_were_reviewed() {
    assert_eq!(checksum::<BitsCode>(), BITS_CODE, "the texts of `BitsCode`");
    assert_eq!(
        checksum::<BitsEvent>(),
        BITS_EVENT,
        "the texts of `BitsEvent`"
    );
}

const BITS_CODE: u64 = 11_582_157_647_135_528_767;
const BITS_EVENT: u64 = 12_106_132_246_225_075_368;

/// FNV-1a over each code and its text.
fn checksum<F: Family>() -> u64 {
    let bytes = F::all().flat_map(|entry| {
        let text = entry.text().bytes();
        entry
            .code()
            .to_le_bytes()
            .into_iter()
            .chain(text)
            .chain([0])
    });
    bytes.fold(0xCBF2_9CE4_8422_2325, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
    })
}

/// The documented texts against the page itself, where it is at hand as Markdown:
///
/// ```text
/// BITS_RETURN_VALUES=bits-return-values.md cargo test -p bits-codes-tests --test catalogue -- --ignored
/// ```
#[test]
#[ignore = "needs the page as a file, named by BITS_RETURN_VALUES"]
fn documented_texts_are_those_of_the_page() {
    let file = std::env::var("BITS_RETURN_VALUES").expect("BITS_RETURN_VALUES names the page");
    let page = std::fs::read_to_string(file).expect("the page can be read");
    let mut compared = 0;
    for entry in page.split("</span>").skip(1) {
        let Some((head, text)) = entry.split_once("<dd>") else {
            continue;
        };
        let text = text.split("</dd>").next().unwrap_or_default();
        let name = head.replace('\\', "");
        let name = name.split(' ').next().unwrap_or_default();
        let Some(code) = BitsCode::from_name(name) else {
            panic!("`{name}` of the page is not declared");
        };
        assert_eq!(
            letters(code.text()),
            letters(&without_markup(text)),
            "{name}"
        );
        compared += 1;
    }
    let documented = BitsCode::all().filter(|code| code.is_documented()).count();
    assert_eq!(compared, documented);
}

/// Without links, escapes, emphasis and marks of lists.
fn without_markup(markdown: &str) -> String {
    let mut text = String::new();
    let mut rest = markdown;
    while let Some((before, link)) = rest.split_once("](") {
        text.push_str(before);
        rest = link.split_once(')').map_or("", |(_, rest)| rest);
    }
    text + rest
}

/// What is left of a text when marks, white space and case make no difference.
fn letters(text: &str) -> String {
    let letters = text.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}
