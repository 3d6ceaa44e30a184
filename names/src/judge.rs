//! The rules that names and texts keep. Those of names with a text, which people wrote, are the rules of a family.

use std::collections::HashMap;

use bits_codes_core::catalogue::Numbers;
use bits_codes_core::{names, rules};

use crate::fault::Fault;
use crate::merge::{Names, Row};
use crate::steps::Step;

/// What is wrong with the names.
#[must_use]
pub fn names(all: &Names) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut last: HashMap<&str, (u32, usize)> = HashMap::new();
    for row in &all.rows {
        let Some((file, line)) = &row.line else {
            continue;
        };
        let mut wrong = |what: String| faults.push(Fault::new(file, *line, what));
        // Rows are in the order of the codes here, so that lines are where the file is.
        let (code, above) = last.insert(file, (row.code, *line)).unwrap_or_default();
        if *line < above {
            wrong(format!(
                "the numbers are not in ascending order: {code:#010X} is below"
            ));
        }
        for what in of_row(
            row,
            &all.owners[row.owner].family,
            all.owners[row.owner].numbers,
        ) {
            wrong(what);
        }
    }
    faults
}

/// Whether names may say another severity than the code: `RPC_S_*` of Win32 are failures in spite of their `S`.
fn allows_other_severity(family: &str) -> bool {
    matches!(family, "Com" | "Win32")
}

fn of_row(row: &Row, family: &str, numbers: Numbers) -> Vec<String> {
    let Row {
        code,
        name,
        text,
        is_alias,
        ..
    } = row;
    let mut found = Vec::new();
    if !name.is_empty() && !names::is_screaming_snake_case(name) {
        found.push(format!("`{name}` is not in SCREAMING_SNAKE_CASE"));
    }
    if rules::says_other_severity(name, *code) && !allows_other_severity(family) {
        found.push(format!("`{name}` says another severity than {code:#010X}"));
    }
    if !is_alias && text.is_empty() {
        found.push("the first name of a number has a text".to_owned());
    }
    if text.trim() != text {
        found.push("the text has white space at an end".to_owned());
    }
    // A run-time library may choose the number of its exceptions.
    if numbers != Numbers::NtStatus
        && family != "Exception"
        && !rules::is_customer_as(*code, Some(false))
    {
        found.push(format!(
            "{code:#010X} has the customer bit, and all owners are Microsoft's"
        ));
    }
    found
}

/// What is wrong with the steps.
#[must_use]
pub fn steps(steps: &[Step]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut last = None;
    for step in steps {
        let mut wrong = |what: &str| faults.push(Fault::new("steps.tsv", step.line, what));
        if last.is_some_and(|last| last >= step.code) {
            wrong("the numbers are not in ascending order, each once");
        }
        last = Some(step.code);
        let is_sentence = step.step.ends_with('.') && step.step.trim() == step.step;
        if !is_sentence || !step.step.starts_with(char::is_uppercase) {
            wrong("a step is whole sentences");
        }
        let is_page = [
            "https://learn.microsoft.com/",
            "https://support.microsoft.com/",
        ];
        if !is_page.iter().any(|host| step.page.starts_with(host))
            || step.page.contains(' ')
            || step.page.len() > 0xFF
        {
            wrong("the page is no address of Microsoft's documentation");
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(code: u32, name: &str, text: &str) -> Row {
        Row {
            code,
            name: name.to_owned(),
            text: text.to_owned(),
            owner: 0,
            is_alias: false,
            sources: 1,
            line: None,
        }
    }

    #[test]
    fn each_rule_is_kept() {
        assert!(
            of_row(
                &row(0x8024_000C, "WU_E_A", "Bad."),
                "WindowsUpdate",
                Numbers::Hresult
            )
            .is_empty()
        );
        for (code, name, text, what) in [
            (0x8024_000D, "wu_e_b", "Bad.", "SCREAMING_SNAKE_CASE"),
            (0x8024_000D, "WU_S_B", "Bad.", "another severity"),
            (0xA024_000D, "WU_E_B", "Bad.", "customer bit"),
            (0x8024_000D, "WU_E_B", "", "has a text"),
            (0x8024_000D, "WU_E_B", "Bad. ", "white space"),
        ] {
            let found = of_row(&row(code, name, text), "WindowsUpdate", Numbers::Hresult);
            assert_eq!(found.len(), 1, "{name}: {found:?}");
            assert!(found[0].contains(what), "{found:?}");
        }
    }

    #[test]
    fn steps_ascend_and_name_a_page() {
        let page = "https://learn.microsoft.com/windows/x";
        let step = |line, code, step: &str, page: &str| Step {
            line,
            code,
            step: step.to_owned(),
            page: page.to_owned(),
        };
        assert_eq!(
            steps(&[step(1, 1, "Do it.", page), step(2, 2, "Do it.", page)]),
            []
        );
        for bad in [
            step(2, 1, "Do it.", page),
            step(2, 2, "do it.", page),
            step(2, 2, "Do it", page),
            step(2, 2, "Do it.", "https://example.com/"),
            step(2, 2, "Do it.", "https://learn.microsoft.com/a b"),
        ] {
            let faults = steps(&[step(1, 1, "Do it.", page), bad.clone()]);
            assert_eq!(faults.len(), 1, "{bad:?}: {faults:?}");
            assert_eq!(faults[0].line, 2);
        }
    }
}
