#!/usr/bin/env bash
# lint.sh [SOURCE…]: clang-tidy over our sources under src, or over the named ones, as .clang-tidy says.
# A source is looked at again only when it, one of our headers that it includes, or the rules
# have changed.
#
# The compile commands are those of the preset `lint`: nothing is built, and no header is
# precompiled, for clang-tidy cannot read what GCC has precompiled. Who includes what is asked of
# clang-scan-deps, which reads with the same commands. The build's own list would not do: a compiler
# that takes a header from a precompiled one names it no more, and a change of it would go unnoticed.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
build=$root/.build/lint
stamps=$build/stamps
cmake --preset lint >/dev/null
mkdir -p "$stamps"
version=$(clang-tidy --version)
scanner=$(compgen -c clang-scan-deps | sort -V | head -n 1)
[ -n "$scanner" ] || { echo "clang-scan-deps is missing; Debian has it in clang-tools"; exit 1; }

# "source<TAB>file of ours that it is made of", from rules as of a makefile: "object: source header…"
# over several lines, where "\ " is a space within a name.
made_of() {
    "$scanner" -compilation-database "$build/compile_commands.json" -j "$(nproc)" | awk -v ours="$root/src/" '
        {
            gsub(/\\ /, "\001")
            more = sub(/ *\\$/, "")
            count = split($0, words, " ")
            for (i = 1; i <= count; ++i) {
                file = words[i]
                gsub("\001", " ", file)
                if (rule == 0) { rule = 1; source = ""; continue }
                if (source == "") source = file
                if (index(source, ours) == 1 && index(file, ours) == 1) print source "\t" file
            }
            if (!more) rule = 0
        }' | LC_ALL=C sort -u
}

stamp_of() { # stamp_of SOURCE: named after all that decides what clang-tidy will say
    {
        printf '%s\n%s\n' "$version" "$1"
        cat .clang-tidy
        awk -F '\t' -v source="$1" '$1 == source { print $2 }' "$stamps/made_of" |
            tr '\n' '\0' | xargs -0 cat
    } | sha256sum | cut -d' ' -f1
}

lint_one() { # lint_one BUILD SOURCE STAMP
    set -o pipefail # and without the count of what it held its tongue about
    clang-tidy -p "$1" --quiet --warnings-as-errors='*' "$2" 2>&1 | sed '/ generated\.$/d' &&
        touch "$3"
}
export -f lint_one

made_of >"$stamps/made_of"
if [ $# -gt 0 ]; then
    realpath -- "$@"
else
    cut -f1 "$stamps/made_of" | uniq
fi | while IFS= read -r source; do
    stamp=$stamps/$(stamp_of "$source")
    [ -e "$stamp" ] || printf '%s\0%s\0%s\0' "$build" "$source" "$stamp"
done | xargs -0 -r -n 3 -P "$(nproc)" bash -c 'lint_one "$@"' lint
