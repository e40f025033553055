#!/usr/bin/env bash
# lint.sh BUILD_FOLDER STAMP_FOLDER: clang-tidy over our sources under src, as .clang-tidy says.
# A source is looked at again only when it, one of our headers that it includes, or the rules
# have changed: Ninja knows who includes what.
set -euo pipefail

build=$1 stamps=$2
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mkdir -p "$stamps"
version=$(clang-tidy --version)

# "source<TAB>file it is made of", for each source that the build knows.
made_of() {
    ninja -C "$build" -t deps | awk -v ours="$PWD/src/" '
        /^$/ { source = "" }
        /^    / {
            file = substr($0, 5)
            if (index(file, ours) != 1) next
            if (source == "" && file ~ /\.cpp$/) source = file
            if (source != "") print source "\t" file
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
cut -f1 "$stamps/made_of" | uniq | while IFS= read -r source; do
    [ -e "$source" ] || continue # Ninja still remembers sources that are gone
    stamp=$stamps/$(stamp_of "$source")
    [ -e "$stamp" ] || printf '%s\0%s\0%s\0' "$build" "$source" "$stamp"
done | xargs -0 -r -n 3 -P "$(nproc)" bash -c 'lint_one "$@"' lint
