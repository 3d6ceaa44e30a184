use super::*;

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
    let mut notices = Vec::new();
    let found = read(source, customer, &mut notices);
    let notices = notices
        .into_iter()
        .map(|notice| format!("{}: {}", notice.line, notice.message));
    (found, notices.collect())
}

fn codes(messages: &str) -> Vec<u32> {
    let (found, notices) = mc(&format!("{HEADER}{messages}"));
    assert_eq!(notices, [""; 0], "{messages}");
    let codes = found.into_iter().filter_map(|found| match found.value {
        Value::Code(code) => Some(code),
        Value::SameAs(_) => None,
    });
    codes.collect()
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
            line: 8,
            name: "BG_E_NOT_FOUND".to_owned(),
            value: Value::Code(0x8020_0001),
            text: Some(text.to_owned()),
        }]
    );
    let (found, _) = mc_with(&format!("{HEADER}{source}").replace('\n', "\r\n"), true);
    assert_eq!(
        (&found[0].value, found[0].text.as_deref()),
        (&Value::Code(0xA020_0001), Some(text))
    );
}

#[test]
fn ids_go_on_within_their_facility() {
    let message =
        |statements: &str| format!("{statements} SymbolicName=X\nLanguage=English\nText.\n.\n");
    let source = [
        message("MessageId=0x10 Severity=CoError Facility=Copy"),
        message("MessageId="),
        message("MessageId=+0x10"),
        message("MessageId= Facility=Web"),
        message("messageid=\nFACILITY=copy"),
        message("MessageId=+1 Severity=Success"),
        message("MessageId = 010"),
    ];
    assert_eq!(
        codes(&source.concat()),
        [
            0x8020_0010,
            0x8020_0011,
            0x8020_0021,
            0x8019_0001,
            0x8020_0022,
            0x0020_0023,
            0x0020_0008
        ]
    );
}

#[test]
fn the_compiler_has_names_of_its_own() {
    let (found, notices) = mc("MessageId=1\nSymbolicName=A\nLanguage=English\nA.\n.\n\
                               MessageId=2\nSeverity=Error\nFacility=System\nSymbolicName=B\nLanguage=English\nB.\n.\n");
    assert_eq!(notices, [""; 0]);
    assert_eq!(found[0].value, Value::Code(0x0FFF_0001));
    assert_eq!(found[1].value, Value::Code(0xC0FF_0002));
}

#[test]
fn of_several_languages_english_is_taken() {
    let source = "MessageId=1 SymbolicName=A\nLanguage=German\nNein.\n.\nLanguage=English\nNo.\n.\n\
                  MessageId=2 SymbolicName=B\nLanguage=German\nDoch.\n.\n";
    let (found, _) = mc(&format!("{HEADER}{source}"));
    let texts: Vec<_> = found.iter().map(|found| found.text.as_deref()).collect();
    assert_eq!(texts, [Some("No."), Some("Doch.")]);
}

#[test]
fn copied_lines_are_read_as_the_header_they_become() {
    let source = ";// comment\n;#define OLD_E_A A\nMessageId=1 SymbolicName=A\nLanguage=English\nText.\n.\n\
                  ;#define B_E_B \\\n; 0x80200002L\n";
    let (found, notices) = mc(source);
    assert_eq!(notices, [""; 0]);
    let values: Vec<_> = found
        .iter()
        .map(|found| (found.line, &found.name[..], &found.value))
        .collect();
    assert_eq!(
        values,
        [
            (2, "OLD_E_A", &Value::SameAs("A".to_owned())),
            (3, "A", &Value::Code(0x0FFF_0001)),
            (7, "B_E_B", &Value::Code(0x8020_0002))
        ]
    );
}

#[test]
fn faults_have_their_line_and_do_not_end_the_file() {
    let rest =
        "MessageId=9 Severity=Success Facility=Web SymbolicName=Z\nLanguage=English\nZ.\n.\n";
    for (source, notice) in [
        (
            "Severity=Grave\n",
            "8: `Grave` is no severity of this file, which are `Informational`, `Warning`, `Error`, `Success`, `CoError`",
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
            "8: the message `0x0FFF0001` is not taken: it has no `SymbolicName`",
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
