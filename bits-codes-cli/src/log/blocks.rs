//! Goes through a large log in blocks of whole lines, several at once.
//!
//! What counts as a code depends on nothing outside its line, so that blocks can be judged apart; what is found is sent in the
//! order of the log.

use std::io::{self, Read};
use std::ops::Range;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use super::rules::Rules;
use super::stream::{Failure, Hit, Piece, Sink, hits_in, scan};
use super::text::Encoding;

/// Large enough for threads to cost nothing.
const BLOCK: usize = 1 << 20;
/// A line that is longer is judged as a stream.
const LONGEST: usize = 8 << 20;
/// How many blocks of each thread wait.
const WAITING: usize = 2;

/// A block, and the codes in it.
type Judged = (Vec<u8>, Vec<(Range<usize>, Hit)>);

/// Sends all of `log` to `sink`, as [`scan`] does. `progress` gets how many bytes have been sent.
///
/// # Errors
///
/// The first error of either of them.
pub fn scan_blocks(
    log: impl Read + Send,
    rules: &Rules<'_>,
    sink: &mut impl Sink,
    progress: &dyn Fn(u64),
) -> Result<(), Failure> {
    let mut reader = Reader {
        log,
        error: None,
        is_at_end: false,
    };
    let mut first = Vec::new();
    reader.fill(&mut first, BLOCK);
    if reader.is_at_end || Encoding::detect(&first, true) != Some(Encoding::Bytes) {
        return scan(first.chain(reader), rules, sink);
    }
    let threads = thread::available_parallelism()
        .map_or(1, usize::from)
        .min(8);
    let mut offset = 0;
    let left = thread::scope(|scope| {
        let (mut inputs, mut outputs) = (Vec::new(), Vec::new());
        let (back, unused) = sync_channel(threads * (WAITING + 2));
        for _ in 0..threads {
            let (input, blocks) = sync_channel(WAITING);
            let (judged, output) = sync_channel(WAITING);
            scope.spawn(move || judge(&blocks, &judged, rules));
            inputs.push(input);
            outputs.push(output);
        }
        let reader = &mut reader;
        let reading = scope.spawn(move || reader.give(first, &inputs, &unused));
        let sent = send(&outputs, sink, &back, progress, &mut offset);
        // Where writing failed, nobody takes what is read, and the threads stop.
        drop(outputs);
        let left = reading.join();
        sent.map_err(Failure::Write)?;
        left.map_err(|_| Failure::Read(io::Error::other("the thread that reads has failed")))
    })?;
    match reader.error.take() {
        Some(error) => Err(Failure::Read(error)),
        // A line too long for a block.
        None if !left.is_empty() => scan(left.chain(reader), rules, &mut Behind { sink, offset }),
        None => Ok(()),
    }
}

/// Reads a log up to its end, or to a failure, which it keeps.
struct Reader<R> {
    log: R,
    error: Option<io::Error>,
    is_at_end: bool,
}

impl<R: Read> Reader<R> {
    /// Reads until the block has this many bytes.
    fn fill(&mut self, block: &mut Vec<u8>, most: usize) {
        let wanted = most.saturating_sub(block.len());
        match self.log.by_ref().take(wanted as u64).read_to_end(block) {
            Ok(count) => self.is_at_end |= count < wanted,
            Err(error) => {
                self.error = Some(error);
                self.is_at_end = true;
            }
        }
    }

    /// Gives blocks of whole lines to the threads in turn. Returns what is left over: a part of a line that is too long.
    fn give(
        &mut self,
        first: Vec<u8>,
        threads: &[SyncSender<Vec<u8>>],
        unused: &Receiver<Vec<u8>>,
    ) -> Vec<u8> {
        let mut block = first;
        for thread in threads.iter().cycle() {
            let end = loop {
                if self.is_at_end {
                    break block.len();
                }
                match memchr::memrchr(b'\n', &block) {
                    Some(newline) => break newline + 1,
                    None if block.len() > LONGEST => return block,
                    None => {
                        let most = block.len() + BLOCK;
                        self.fill(&mut block, most);
                    }
                }
            };
            let mut next = unused.try_recv().unwrap_or_default();
            next.clear();
            next.extend_from_slice(&block[end..]);
            block.truncate(end);
            if thread.send(block).is_err() {
                break;
            }
            if !self.is_at_end {
                let most = next.len() + BLOCK;
                self.fill(&mut next, most);
            }
            if next.is_empty() {
                break;
            }
            block = next;
        }
        Vec::new()
    }
}

impl<R: Read> Read for Reader<R> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        match self.error.take() {
            Some(error) => Err(error),
            None => self.log.read(room),
        }
    }
}

/// Finds the codes in each block.
fn judge(blocks: &Receiver<Vec<u8>>, judged: &SyncSender<Judged>, rules: &Rules<'_>) {
    for block in blocks {
        let hits = hits_in(&block, rules);
        if judged.send((block, hits)).is_err() {
            break;
        }
    }
}

