use super::*;

fn evaluate(expression: &str) -> Result<(i64, Form), Fault> {
    let mut definitions = Definitions::default();
    definitions.define("FACILITY_SYNC", "0x123");
    definitions.define("SYNC_BASE", "(0x200 + 1)");
    definitions.define("LOOP", "(LOOP)");
    definitions.define("GONE", "_HRESULT_TYPEDEF_(0x80200001L)");
    definitions.define_function("SYNC", "code", "MAKE_HRESULT(1, FACILITY_SYNC, (code))");
    definitions.define_function("RECURSE", "n", "RECURSE(n)");
    definitions
        .evaluate(expression)
        .map(|number| (number.value, number.form))
}

#[test]
fn literals() {
    for (source, value, form) in [
        ("0x80200001", 0x8020_0001, Form::Hex(8)),
        ("0X80200001UL", 0x8020_0001, Form::Hex(8)),
        ("(0x1ui32)", 1, Form::Hex(1)),
        ("-2145844844", -2_145_844_844, Form::Decimal),
        ("(-2145844844L)", -2_145_844_844, Form::Decimal),
        ("017", 15, Form::Decimal),
        ("0", 0, Form::Decimal),
        ("(DWORD)0x80200001L", 0x8020_0001, Form::Hex(8)),
        ("((MYTYPE)0x80200001L)", 0x8020_0001, Form::Hex(8)),
        ("__MSABI_LONG(0x80200001)", 0x8020_0001, Form::Hex(8)),
        ("(unsigned long) 0x80200001", 0x8020_0001, Form::Hex(8)),
    ] {
        assert_eq!(evaluate(source), Ok((value, form)), "{source}");
    }
}

#[test]
fn what_says_to_be_an_hresult() {
    for (source, value) in [
        ("((HRESULT)0x80200001L)", 0x8020_0001),
        ("(HRESULT)(0x80200001L)", 0x8020_0001),
        ("( ( HRESULT ) ( -2145386495 ) )", -2_145_386_495),
        ("(HRESULT) -2145386495", -2_145_386_495),
        ("_HRESULT_TYPEDEF_(0x80200001L)", 0x8020_0001),
        (
            "MAKE_HRESULT(SEVERITY_ERROR, FACILITY_BACKGROUNDCOPY, 0x1)",
            0x8020_0001,
        ),
        ("MAKE_HRESULT(0, FACILITY_SYNC, SYNC_BASE + 1)", 0x0123_0202),
        ("MAKE_SCODE(1, 4, 0x200)", 0x8004_0200),
        ("SYNC(7)", 0x8123_0007),
        ("HRESULT_FROM_WIN32(5L)", 0x8007_0005),
        ("HRESULT_FROM_WIN32(0)", 0),
        ("HRESULT_FROM_NT(0xC0000005)", 0xD000_0005),
        ("static_cast<HRESULT>(0x80200001)", 0x8020_0001),
        ("GONE", 0x8020_0001),
        ("((SCODE)GONE)", 0x8020_0001),
    ] {
        assert_eq!(evaluate(source), Ok((value, Form::Hresult)), "{source}");
    }
}

#[test]
fn operators_bind_as_in_c() {
    for (source, value) in [
        ("1 | 2 << 4 + 1", 1 | 2 << 5),
        ("2 + 3 * 4", 14),
        ("7 - 2 - 1", 4),
        ("~0 & 0xFF", 255),
        ("8 >> 1 ^ 1", 5),
        ("(1 + 2) * 3", 9),
        ("100 / 7 % 4", 2),
        ("(SYNC_BASE) - 1", 0x200),
    ] {
        assert_eq!(evaluate(source), Ok((value, Form::Computed)), "{source}");
    }
}

