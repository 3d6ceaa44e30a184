//! The command line.

use std::ffi::OsString;

#[derive(Debug, PartialEq, Eq)]
pub enum Arguments {
    Help,
    /// One for each argument; an error is one that cannot be asked.
    Questions(Vec<Result<Question, String>>),
}

#[derive(Debug, PartialEq, Eq)]
pub enum Question {
    /// A number or a name.
    Code(String),
    Http(String),
    Search(String),
}

/// Reads the arguments. A minus with a digit after it is a number and no option.
pub fn parse(arguments: impl Iterator<Item = OsString>) -> Arguments {
    let mut arguments = arguments.map(|argument| {
        argument
            .into_string()
            .map_err(|other| format!("{:?} is not UTF-8", other.display().to_string()))
    });
    let mut questions = Vec::new();
    let mut options = true;
    while let Some(argument) = arguments.next() {
        let argument = match argument {
            Ok(argument) => argument,
            Err(message) => {
                questions.push(Err(message));
                continue;
            }
        };
        if !options || !is_option(&argument) {
            questions.push(Ok(Question::Code(argument)));
            continue;
        }
        let (option, value) = match argument.split_once('=') {
            Some((option, value)) => (option, Some(value.to_owned())),
            None => (&argument[..], None),
        };
        let make = match option {
            "-h" | "--help" => return Arguments::Help,
            "--" => {
                options = false;
                continue;
            }
            "--http" => Question::Http,
            "--search" => Question::Search,
            _ => {
                questions.push(Err(format!(
                    "there is no option `{option}`; help: `--help` tells the options"
                )));
                continue;
            }
        };
        let value = value.map(Ok).or_else(|| arguments.next());
        let value = value.unwrap_or_else(|| Err(format!("`{option}` needs a value")));
        questions.push(value.map(make));
    }
    Arguments::Questions(questions)
}

fn is_option(argument: &str) -> bool {
    let rest = argument.strip_prefix('-');
    rest.is_some_and(|rest| {
        !rest.is_empty() && !rest.starts_with(|first: char| first.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn questions(arguments: &[&str]) -> Vec<Result<Question, String>> {
        match parse(arguments.iter().map(OsString::from)) {
            Arguments::Questions(questions) => questions,
            Arguments::Help => panic!("help"),
        }
    }

    fn codes(arguments: &[&str]) -> Vec<Result<Question, String>> {
        arguments
            .iter()
            .map(|argument| Ok(Question::Code((*argument).to_owned())))
            .collect()
    }

    #[test]
    fn a_negative_number_is_no_option() {
        assert_eq!(
            questions(&["-2145844844", "0x1", "-"]),
            codes(&["-2145844844", "0x1", "-"])
        );
        assert_eq!(questions(&["--", "--http"]), codes(&["--http"]));
    }

    #[test]
    fn options_have_their_value_after_them_or_in_them() {
        let asked = [
            Ok(Question::Http("404".to_owned())),
            Ok(Question::Search("a b".to_owned())),
        ];
        assert_eq!(questions(&["--http", "404", "--search=a b"]), asked);
        assert_eq!(questions(&["--http=404", "--search", "a b"]), asked);
    }

    #[test]
    fn one_bad_argument_leaves_the_others() {
        let asked = questions(&["--htp", "0x1", "--search"]);
        assert_eq!(asked.len(), 3);
        assert_eq!(asked[1..2], codes(&["0x1"]));
        assert_eq!(asked[2], Err("`--search` needs a value".to_owned()));
        assert!(
            asked[0]
                .as_ref()
                .is_err_and(|message| message.contains("`--htp`"))
        );
    }

    #[test]
    fn help_is_help_wherever_it_stands() {
        assert_eq!(
            parse(["0x1", "--help"].iter().map(OsString::from)),
            Arguments::Help
        );
    }

    #[cfg(unix)]
    #[test]
    fn what_is_not_utf_8_is_an_error() {
        use std::os::unix::ffi::OsStringExt as _;
        let arguments = parse([OsString::from_vec(vec![0xFF])].into_iter());
        assert_eq!(
            arguments,
            Arguments::Questions(vec![Err("\"\u{FFFD}\" is not UTF-8".to_owned())])
        );
    }
}