/// Sends what was found, block for block.
fn send(
    outputs: &[Receiver<Judged>],
    sink: &mut impl Sink,
    back: &SyncSender<Vec<u8>>,
    progress: &dyn Fn(u64),
    offset: &mut u64,
) -> io::Result<()> {
    for output in outputs.iter().cycle() {
        let Ok((block, hits)) = output.recv() else {
            break;
        };
        let piece = |part: Range<usize>| Piece {
            raw: &block[part.clone()],
            text: &block[part],
            encoding: Encoding::Bytes,
        };
        let mut sent = 0;
        for (place, mut hit) in hits {
            sink.piece(piece(sent..place.start))?;
            hit.offset = *offset + place.start as u64;
            sent = place.end;
            sink.hit(hit, &block[place])?;
        }
        sink.piece(piece(sent..block.len()))?;
        *offset += block.len() as u64;
        progress(*offset);
        // Its memory is used again, unless there is enough of it.
        let _ = back.try_send(block);
    }
    sink.flush()
}

/// A sink for what is behind the blocks.
struct Behind<'a, S> {
    sink: &'a mut S,
    offset: u64,
}

impl<S: Sink> Sink for Behind<'_, S> {
    fn piece(&mut self, piece: Piece<'_>) -> io::Result<()> {
        self.sink.piece(piece)
    }

    fn hit(&mut self, mut hit: Hit, raw: &[u8]) -> io::Result<()> {
        hit.offset += self.offset;
        self.sink.hit(hit, raw)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.sink.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::known::Known;

    /// What is found, and the log.
    #[derive(Default, PartialEq, Debug)]
    struct Found {
        log: Vec<u8>,
        hits: Vec<(u64, u32)>,
    }

    impl Sink for Found {
        fn piece(&mut self, piece: Piece<'_>) -> io::Result<()> {
            self.log.extend_from_slice(piece.raw);
            Ok(())
        }

        fn hit(&mut self, hit: Hit, raw: &[u8]) -> io::Result<()> {
            self.log.extend_from_slice(raw);
            self.hits.push((hit.offset, hit.code));
            Ok(())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn blocks_find_what_a_stream_finds() {
        let known = Known::default();
        let rules = Rules {
            known: &known,
            all: false,
        };
        let line = "2026-11-22 job: hr=0x80190194, exit code 1603 of 12 bytes, then -2145386495\n"
            .to_owned()
            + &".".repeat(2000)
            + "\n";
        let long = format!("{} 0x80200001 {}", "x".repeat(LONGEST), "y".repeat(LONGEST));
        for log in [
            line.repeat(2_000),
            line.repeat(1_000) + &long + "\n" + &line.repeat(1_000),
            line.repeat(1_500) + "0x80200001",
            line.repeat(3),
        ] {
            let (mut blocks, mut stream) = (Found::default(), Found::default());
            scan_blocks(log.as_bytes(), &rules, &mut blocks, &|_| {}).expect("nothing fails");
            scan(log.as_bytes(), &rules, &mut stream).expect("nothing fails");
            assert!(
                blocks == stream,
                "{} codes of {}",
                blocks.hits.len(),
                stream.hits.len()
            );
            assert!(blocks.log == log.as_bytes());
        }
    }

    #[test]
    fn a_failure_to_read_comes_behind_what_was_read() {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::Error::other("the disk is gone"))
            }
        }
        let known = Known::default();
        let rules = Rules {
            known: &known,
            all: false,
        };
        let log = ("hr=0x80190194\n".to_owned() + &".".repeat(2000) + "\n").repeat(1_500);
        let mut found = Found::default();
        let result = scan_blocks(log.as_bytes().chain(Broken), &rules, &mut found, &|_| {});
        assert!(matches!(result, Err(Failure::Read(_))));
        assert_eq!(found.hits.len(), 1_500);
        let mut found = Found::default();
        let result = scan_blocks(
            (&log.as_bytes()[..14]).chain(Broken),
            &rules,
            &mut found,
            &|_| {},
        );
        assert!(matches!(result, Err(Failure::Read(_))));
        assert_eq!(found.hits.len(), 1);
    }

    #[test]
    fn a_failure_to_write_stops_all() {
        struct Closed;
        impl Sink for Closed {
            fn piece(&mut self, _: Piece<'_>) -> io::Result<()> {
                Err(io::ErrorKind::BrokenPipe.into())
            }
            fn hit(&mut self, _: Hit, _: &[u8]) -> io::Result<()> {
                Err(io::ErrorKind::BrokenPipe.into())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let known = Known::default();
        let rules = Rules {
            known: &known,
            all: false,
        };
        // Endless.
        let result = scan_blocks(io::repeat(b'\n'), &rules, &mut Closed, &|_| {});
        assert!(matches!(result, Err(Failure::Write(_))));
    }
}
