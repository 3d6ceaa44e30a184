#!/usr/bin/env bash
# How fast `hr log` reads a log in which codes are rare, next to grep and ripgrep on the same file.
#
# Usage: benches/log.sh [MEGABYTES]
#
# The searches only count lines with one spelling of a code; `hr log` weighs each number and copies the log.
set -euo pipefail
cd "$(dirname "$0")/.."

megabytes=${1:-500}
log=$(mktemp "${TMPDIR:-/tmp}/hr-log-bench-XXXXXX.log")
trap 'rm -f "$log"' EXIT

cargo build --quiet --release -p bits-codes-cli
hr=${CARGO_TARGET_DIR:-target}/release/hr

# Lines as in an update client's log, with GUIDs, SIDs, hashes, sizes and times in them, and a code in one of 500.
awk -v bytes=$((megabytes * 1000000)) '
function hex(digits,    text) {
    text = ""
    while (digits-- > 0) text = text substr("0123456789abcdef", int(rand() * 16) + 1, 1)
    return text
}
function guid() { return hex(8) "-" hex(4) "-" hex(4) "-" hex(4) "-" hex(12) }
function number(below) { return int(rand() * below) }
BEGIN {
    srand(1)
    for (i = 0; i < 20000; i++) {
        kind = number(10)
        if (kind == 0) text = "Added service " guid() " from the datastore"
        else if (kind == 1) text = "Download job " guid() " has " number(5000) " files of " number(99999999) " bytes"
        else if (kind == 2) text = "Connected through https://dl.contoso.test/files/" guid() "?P1=" 1700000000 + number(99999999) "&P2=404"
        else if (kind == 3) text = "Thread " hex(4) " waits for the network, retry in " number(5000) " ms"
        else if (kind == 4) text = "Using the cached response, age " number(5000) " minutes, etag \"" hex(40) "\""
        else if (kind == 5) text = "Transferred " number(99999999) " of " number(99999999) " bytes to C:\\Windows\\Download\\" hex(40) "\\package.cab"
        else if (kind == 6) text = "Evaluated rule " number(5000) ", version 10.0.19041." number(5000) ", at wuaueng!0000" hex(12)
        else if (kind == 7) text = "User S-1-5-21-" number(2147483647) "-" number(2147483647) "-" number(2147483647) "-1001 logged on"
        else if (kind == 8) text = "The client waits for the service to become idle before the scan is started"
        else text = "Event handler finished in " number(5000) " ms, through the threshold of three"
        if (number(500) == 0) text = text " hr = 0x80190194"
        line = sprintf("2026/11/22 %02d:%02d:%02d.%07d %5d  %5d  Agent  %s\r\n", i / 3600, i / 60 % 60, i % 60, number(9999999), number(9999), number(9999), text)
        block = block line
    }
    for (written = 0; written < bytes; written += length(block)) printf "%s", block
}' > "$log"
size=$(stat -c %s "$log" 2>/dev/null || stat -f %z "$log")
cat "$log" > /dev/null

measure() {
    local name=$1 best= start end
    shift
    for _ in 1 2 3; do
        start=$(date +%s%N)
        "$@" < "$log" > /dev/null
        end=$(date +%s%N)
        if [ -z "$best" ] || [ $((end - start)) -lt "$best" ]; then best=$((end - start)); fi
    done
    awk -v name="$name" -v size="$size" -v ns="$best" 'BEGIN { printf "%-24s %7.0f MB/s\n", name, size * 1000 / ns }'
}

echo "$((size / 1000000)) MB, best of 3"
measure "hr log" "$hr" log
measure "hr log --json" "$hr" log --json
# Through a pipe, since grep stops at the first match when nobody reads.
measure "grep -cE" sh -c "grep -cE '0x[0-9A-Fa-f]{8}' | cat"
if command -v rg > /dev/null; then
    measure "rg -c" rg -c '0x[0-9A-Fa-f]{8}'
else
    echo "rg is not installed (package ripgrep)"
fi
