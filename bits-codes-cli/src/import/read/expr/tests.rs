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
        "1 ? 2 : 3",
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