#[test]
fn numbers_have_the_types_of_c() {
    for (source, value) in [
        ("(1 << 31) >> 16", -0x8000),
        ("(1U << 31) >> 16", 0x8000),
        ("((HRESULT)0x80040201) >> 16", -0x7FFC),
        ("((DWORD)((HRESULT)0x80040201)) >> 16", 0x8004),
        ("0x80040201 / 2", 0x4002_0100),
        ("((LONG)0x80040201) / 2", -0x3FFD_FEFF),
        ("0xFFFFFFFF + 2", 1),
        ("4294967295 + 2", 0x1_0000_0001),
        ("~0x80000000", 0x7FFF_FFFF),
        ("(WORD)0x80040201 | 0", 0x201),
        ("(SHORT)0xFFFE | 0", -2),
        ("(BYTE)-1 | 0", 255),
        ("(1 == 1) << 31 | 2", -0x7FFF_FFFE),
        ("(1 ? 2 : 3) + 0", 2),
        ("(0 && 1 || 3 > 2 ? 4 : 5) + 0", 4),
        ("(-1 < 0u) + 0", 0),
        ("0x180000000LL & 0xFFFFFFFF", 0x8000_0000),
    ] {
        let found = evaluate(source).map(|(value, _)| value);
        assert_eq!(found, Ok(value), "{source}");
    }
    for source in [
        "0x7FFFFFFF + 1",
        "0x10000 * 0x10000",
        "1 << 32",
        "-1 >> 99",
        "1 / 0",
    ] {
        assert_eq!(evaluate(source), Err(Fault::TooLarge), "{source}");
    }
}

#[test]
fn macros_are_text() {
    let mut definitions = Definitions::default();
    definitions.define("LOOSE", "1 + 1");
    definitions.define("TIGHT", "(1 + 1)");
    definitions.define("CAST", "(LONG)1 + 1");
    definitions.define_function("TWICE", "n", "(n * 2)");
    definitions.define_function("SUM", "n", "2 + n");
    for (source, value) in [
        ("TIGHT << 4", 32),
        ("LOOSE + 1", 3),
        ("1 + LOOSE", 3),
        ("(LOOSE)*2", 4),
        ("TWICE((1 + 1))", 4),
        ("TWICE(TIGHT)", 4),
        ("1 + SUM(3)", 6),
        ("LOOSE", 2),
    ] {
        let number = definitions.evaluate(source).map(|number| number.value);
        assert_eq!(number, Ok(value), "{source}");
    }
    for source in [
        "LOOSE * 2",
        "3 - LOOSE",
        "-LOOSE",
        "(LONG)LOOSE",
        "TWICE(1 + 1)",
        "SUM(3) * 2",
        "CAST * 2",
        "~CAST",
    ] {
        let number = definitions.evaluate(source);
        assert_eq!(number, Err(Fault::Loose), "{source}");
    }
}

#[test]
fn what_conditions_decide_is_ambiguous() {
    let mut definitions = Definitions::default();
    for body in ["0x12", "0x13"] {
        definitions.define("FACILITY_A", body);
        definitions.define("ALIKE", &format!("({body}, 1)"));
        definitions.define("BOTH", "7");
    }
    definitions.define("TYPED", "((HRESULT)7)");
    definitions.define("TYPED", "7");
    definitions.define_function("MAKE_A", "n", "MAKE_HRESULT(1, FACILITY_A, n)");
    assert_eq!(
        definitions.evaluate("MAKE_A(1)"),
        Err(Fault::Ambiguous(
            "FACILITY_A".to_owned(),
            0x8012_0001,
            0x8013_0001
        ))
    );
    for (source, value) in [("BOTH", 7), ("TYPED", 7), ("FACILITY_B & 0", 0)] {
        definitions.define("FACILITY_B", "5");
        let number = definitions.evaluate(source).map(|number| number.value);
        assert_eq!(number, Ok(value), "{source}");
    }
}

#[test]
fn faults() {
    for source in [
        "",
        "(",
        "()",
        "1 2",
        "1 +",
        "0x",
        "12ab",
        "0x1P3",
        "1 ? 2",
        "\"text\"",
        "LOOP",
        "RECURSE(1)",
        "SYNC()",
        "SYNC(1, 2)",
        "sizeof",
        "1.5",
        "MAKE_HRESULT(1, 2)",
        "static_cast<",
        "09",
    ] {
        let fault = evaluate(source);
        assert!(
            matches!(
                fault,
                Err(Fault::Syntax | Fault::Unknown(_) | Fault::TooMuch)
            ),
            "{source}: {fault:?}"
        );
    }
    assert_eq!(
        evaluate("SYNC_LIMIT + 1"),
        Err(Fault::Unknown("SYNC_LIMIT".to_owned()))
    );
    for source in [
        "((HRESULT)0x180200001)",
        "0xFFFFFFFFFFFFFFFFF",
        "1 << 64",
        "1 << -1",
        "MAKE_HRESULT(1, 4, 0x100000000)",
    ] {
        assert_eq!(evaluate(source), Err(Fault::TooLarge), "{source}");
    }
    let deep = "(".repeat(100_000);
    assert_eq!(evaluate(&deep), Err(Fault::TooMuch));
    assert_eq!(evaluate(&"-".repeat(100_000)), Err(Fault::TooMuch));
}

