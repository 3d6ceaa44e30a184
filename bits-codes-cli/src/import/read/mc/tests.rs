use super::*;
use crate::import::read::Source;

const HEADER: &str = "\
MessageIdTypedef=HRESULT
SeverityNames=(Success=0x0 CoError = 0x2:SEVERITY_ERROR)
FacilityNames=(
Copy=0x20:FACILITY_BACKGROUNDCOPY
Web=25
)
LanguageNames=(English=0x409:MSG00409 German=0x407:MSG00407)
";

fn mc(source: &str) -> (Vec<Found>, Vec<String>) {
    mc_with(source, false)
}

fn mc_with(source: &str, customer: bool) -> (Vec<Found>, Vec<String>) {
    let options = Options {
        customer,
        ..Options::default()
    };
    let Messages { found, notices, .. } = read(0, source, options);
    let notices = notices
        .into_iter()
        .map(|notice| format!("{}: {}", notice.place.line, notice.message));
    (found, notices.collect())
}

#[test]
fn a_message_is_its_bits() {
    let source = "MessageId=0x1 Severity=CoError Facility=Copy SymbolicName=BG_E_NOT_FOUND\nLanguage=English\n\
                  It is not there.\n\nNowhere; at all.\n; not a comment\n.\n";
    let (found, notices) = mc(&format!("{HEADER}{source}"));
    assert_eq!(notices, [""; 0]);
    let text = "It is not there.\n\nNowhere; at all.\n; not a comment";
    assert_eq!(
        found,
        [Found {
            place: Place { file: 0, line: 8 },
            name: "BG_E_NOT_FOUND".to_owned(),
            value: Value::Code(0x8020_0001),
            text: Some(text.to_owned()),
            others: Vec::new(),
        }]
    );
    let (found, _) = mc_with(&format!("{HEADER}{source}").replace('\n', "\r\n"), true);
    assert_eq!(
        (&found[0].value, found[0].text.as_deref()),
        (&Value::Code(0xA020_0001), Some(text))
    );
}

/// A message with these statements and some text.
fn message(statements: &str) -> String {
    format!("{statements} SymbolicName=X\nLanguage=English\nText.\n.\n")
}

fn codes_of(found: &[Found]) -> Vec<u32> {
    let codes = found.iter().filter_map(|found| match found.value {
        Value::Code(code) => Some(code),
        Value::SameAs(_) => None,
    });
    codes.collect()
}

/// As the compilers do, whose output is what programs were built with; Microsoft's page has it otherwise.
#[test]
fn ids_go_on_from_the_message_before() {
    let source = [
        message("MessageId=0x10 Severity=CoError Facility=Copy"),
        message("MessageId= Severity=CoError Facility=Copy"),
        message("MessageId=+0x10 Severity=CoError Facility=Copy"),
        message("MessageId= Facility=Web Severity=CoError"),
        message("messageid=\nFACILITY=copy Severity=CoError"),
        message("MessageId=+1 Severity=Success Facility=Copy"),
        message("MessageId = 010 Facility=Copy Severity=Success"),
    ];
    let (found, notices) = mc(&format!("{HEADER}{}", source.concat()));
    assert_eq!(
        codes_of(&found),
        [
            0x8020_0010,
            0x8020_0011,
            0x8020_0021,
            0x8019_0022,
            0x8020_0023,
            0x0020_0024,
            0x0020_0008
        ]
    );
    assert_eq!(notices.len(), 2, "{notices:#?}");
    assert!(
        notices[0].ends_with(
            "`X` is `0x80190022`, counted from the message before, as windmc does; counted within its facility, as Microsoft documents, it would be `0x80190001`"
        ),
        "{notices:#?}"
    );
}

#[test]
fn severity_and_facility_go_on_and_are_noted() {
    let source = [
        message("MessageId=1 Severity=CoError Facility=Copy"),
        message("MessageId=2"),
        message("MessageId=3 Severity=Success Facility=Copy"),
    ];
    let (found, notices) = mc(&format!("{HEADER}{}", source.concat()));
    assert_eq!(codes_of(&found), [0x8020_0001, 0x8020_0002, 0x0020_0003]);
    assert_eq!(
        notices,
        [
            "12: `X` is `0x80200002`, with the severity and the facility of the message before, as Microsoft documents; windmc starts anew, and makes it `0x00000002`"
        ]
    );
}

#[test]
fn the_compiler_has_names_of_its_own() {
    let (found, notices) = mc("MessageId=1\nSymbolicName=A\nLanguage=English\nA.\n.\n\
                               MessageId=2\nSeverity=Error\nFacility=System\nSymbolicName=B\nLanguage=English\nB.\n.\n\
                               MessageId=3\nSeverity=Error\nFacility=Application\nSymbolicName=C\nLanguage=English\nC.\n.\n");
    assert_eq!(notices, [""; 0]);
    assert_eq!(codes_of(&found), [0x0000_0001, 0xC0FF_0002, 0xCFFF_0003]);
}

#[test]
fn names_differ_by_their_case_where_both_are_declared() {
    let source = "FacilityNames=(Copy=0x20 COPY=0x21)\n".to_owned()
        + &message("MessageId=1 Facility=COPY")
        + &message("MessageId=2 Facility=Copy");
    let (found, _) = mc(&source);
    assert_eq!(codes_of(&found), [0x0021_0001, 0x0020_0002]);
}

#[test]
fn what_follows_a_semicolon_is_for_the_header() {
    let source = "MessageId=1 ; Severity=Error\n".to_owned() + &message("Severity=Warning;x\n");
    let (found, notices) = mc(&source);
    assert_eq!(notices, [""; 0]);
    assert_eq!(codes_of(&found), [0x8000_0001]);
}

