#!/usr/bin/env bash
# same_output.sh REVISION|PROGRAM [PROGRAM]: does a change that should change nothing change nothing?
# Runs the program of an earlier revision (built under .build/reference when it is not built yet) and
# the one of this tree over the same plans, and compares byte by byte: frames of every shipped lesson,
# one a second; every station in both themes; the simulation's signals; what every lesson says in
# words; the rigs and lists. Exits 0 when all of it is the same, else 1, and names what differs.
# What the earlier program produced is kept in .build/reference/outputs, for as long as the program
# itself, this script and the lessons are the same: a second comparison runs the new program alone.
#   tests/same_output.sh HEAD~1            before each landing of a change of structure
#   tests/same_output.sh OLD/reflexloop NEW/reflexloop
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
[ $# -ge 1 ] || { sed -n '2,10s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2; }

reference_program() { # reference_program REVISION: builds it once for each commit
    local commit tree
    commit=$(git -C "$here" rev-parse --verify --quiet "$1^{commit}") ||
        { echo "same_output.sh: there is no revision or program \"$1\"" >&2; return 2; }
    tree=$here/.build/reference/$commit
    if [ ! -x "$tree/.build/release/src/reflexloop" ]; then
        mkdir -p "$tree"
        git -C "$here" archive "$commit" | tar -x -C "$tree"
        (cd "$tree" && cmake --preset release && cmake --build .build/release --target reflexloop) >&2
    fi
    echo "$tree/.build/release/src/reflexloop"
}

before=$1
[ -x "$before" ] && [ ! -d "$before" ] || before=$(reference_program "$1")
after=${2:-$here/.build/release/src/reflexloop}
outputs=$here/.build/reference/outputs
kept=$outputs/$(cat "$before" "${BASH_SOURCE[0]}" "$here"/lessons/*.toml | sha256sum | cut -c1-32)
mkdir -p "$outputs"
scratch=$(mktemp -d -p "$outputs" .new.XXXXXX)
trap 'rm -rf "$scratch"' EXIT

plans=( # words of `simulate`, one plan a line
    "--for 300ms --every 0.1ms --event 50ms:tap=quadriceps"
    "--for 1s --event 100ms:tap=hamstrings --event 400ms:shock=12 --set swelling=0.4 --seed 7"
    "--for 1s --every 1ms --set voluntary_drive=0.6 --set gamma_static_pps=30 --set vibration_Hz=80"
    "--for 2s --set touch_kPa=6 --set rub_cm_per_s=4 --set swelling=0.8 --set descending_control=0.5"
    "--for 1s --event 100ms:cut=dorsal_root --event 200ms:tap=quadriceps --set nerve_compression=0.7"
    "--for 1s --set potassium_mM=6.5 --set calcium_mM=0.8 --set magnesium_mM=0.5 --set dehydration_percent=6 --set muscle_temperature_C=25 --event 200ms:tap=quadriceps"
    "--for 2s --event 0ms:bout=1@0h --event 0ms:massage=10@2h --set recovery_h=48 --set knee_moment_N_m=-30 --set stretch_mm=4"
    "--for 1s --event 0ms:strain_injury=1@0h --set recovery_h=30 --set fatigue_hypothesis=0.7 --set account_pressure=1 --set injected_group_IV_pps=2"
)

# film_frames PROGRAM LESSON FOLDER: one frame a second of the viewer's time.
film_frames() { "$1" film "$2" -o "$3/%05d.png" --fps 1 --size 640x360 --quality low; }

produce() { # produce PROGRAM FOLDER: everything that is compared
    local program=$1 to=$2 lesson name n station theme
    mkdir -p "$to"
    for n in "${!plans[@]}"; do
        # shellcheck disable=SC2086 # a plan is several words; "@" stands for " @ "
        mapfile -t words < <(tr ' ' '\n' <<<"${plans[n]}" | sed 's/@/ @ /')
        "$program" simulate "${words[@]}" --signals all -o "$to/plan-$n.csv"
    done
    for lesson in "$here"/lessons/[0-9]*.toml; do
        name=$(basename "$lesson" .toml)
        mkdir -p "$to/$name"
        film_frames "$program" "$lesson" "$to/$name"
        [[ $name == *.* ]] || "$program" describe "$lesson" >"$to/$name/words.txt"
    done
    for theme in dark light; do
        for station in body cord muscle spindle ending sarcomere recovery; do
            "$program" picture --station $station --theme $theme --at 75ms --event 50ms:tap=quadriceps \
                --set swelling=0.5 --set touch_kPa=4 --size 960x600 -o "$to/$station-$theme.png"
            "$program" picture --station $station --theme $theme --panels --quality low \
                --size 1024x640 -o "$to/$station-$theme-window.png"
        done
    done
    "$program" picture --lang de --size 540x960 --at 30ms -o "$to/upright.png"
    for name in inputs events signals pathways parameters stations rigs; do
        "$program" list $name >"$to/list-$name.txt"
    done
    "$program" validate >"$to/validate.txt" || true
}

if [ ! -d "$kept" ]; then
    produce "$before" "$scratch/before" 2>"$scratch/before.log" &
fi
produce "$after" "$scratch/after" 2>"$scratch/after.log"
if [ -d "$scratch/before" ]; then
    wait $! || { tail -n 5 "$scratch/before.log" >&2; exit 1; }
    mv -T "$scratch/before" "$kept"
fi

count() { find "$scratch/after" -type f -name "$1" | wc -l; }
if diff -rq "$kept" "$scratch/after"; then
    printf 'the same: %d pictures and %d tables and texts\n' "$(count '*.png')" \
        $(($(count '*.csv') + $(count '*.txt')))
else
    if [ -n "${KEEP:-}" ]; then # both sides, to be looked at
        mkdir -p "$KEEP" && cp -rT "$kept" "$KEEP/before" && cp -rT "$scratch/after" "$KEEP/after"
    fi
    exit 1
fi
