#!/usr/bin/env bash
# Everything that a change must pass, after `./start test` has built it: format, lint, sanitizers,
# the shipped lessons, a film, the window, repeatability, and last the tests themselves.
# A check that passed on this very tree is not run again (REFLEXLOOP_AGAIN=1 runs all of them).
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
build=$root/.build
program=$build/release/src/reflexloop
logs=$build/checks
passed=0 failed=0 skipped=0
lesson=lessons/04-knee-jerk.toml

# What a check's verdict rests on: every file of the tree, and the versions of what it is built with.
tree_now() {
    {
        find . \( -path ./.git -o -path ./.build -o -path './build*' \) -prune -o -type f -print0 |
            LC_ALL=C sort -z | xargs -0 sha256sum
        "${CXX:-c++}" --version
        dpkg-query -W 2>/dev/null || true
    } | sha256sum | cut -d' ' -f1
}

# check NAME "What is promised" COMMAND…: all that the command prints goes to a log of that name.
check() {
    local name=$1 title=$2 log=$logs/$1.log stamp=$logs/$1.passed began=$SECONDS status
    shift 2
    printf '%s ... ' "$title"
    if [ -z "${REFLEXLOOP_AGAIN:-}" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$tree" ]; then
        printf 'yes (unchanged since it passed)\n'
        passed=$((passed + 1))
        return
    fi
    set +e # not "|| status=$?": that would let a check go on after its first failure
    (set -e; "$@") >"$log" 2>&1 </dev/null
    status=$?
    set -e
    case $status in
    0)
        printf 'yes (%d s)\n' $((SECONDS - began))
        passed=$((passed + 1))
        printf '%s\n' "$tree" >"$stamp"
        ;;
    77) # as in automake: cannot be tried here
        printf 'skipped: %s\n' "$(tail -n 1 "$log")"
        skipped=$((skipped + 1))
        ;;
    *)
        printf 'NO (exit %d)\n' "$status"
        failed=$((failed + 1))
        rm -f "$stamp"
        tail -n 40 "$log" | sed 's/^/    /'
        printf '    All of it is in %s\n' "$log"
        ;;
    esac
}

# Formatting and lint differ between versions of LLVM; those of Debian 12 decide.
formatted() { # 16: the first of Debian's that inserts braces is 15
    command -v clang-format-16 >/dev/null || { echo "clang-format 16 decides, and is not here"; exit 77; }
    find src tests \( -name '*.cpp' -o -name '*.hpp' \) -print0 |
        xargs -0 clang-format-16 --dry-run -Werror
}

linted() {
    clang-tidy --version | grep -q 'version 14\.' || { echo "clang-tidy 14 decides, here is another"; exit 77; }
    tests/lint.sh
}

# Every test, half of them at a time, in two programs: the smallest machine has two cores. Shuffled,
# always in the same way, so that the long ones are shared out.
in_halves() {
    local tests=$1 half status=0
    half=$(($("$tests" --count | grep -oE '[0-9]+$') / 2))
    "$tests" --order-by=rand --rand-seed=1 --last="$half" &
    "$tests" --order-by=rand --rand-seed=1 --first=$((half + 1)) || status=$?
    wait $! && return $status
}

sanitized() {
    cmake --preset dev -DREFLEXLOOP_WERROR=ON
    cmake --build "$build/dev"
    # Mesa's drivers keep memory until the process ends; leaks of ours are still told. (No full
    # path: a space in it would end the option.)
    LSAN_OPTIONS=suppressions=tests/leaks_of_others.txt in_halves "$build/dev/tests/reflexloop_tests"
}

built_by_clang() { # without precompiled headers: a source that leans on another's includes is found
    cmake --preset clang -DCMAKE_CXX_COMPILER="$(compgen -c clang++ | sort -V | head -n 1)"
    cmake --build "$build/clang"
    in_halves "$build/clang/tests/reflexloop_tests"
}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM

lessons_are_sound() { "$program" check lessons/*.toml; }

# probe FILE KEY: one property of the film's picture.
probe() { ffprobe -v error -select_streams v:0 -show_entries "stream=$2" -of csv=p=0 "$1"; }

is() { # is "what" WANTED FOUND
    [ "$2" = "$3" ] || { echo "$1 should be '$2' and is '$3'"; return 1; }
}

film_is_sound() {
    local film="$scratch/a film.mp4"
    "$program" film $lesson -o "$film" --size 640x360 --fps 30 --to 2s --quality low
    is codec h264 "$(probe "$film" codec_name)"
    is profile High "$(probe "$film" profile)"
    is "pixel format" yuv420p "$(probe "$film" pix_fmt)"
    is range tv "$(probe "$film" color_range)"
    is matrix bt709 "$(probe "$film" color_space)"
    is transfer bt709 "$(probe "$film" color_transfer)"
    is primaries bt709 "$(probe "$film" color_primaries)"
    is "size" 640,360 "$(probe "$film" width,height)"
    is "frame rate" 30/1 "$(probe "$film" r_frame_rate)"
    is "number of frames" 60 "$(ffprobe -v error -count_frames -select_streams v:0 \
        -show_entries stream=nb_read_frames -of csv=p=0 "$film")"
    is "place of the index" moov "$(LC_ALL=C grep -aobE 'moov|mdat' "$film" | head -n 1 | cut -d: -f2)"
    [ -s "${film%.mp4}.srt" ] && [ -s "${film%.mp4}.vtt" ] || { echo "captions are missing"; return 1; }
    is "files left" "a film.mp4 a film.srt a film.vtt" "$(cd "$scratch" && echo a*)"
}

repeats_itself() {
    local run
    for run in 1 2; do
        mkdir "$scratch/$run"
        "$program" simulate --for 300ms --event 50ms:tap=quadriceps --set swelling=0.4 \
            --signals all --seed 7 -o "$scratch/$run/signals.csv"
        "$program" film $lesson -o "$scratch/$run/%06d.png" --size 480x270 --to 0.3s --quality low
    done
    [ -s "$scratch/1/signals.csv" ] && [ -s "$scratch/1/000000.png" -o -s "$scratch/1/000001.png" ]
    diff -r "$scratch/1" "$scratch/2"
}

# Live = film: the frame rate chooses moments and changes none, and a still is a film's frame.
frames_agree() {
    local n
    "$program" film $lesson -o "$scratch/at30/%03d.png" --size 480x270 --to 0.5s --quality low --fps 30
    "$program" film $lesson -o "$scratch/at60/%03d.png" --size 480x270 --to 0.5s --quality low --fps 60
    for n in 0 3 6 12; do
        cmp "$(printf '%s/at30/%03d.png' "$scratch" "$n")" "$(printf '%s/at60/%03d.png' "$scratch" $((2 * n)))"
    done
    # Frame 6 of 30 a second is 0.2 s of the viewer's time: 4 ms of the body's at 1/50.
    "$program" picture $lesson --at 4ms --size 480x270 --quality low -o "$scratch/still.png"
    cmp "$scratch/still.png" "$scratch/at30/006.png"
}

# fails_with STATUS "a word of the sentence" COMMAND…
fails_with() {
    local wanted=$1 word=$2 status=0 said
    shift 2
    said=$("$@" 2>&1 >"$scratch/stdout" </dev/null) || status=$?
    is "exit status of: $*" "$wanted" "$status"
    [[ $said == *"$word"* ]] || { echo "'$word' is missing in what '$*' said: $said"; return 1; }
}

a_lesson_begins() {
    "$program" new "$scratch/My lesson" --title "Größe & \"Kraft\""
    "$program" check "$scratch/my-lesson.toml" | grep -v warning
    cp "$scratch/my-lesson.toml" "$scratch/before"
    fails_with 1 "already there" "$program" new "$scratch/my-lesson"
    cmp "$scratch/my-lesson.toml" "$scratch/before"
    fails_with 2 "no letter or digit" "$program" new "…"
}

trouble_is_told() {
    fails_with 1 "needs a display" env -u DISPLAY "$program" bench present
    fails_with 1 %06d.png env PATH=/nowhere "$program" film $lesson -o "$scratch/x.mp4" --to 1s
    fails_with 1 /nowhere/x.png "$program" picture -o /nowhere/x.png --at 1ms --size 320x180
    fails_with 2 nonsense "$program" simulate --for 1ms --signals nonsense
    fails_with 2 "" "$program" simulate --for 3
    is "films left behind" "" "$(find "$scratch" -name 'x*')"
}

interrupted_film_leaves_nothing() {
    local status=0
    mkdir "$scratch/cut short"
    timeout --preserve-status -s INT 2 \
        "$program" film $lesson -o "$scratch/cut short/x.mp4" --size 1280x720 || status=$?
    [ $status -ne 0 ] || { echo "an interrupted film says that all is well"; return 1; }
    is "films left behind" "" "$(find "$scratch/cut short" -type f)"
}

killed_writers_lose_nothing() { tests/kill_test.sh "$build/release/tests/reflexloop_kill_writer"; }

both_present() { xvfb-run -a -s "-screen 0 2560x1440x24" tests/present_check.sh "$program"; }
window_answers() { xvfb-run -a -s "-screen 0 1280x720x24" tests/window_check.sh "$program"; }

run_tests() { # the test program's own summary stays the last thing above the sum
    local log=$logs/tests.log status=0 counts
    "$build/release/tests/reflexloop_tests" 2>&1 | tee "$log" || status=$?
    counts=$(sed -nE 's/.*test cases: *[0-9]+ \| *([0-9]+) passed \| *([0-9]+) failed.*/\1 \2/p' "$log")
    passed=$((passed + ${counts% *}))
    failed=$((failed + ${counts#* }))
    [ "$status" -eq 0 ] || [ "${counts#* }" -gt 0 ] || failed=$((failed + 1))
}

mkdir -p "$logs"
tree=$(tree_now)
check format "The code is formatted" formatted
check lint "clang-tidy has nothing to say" linted
check lessons "Every shipped lesson is sound" lessons_are_sound
check film "A film is whole, and tagged for any player" film_is_sound
check interrupted "An interrupted film leaves nothing half-written" interrupted_film_leaves_nothing
check repeat "The same plan gives the same numbers and frames" repeats_itself
check validate "Published numbers and ours agree" "$program" validate
check frames "Frames at 30 and 60 a second and a still agree where they coincide" frames_agree
check new "A new lesson has no mistake and never takes a file's place" a_lesson_begins
check kill "Whoever is killed while writing loses at most the current step" killed_writers_lose_nothing
check trouble "Trouble is told in a sentence" trouble_is_told
check window "The window opens, answers and closes" window_answers
check present "Lecturer and audience each have their window, and the lecture is filmed" both_present
check sanitizers "The tests pass under the address and undefined-behaviour sanitizers" sanitized
if [ "${CI:-}" = true ]; then
    check clang "Clang builds it too, and the tests pass" built_by_clang
fi
run_tests
if [ $skipped -gt 0 ]; then
    echo "$passed passed, $failed failed, $skipped skipped"
else
    echo "$passed passed, $failed failed"
fi
[ $failed -eq 0 ]
