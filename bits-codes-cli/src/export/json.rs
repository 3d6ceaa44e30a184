//! JSON, for everything else.

use bits_codes::Hresult;
use serde::Serialize;

use super::entry::Entry;

#[derive(Serialize)]
struct Document<'a> {
    family: &'a str,
    codes: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    /// `0x80190194`: as a number it would be read as signed by some and as unsigned by others.
    code: String,
    signed: i32,
    name: &'a str,
    aliases: &'a [&'a str],
    severity: String,
    facility: Facility,
    http_status: Option<u16>,
    text: &'a str,
}

#[derive(Serialize)]
struct Facility {
    value: u16,
    name: Option<&'static str>,
}

pub fn write(family: &str, entries: &[Entry]) -> String {
    let codes = entries.iter().map(|entry| {
        let code = Hresult::new(entry.code);
        Row {
            code: code.to_string(),
            signed: code.as_i32(),
            name: entry.name,
            aliases: &entry.aliases,
            severity: code.severity().to_string(),
            facility: Facility {
                value: code.facility().value(),
                name: code.facility().name(),
            },
            http_status: entry.http_status,
            text: entry.text,
        }
    });
    let document = Document {
        family,
        codes: codes.collect(),
    };
    let json = serde_json::to_string_pretty(&document)
        .expect("strings, numbers and lists have a JSON form");
    json + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::entry;
    use bits_codes::BitsCode;

    #[test]
    fn json_has_all_of_a_code() {
        let json: serde_json::Value =
            serde_json::from_str(&write("BitsCode", &entry::entries::<BitsCode>())).unwrap();
        assert_eq!(json["family"], "BitsCode");
        let codes = json["codes"].as_array().unwrap();
        assert_eq!(codes.len(), BitsCode::CODES.len());
        let code = codes
            .iter()
            .find(|code| code["code"] == "0x80190194")
            .unwrap();
        assert_eq!(code["signed"], -2_145_844_844);
        assert_eq!(code["name"], "BG_E_HTTP_ERROR_404");
        assert_eq!(code["severity"], "error");
        assert_eq!(code["facility"]["name"], "HTTP");
        assert_eq!(code["http_status"], 404);
        assert_eq!(code["text"], BitsCode::HttpError404.text());
        let code = codes
            .iter()
            .find(|code| code["code"] == "0x80200023")
            .unwrap();
        assert_eq!(code["aliases"][0], "BG_E_SERVER_EXECUTE_ENABLE");
        assert!(code["http_status"].is_null());
    }
}
