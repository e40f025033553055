#!/usr/bin/env bash
# kill_test.sh WRITER: a hundred times, kills a program at a random moment while it writes progress
# and keeps steps. Afterwards each file is whole, and at most the current step is missing.
set -euo pipefail

writer=$1
kills=100
folder=$(mktemp -d)
pid=
trap '[ -z "$pid" ] || kill -KILL "$pid" 2>/dev/null || true; rm -rf "$folder"' EXIT

"$writer" write "$folder" >"$folder/told" & # from a beginning, undisturbed
pid=$!
until [ "$(wc -l <"$folder/told")" -ge 3 ]; do
    kill -0 $pid || { cat "$folder/told"; exit 1; }
    sleep 0.05
done

half_written=0
for ((n = 1; n <= kills; n++)); do
    sleep "0.$(printf %03d $((20 + RANDOM % 180)))"
    kill -KILL $pid || { echo "the writer had stopped by itself:"; cat "$folder/told"; exit 1; }
    wait $pid 2>/dev/null || true
    pid=
    [ -z "$(find "$folder" -name '*.part')" ] || half_written=$((half_written + 1))
    "$writer" check "$folder" "$folder/told" || { echo "after kill $n"; exit 1; }
    cp "$folder/told" "$folder/told before"
    "$writer" write "$folder" >"$folder/told" &
    pid=$!
done
kill -KILL $pid
wait $pid 2>/dev/null || true
pid=

written=$(tail -n 1 "$folder/told before" | cut -d' ' -f1)
echo "$kills kills, $half_written of them in the middle of a file; $written times progress was written"
[ "${written:-0}" -ge $kills ] || { echo "too little was written for a test"; exit 1; }
[ "$(find "$folder" -type f -name '.*' | wc -l)" -le 2 ] || { echo "drafts pile up:"; ls -a "$folder"; exit 1; }
