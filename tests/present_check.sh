#!/usr/bin/env bash
# present_check.sh PROGRAM: on a screen of 2560x1440, presents with two windows side by side, pages
# on by keys, blanks, and films what was kept of it.
set -euo pipefail

program=$1
scratch=$(mktemp -d)
trap 'kill "$pid" 2>/dev/null || true; rm -rf "$scratch"' EXIT

shot() { # shot NAME: both windows as they are now, NAME-lecturer.png and NAME-audience.png
    ffmpeg -nostdin -v error -y -f x11grab -video_size 2560x720 -i "$DISPLAY" \
        -filter_complex "[0]split[a][b];[a]crop=1280:720:0:0[l];[b]crop=1280:720:1280:0[r]" \
        -map "[l]" -frames:v 1 "$scratch/$1-lecturer.png" \
        -map "[r]" -frames:v 1 "$scratch/$1-audience.png"
}

spread() { # spread NAME: between the darkest and the lightest of its grey values
    ffmpeg -nostdin -v error -i "$scratch/$1.png" -vf signalstats,metadata=print:file=- -f null - |
        awk -F= '/YMIN/ { low = $2 } /YMAX/ { high = $2 } END { print high - low }'
}

differ() { ! cmp -s "$scratch/$1.png" "$scratch/$2.png"; }
fail() { echo "$1"; exit 1; }

"$program" 04-knee-jerk --no-progress --present --window-at 0,0,1280x720 \
    --audience-at 1280,0,1280x720 --record "$scratch/lecture.session" &
pid=$!
for _ in $(seq 100); do
    [ "$(xdotool search --onlyvisible --name '^Reflex Loop' 2>/dev/null | wc -l)" -lt 2 ] || break
    kill -0 $pid || fail "the program ended before its windows were there"
    sleep 0.1
done
window=$(xdotool search --onlyvisible --name '^Reflex Loop$' | head -n 1)
xdotool windowfocus "$window" mousemove 200 1000 # the pointer in neither
sleep 2
shot open
for who in lecturer audience; do
    [ "$(spread open-$who)" -gt 100 ] || fail "the window of the $who is empty"
done
differ open-lecturer open-audience || fail "both windows show the same"

xdotool key --window "$window" Next
sleep 2
shot next
for who in lecturer audience; do
    differ open-$who next-$who || fail "the $who does not see the next step"
done

xdotool key --window "$window" b
sleep 1
shot black
[ "$(spread black-audience)" -lt 5 ] || fail "the audience's screen is not black"
[ "$(spread black-lecturer)" -gt 100 ] || fail "the lecturer sees nothing on a black screen"
xdotool key --window "$window" b

xdotool key --window "$window" F5
sleep 1
[ "$(xdotool search --onlyvisible --name '^Reflex Loop' | wc -l)" -eq 1 ] ||
    fail "the audience's window is still there after F5"
xdotool key --window "$window" ctrl+q 2>/dev/null || true
wait $pid

for film in one two; do
    "$program" film "$scratch/lecture.session" -o "$scratch/$film/%03d.png" --size 320x180 \
        --fps 4 --quality low 2>/dev/null
done
diff -rq "$scratch/one" "$scratch/two" || fail "the same session gives other frames"