#[test]
fn of_several_languages_one_is_taken_and_the_others_are_kept() {
    let source = "MessageId=1 SymbolicName=A\nLanguage=German\nNein.\n.\nLanguage=English\nNo.\n.\n\
                  MessageId=2 SymbolicName=B\nLanguage=German\nDoch.\n.\n";
    let source = format!("{HEADER}{source}");
    let texts = |language: Option<&str>| {
        let options = Options {
            language,
            ..Options::default()
        };
        let found = read(0, &source, options).found;
        let texts = found.into_iter().map(|found| (found.text, found.others));
        texts.collect::<Vec<_>>()
    };
    let text = |text: &str| Some(text.to_owned());
    let other = |language: &str, text: &str| vec![(language.to_owned(), text.to_owned())];
    assert_eq!(
        texts(None),
        [
            (text("No."), other("German", "Nein.")),
            (text("Doch."), Vec::new())
        ]
    );
    assert_eq!(
        texts(Some("german"))[0],
        (text("Nein."), other("English", "No."))
    );
}

#[test]
fn copied_lines_are_read_as_the_header_they_become() {
    let source = ";// comment\n\n;#define OLD_E_A A\nMessageId=1 SymbolicName=A\nLanguage=English\nText.\n.\n\
                  ;#define B_E_B \\\n; 0x80200002L\n";
    let sources = [Source::taken(source.to_owned())];
    let table = super::super::read(&sources, Options::default());
    let entries: Vec<_> = table
        .entries
        .iter()
        .map(|entry| {
            (
                entry.place.line,
                &entry.name[..],
                entry.code,
                &entry.aliases[..],
            )
        })
        .collect();
    assert_eq!(
        entries,
        [
            (4, "A", 1, &["OLD_E_A".to_owned()][..]),
            (8, "B_E_B", 0x8020_0002, &[])
        ]
    );
    assert_eq!(table.notices, []);
}

#[test]
fn faults_have_their_line_and_do_not_end_the_file() {
    let rest =
        "MessageId=9 Severity=Success Facility=Web SymbolicName=Z\nLanguage=English\nZ.\n.\n";
    for (source, notice) in [
        (
            "Severity=Grave\n",
            "8: `Grave` is no severity of this file, which are `Success`, `Informational`, `Warning`, `Error`, `CoError`",
        ),
        (
            "Facility=0x20\n",
            "8: `0x20` is no facility of this file, which are `System`, `Application`, `Copy`, `Web`",
        ),
        (
            "FacilityNames=(A=0x1000)\n",
            "8: `0x1000` is no facility: a number of at most 0xFFF",
        ),
        (
            "SeverityNames=(A=4)\n",
            "8: `4` is no severity: a number of at most 0x3",
        ),
        (
            "Mesage=1 SymbolicName=X\n",
            "8: `Mesage` is no statement of a message file; the rest of the line is passed over",
        ),
        (
            "SymbolicName=X\n",
            "8: `SymbolicName=X` is before the first `MessageId=`",
        ),
        (
            "Language=English\nText.\n.\n",
            "8: `Language=English` is before the first `MessageId=`",
        ),
        (
            "MessageId=0x10000\n",
            "8: `0x10000` is no message id: a number of at most 0xFFFF",
        ),
        (
            "MessageId=1\nLanguage=English\nText.\n.\n",
            "8: the message `0x00000001` is not taken: it has no `SymbolicName`",
        ),
        (
            "MessageId=0xFFFF SymbolicName=X\nMessageId= SymbolicName=Y\n",
            "9: `Y` is not taken: its id would be `0x10000`, and the largest is `0xFFFF`",
        ),
        ("OutputBase=8\n", "8: the output base is 10 or 16"),
        ("Severity Success\n", "8: `=` is expected after `Severity`"),
        ("Severity= =\n", "8: a value is expected after `Severity=`"),
    ] {
        let (found, notices) = mc(&format!("{HEADER}{source}{rest}"));
        assert_eq!(
            notices.first().map(String::as_str),
            Some(notice),
            "{source}"
        );
        assert_eq!(
            found.last().map(|found| &found.name[..]),
            Some("Z"),
            "{source}"
        );
    }
    let (_, notices) = mc("MessageId=1 SymbolicName=A\nLanguage=English\nText.\n");
    assert_eq!(
        notices,
        ["2: the text that starts here has no end: a line with nothing but `.`"]
    );
    assert!(mc("FacilityNames=(A=").1[0].starts_with("1: "));
}

#[test]
fn a_message_that_rests_on_a_fault_is_not_taken() {
    let message = |statements: &str| format!("{statements}\nLanguage=English\nText.\n.\n");
    let source = [
        message("MessageId=1 Severity=Grave SymbolicName=A"),
        message("MessageId= SymbolicName=B"),
        message("MessageId=0x10000 Severity=Success SymbolicName=C"),
        message("MessageId= SymbolicName=D"),
        message("MessageId=5 SymbolicName=E"),
        message("MessageId= Facility=Lost SymbolicName=F"),
    ];
    let (found, notices) = mc(&source.concat());
    let names: Vec<_> = found.iter().map(|found| &found.name[..]).collect();
    assert_eq!(names, ["E"]);
    for name in ["A", "B", "C", "D", "F"] {
        let expected = format!("`{name}` is not taken: ");
        assert!(
            notices.iter().any(|notice| notice.contains(&expected)),
            "{name}: {notices:#?}"
        );
    }
}
