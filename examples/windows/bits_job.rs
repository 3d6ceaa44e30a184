//! A client of BITS: it downloads a file, waits for the job, and of an error prints the name, the text and what to do.
//!
//! ```text
//! cargo run --example bits_job -- https://example.com/file C:\file
//! ```
//!
//! Without arguments it asks a server of its own, which has no file at all.

#[cfg(windows)]
mod job {
    use bits_codes::{BitsCode, Decoded, Hresult};
    use std::io::{Read, Write};
    use std::net::TcpListener;
    use std::path::Path;
    use std::thread;
    use std::time::Duration;
    use windows::Win32::Networking::BackgroundIntelligentTransferService::{
        BG_ERROR_CONTEXT, BG_JOB_PRIORITY_FOREGROUND, BG_JOB_STATE_ERROR, BG_JOB_STATE_TRANSFERRED,
        BG_JOB_STATE_TRANSIENT_ERROR, BG_JOB_TYPE_DOWNLOAD, BackgroundCopyManager,
        IBackgroundCopyJob, IBackgroundCopyManager,
    };
    use windows::Win32::System::Com::{
        CLSCTX_LOCAL_SERVER, COINIT_MULTITHREADED, CoCreateInstance, CoInitializeEx,
    };
    use windows::core::{GUID, HRESULT, HSTRING, Result, w};

    /// Downloads `url`. `Err` is an error of the calls; the job's own is in `Ok`.
    pub fn download(url: &str, file: &Path) -> Result<Option<Decoded<BitsCode>>> {
        // SAFETY: plain calls of COM with pointers to living variables.
        unsafe {
            CoInitializeEx(None, COINIT_MULTITHREADED).ok()?;
            let manager: IBackgroundCopyManager =
                CoCreateInstance(&BackgroundCopyManager, None, CLSCTX_LOCAL_SERVER)?;
            let (mut id, mut job) = (GUID::zeroed(), None);
            manager.CreateJob(
                w!("example"),
                BG_JOB_TYPE_DOWNLOAD,
                &raw mut id,
                &raw mut job,
            )?;
            let Some(job) = job else {
                // A success without a job: as an error it is `E_UNEXPECTED`, and no success again.
                return Err(Hresult::default().into());
            };
            job.SetPriority(BG_JOB_PRIORITY_FOREGROUND)?;
            job.AddFile(&HSTRING::from(url), &HSTRING::from(file.as_os_str()))?;
            job.Resume()?;
            let error = wait(&job)?;
            if error.is_some() {
                job.Cancel()?;
            } else {
                job.Complete()?;
            }
            Ok(error)
        }
    }

    /// Waits until the job is done or cannot go on.
    fn wait(job: &IBackgroundCopyJob) -> Result<Option<Decoded<BitsCode>>> {
        loop {
            // SAFETY: as above.
            unsafe {
                match job.GetState()? {
                    BG_JOB_STATE_TRANSFERRED => return Ok(None),
                    BG_JOB_STATE_ERROR | BG_JOB_STATE_TRANSIENT_ERROR => {
                        let (mut place, mut code) = (BG_ERROR_CONTEXT::default(), HRESULT(0));
                        job.GetError()?.GetError(&raw mut place, &raw mut code)?;
                        // Whatever the number is, none is lost.
                        return Ok(Some(code.into()));
                    }
                    _ => thread::sleep(Duration::from_millis(200)),
                }
            }
        }
    }

    /// What a person can do about it.
    pub fn next_step(error: Decoded<BitsCode>) -> &'static str {
        match error {
            Decoded::Known(BitsCode::HttpError404) => {
                "check the address: the server has no such file"
            }
            Decoded::Known(BitsCode::BG_E_NETWORK_DISCONNECTED) => {
                "connect to a network, the job goes on by itself"
            }
            other => match other.http_status() {
                Some(408 | 429 | 500..=599) => "try again later: the server is busy",
                Some(_) => "ask who runs the server: it refuses the request",
                // What BITS passes on from the layers below it.
                None => other
                    .explain()
                    .next_step()
                    .unwrap_or("see whether the server can be reached from here"),
            },
        }
    }

    /// The address of a file that a server on this machine does not have.
    pub fn missing_file() -> std::io::Result<String> {
        let server = TcpListener::bind("127.0.0.1:0")?;
        let url = format!("http://{}/file", server.local_addr()?);
        thread::spawn(move || {
            for mut client in server.incoming().flatten() {
                // One answer a connection, whatever was asked.
                let _ = client.read(&mut [0; 4096]);
                let _ = client.write_all(
                    b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
                );
            }
        });
        Ok(url)
    }
}

#[cfg(windows)]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (url, file) = match arguments.as_slice() {
        [url, file] => (url.clone(), file.into()),
        [] => (
            job::missing_file()?,
            std::env::temp_dir().join("bits_job.tmp"),
        ),
        _ => return Err("expected a URL and a file".into()),
    };
    match job::download(&url, &file)? {
        None => println!("{} is there", file.display()),
        Some(error) => {
            println!("{}", error.hresult().explain());
            println!("next: {}", job::next_step(error));
        }
    }
    Ok(())
}

#[cfg(not(windows))]
fn main() {
    println!("BITS is a service of Windows: build this for a target such as x86_64-pc-windows-gnu");
}
