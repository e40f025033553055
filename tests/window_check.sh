#!/usr/bin/env bash
# window_check.sh PROGRAM: inside a display, opens the window, looks at it, presses keys, closes it.
set -euo pipefail

program=$1
scratch=$(mktemp -d)
trap 'kill "$pid" 2>/dev/null || true; rm -rf "$scratch"' EXIT

shot() { # shot NAME: what the screen shows now
    ffmpeg -nostdin -v error -y -f x11grab -video_size 1280x720 -i "$DISPLAY" -frames:v 1 \
        "$scratch/$1.png"
}

spread() { # spread NAME: between the darkest and the lightest of its grey values
    ffmpeg -nostdin -v error -i "$scratch/$1.png" -vf signalstats,metadata=print:file=- -f null - |
        awk -F= '/YMIN/ { low = $2 } /YMAX/ { high = $2 } END { print high - low }'
}

differ() { ! cmp -s "$scratch/$1.png" "$scratch/$2.png"; }

"$program" &
pid=$!
window=
for _ in $(seq 100); do
    window=$(xdotool search --onlyvisible --name '^Reflex Loop' 2>/dev/null | head -n 1) || true
    [ -z "$window" ] || break
    kill -0 $pid || { echo "the program ended before its window was there"; exit 1; }
    sleep 0.1
done
[ -n "$window" ] || { echo "no window of that name after ten seconds"; exit 1; }
xdotool windowfocus "$window"
sleep 1

shot open
[ "$(spread open)" -gt 100 ] || { echo "the window is empty: grey values spread $(spread open)"; exit 1; }

xdotool key --window "$window" t # the leg is tapped, and kicks
sleep 1
shot tapped
differ open tapped || { echo "nothing has moved a second after a tap"; exit 1; }

xdotool key --window "$window" space # a pause: the picture comes to rest
sleep 2
shot paused
sleep 1
shot still
differ paused still && { echo "the picture still moves in a pause"; exit 1; }

xdotool key --window "$window" c # without the chart
sleep 1
shot bare
differ still bare || { echo "the chart did not go"; exit 1; }

xdotool key --window "$window" ctrl+q 2>/dev/null || true # it may be gone before the key is released
for _ in $(seq 50); do
    kill -0 $pid 2>/dev/null || break
    sleep 0.1
done
kill -0 $pid 2>/dev/null && { echo "the window is still open five seconds after Ctrl Q"; exit 1; }
wait $pid
