//! The files to read: those that are named, and those that they include.

use super::Error;
use super::read::{self, Notice, Place, Source, Topic};
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The files, each once.
pub struct Files<'a> {
    includes: &'a [PathBuf],
    defines: &'a [(String, String)],
    pub sources: Vec<Source>,
    /// As they were named.
    pub names: Vec<String>,
    /// What there is to say about their encodings.
    pub guessed: Vec<Notice>,
    folders: Vec<Option<PathBuf>>,
    known: HashSet<PathBuf>,
}

impl<'a> Files<'a> {
    pub fn new(includes: &'a [PathBuf], defines: &'a [(String, String)]) -> Self {
        Self {
            includes,
            defines,
            sources: Vec::new(),
            names: Vec::new(),
            guessed: Vec::new(),
            folders: Vec::new(),
            known: HashSet::new(),
        }
    }

    /// A file whose codes are wanted.
    pub fn add(&mut self, file: &Path) -> Result<(), Error> {
        let read = || -> std::io::Result<_> { Ok((fs::read(file)?, fs::canonicalize(file)?)) };
        let (bytes, path) =
            read().map_err(|error| Error::Read(file.display().to_string(), error.to_string()))?;
        if self.known.insert(path) {
            self.push(file, &bytes, true)?;
        }
        Ok(())
    }

    /// The same with its content.
    pub fn add_text(&mut self, name: &Path, bytes: &[u8]) -> Result<(), Error> {
        self.push(name, bytes, true)
    }

    /// Adds what the files include, as far as it is there. A header that is not may be one of the system, whose macros are not needed.
    pub fn follow(&mut self) {
        let mut next = 0;
        while next < self.sources.len() {
            for (name, is_quoted) in read::included(&self.sources[next].text, self.defines) {
                let own = self.folders[next].clone().filter(|_| is_quoted);
                let folders = own.iter().chain(self.includes);
                let found = folders
                    .map(|folder| folder.join(&name))
                    .find(|path| path.is_file());
                let Some(path) = found else {
                    continue;
                };
                let Ok(canonical) = fs::canonicalize(&path) else {
                    continue;
                };
                if !self.known.insert(canonical) {
                    continue;
                }
                if let Ok(bytes) = fs::read(&path) {
                    // A file that is not text is not part of a program.
                    let _ = self.push(&path, &bytes, false);
                }
            }
            next += 1;
        }
    }

    fn push(&mut self, file: &Path, bytes: &[u8], is_taken: bool) -> Result<(), Error> {
        let name = file.display().to_string();
        let (text, is_guessed) =
            read::decode(bytes).map_err(|error| Error::Read(name.clone(), error))?;
        if is_guessed && is_taken {
            let place = Place {
                file: self.sources.len(),
                line: 1,
            };
            let message = "this is not UTF-8, so it is read as Windows-1252".to_owned();
            self.guessed
                .push(Notice::note(place, Topic::Other, message));
        }
        self.names.push(name);
        self.folders.push(file.parent().map(Path::to_path_buf));
        self.sources.push(Source {
            is_taken,
            ..Source::taken(text)
        });
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::import::Importer;
    use std::fs;

    #[test]
    fn included_headers_are_read_for_their_macros() {
        let folder = std::env::temp_dir().join(format!("hr-includes-{}", std::process::id()));
        let system = folder.join("system");
        fs::create_dir_all(&system).unwrap();
        let write = |file: &str, text: &str| fs::write(folder.join(file), text).unwrap();
        write(
            "a.h",
            "#include \"b.h\"\n#include <c.h>\n#include <absent.h>\n#if 0\n#include \"dead.h\"\n#endif\n\
             #define A_E_A MAKE_A(1) // A.\n#define A_E_B A_E_OTHER // B.\n",
        );
        write(
            "b.h",
            "#include \"a.h\"\n#define MAKE_A(c) MAKE_HRESULT(1, FACILITY_A, c)\n",
        );
        write("dead.h", "#define FACILITY_A 7\n");
        write(
            "system/c.h",
            "#define FACILITY_A 0x123\n#define A_E_OTHER 0x81230002\n",
        );
        let import = |importer: Importer| importer.file(folder.join("a.h")).import();
        let imported = import(Importer::new().include(&system)).unwrap();
        let declaration = imported.declaration();
        assert!(
            declaration.contains("0x81230001 => A_E_A: \"A.\""),
            "{declaration}"
        );
        assert!(
            declaration.contains("0x81230002 => A_E_B: \"B.\""),
            "{declaration}"
        );
        assert!(!declaration.contains("A_E_OTHER"), "{declaration}");
        assert_eq!(imported.notices(), [""; 0]);
        // Without the folder the facility is missing.
        assert!(import(Importer::new()).is_err());
        fs::remove_dir_all(&folder).unwrap();
    }
}