#[test]
fn a_name_alone_is_seen_through_casts() {
    for source in [
        "A",
        "(A)",
        "((HRESULT)A)",
        "_HRESULT_TYPEDEF_(A)",
        "((HRESULT)(A))",
    ] {
        assert_eq!(only_name(source).as_deref(), Some("A"), "{source}");
    }
    for source in ["1", "A + 1", "F(A)", "", "(A)(1)"] {
        assert_eq!(only_name(source), None, "{source}");
    }
}

/// Each level doubles the work of the one below, unless its value is kept.
#[test]
fn names_that_double_are_evaluated_once() {
    let mut definitions = Definitions::default();
    definitions.define("M0", "1");
    for level in 1..40 {
        let below = level - 1;
        definitions.define(&format!("M{level}"), &format!("(M{below}|M{below})"));
    }
    let number = definitions.evaluate("M39").expect("it has a value");
    assert_eq!(number.value, 1);
}

#[test]
fn functions_that_double_come_to_an_end() {
    let mut definitions = Definitions::default();
    definitions.define_function("F0", "n", "n");
    for level in 1..60 {
        let below = level - 1;
        definitions.define_function(
            &format!("F{level}"),
            "n",
            &format!("F{below}(n)|F{below}(n)"),
        );
    }
    assert_eq!(
        definitions.evaluate("F5(7)").map(|number| number.value),
        Ok(7)
    );
    assert_eq!(definitions.evaluate("F59(7)"), Err(Fault::TooMuch));
}

#[test]
fn chains_of_names_have_no_limit() {
    let mut definitions = Definitions::default();
    for level in 0..100_000 {
        definitions.define(&format!("M{level}"), &format!("(M{}+1)", level + 1));
    }
    definitions.define("M100000", "0");
    let number = definitions.evaluate("M0");
    assert_eq!(number.map(|number| number.value), Ok(100_000));
    definitions.define("A", "B");
    definitions.define("B", "A");
    assert_eq!(definitions.evaluate("A"), Err(Fault::Syntax));
    assert_eq!(definitions.evaluate("B + M0"), Err(Fault::Syntax));
}

#[test]
fn many_costly_expressions_come_to_an_end() {
    let mut definitions = Definitions::default();
    definitions.define_function("F0", "n", "n");
    for level in 1..60 {
        let below = level - 1;
        let body = format!("F{below}(n)|F{below}(n)");
        definitions.define_function(&format!("F{level}"), "n", &body);
    }
    let faults = (0..100_000).filter(|_| definitions.evaluate("F59(7)") == Err(Fault::TooMuch));
    assert_eq!(faults.count(), 100_000);
}

#[test]
fn names_of_other_headers_are_known() {
    for (source, value, form) in [
        ("E_OUTOFMEMORY", 0x8007_000E, Form::Hresult),
        (
            "HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND)",
            0x8007_0002,
            Form::Hresult,
        ),
        ("ERROR_FILE_NOT_FOUND", 2, Form::Computed),
        ("((NTSTATUS)0x00000119)", 0x119, Form::Hresult),
        (
            "((HKEY)(ULONG_PTR)((LONG)0x80000001))",
            0x8000_0001,
            Form::Other,
        ),
    ] {
        assert_eq!(evaluate(source), Ok((value, form)), "{source}");
    }
}

#[test]
fn types_alone_say_nothing() {
    for source in [
        "HRESULT STDMETHODCALLTYPE",
        "EXTERN_C DECLSPEC_IMPORT HRESULT STDAPICALLTYPE",
        "HRESULT (STDAPICALLTYPE)",
    ] {
        assert!(!says_hresult(source), "{source}");
    }
    assert!(says_hresult("((HRESULT)SOMETHING(1))"));
    assert!(says_hresult("MAKE_SYNC_HRESULT(1)"));
}

#[test]
fn a_name_in_many_parentheses_is_found_at_once() {
    let deep = format!("{}A_E_X{}", "(".repeat(100_000), ")".repeat(100_000));
    assert_eq!(only_name(&deep).as_deref(), Some("A_E_X"));
}
