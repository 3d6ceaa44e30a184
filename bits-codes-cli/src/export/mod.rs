//! Writes a family as a C header, as a message compiler `.mc` file or as JSON.

mod entry;
mod header;
mod json;
mod mc;
mod message;
#[cfg(test)]
mod round_trip;

pub use entry::families;

/// What to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A C header, in the form that the message compiler writes.
    Header,
    /// A message compiler file.
    Mc,
    /// An object with the codes, their parts, names and texts.
    Json,
}

/// A known family in the format.
///
/// # Errors
///
/// There is no such family, or the format cannot hold it.
pub fn export(family: &str, format: Format) -> Result<String, String> {
    let entries = entry::of(family).ok_or_else(|| {
        let families = families().join("`, `");
        format!("there is no family `{family}`; help: the families are `{families}`")
    })?;
    match format {
        Format::Header => Ok(header::write(family, &entries)),
        Format::Mc => mc::write(family, &entries),
        Format::Json => Ok(json::write(family, &entries)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_family_is_an_error_that_lists_the_known() {
        assert!(
            export("BitCode", Format::Json).is_err_and(|message| message.contains("`BitsCode`"))
        );
    }
}
