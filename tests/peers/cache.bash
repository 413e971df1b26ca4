# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the build-* scripts: where built peers are kept, and how two builds at once stay apart.
#
# A build is kept under <cache>/<name>-<key>/, the key being a hash of everything that shapes the result, so that a
# changed source or package is a new build and an old one is never served for it.

# The exit status that ctest (SKIP_RETURN_CODE) and tests/support/peers.h read as "cannot be had here".
readonly peer_skip_status=77

peer_skip() {
    printf '%s: SKIPPED: %s\n' "${0##*/}" "$*" >&2
    exit "$peer_skip_status"
}

peer_cache() {
    printf '%s' "${NARU_PEER_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/naru/peers}"
}

# peer_key FILE... -- WORD...: one short hash over the files' contents and the words.
peer_key() {
    local files=()
    while [[ $1 != -- ]]; do
        files+=("$1")
        shift
    done
    { cat "${files[@]}"; printf '%s\n' "$@"; } | sha256sum | cut -c1-16
}

package_versions() {
    dpkg-query --show --showformat='${Package}=${Version}\n' "$@" 2>/dev/null
}

# peer_require PACKAGE...: skips with their names when any is missing.
peer_require() {
    local missing=() package
    for package in "$@"; do
        package_versions "$package" >/dev/null || missing+=("$package")
    done
    [[ ${#missing[@]} == 0 ]] || peer_skip "these packages are not installed: ${missing[*]}"
}

# build_once NAME KEY MODE SCRIPT: prints the path of the program NAME. `SCRIPT --build` runs in an empty folder, as a
# process of its own so that its `set -e` holds, and leaves ./NAME there; it runs only when no build for KEY exists and
# MODE is not --cached, which means: look up, never build. Returns 1 when the build failed.
build_once() {
    local name=$1 key=$2 mode=$3 script=$4 cache work status=0
    cache=$(peer_cache)
    local kept=$cache/$name-$key
    if [[ ! -x $kept/$name ]]; then
        [[ $mode != --cached ]] || peer_skip "not built yet, run $script"
        mkdir -p "$cache"
        exec 9>"$cache/$name.lock"
        flock 9
    fi
    if [[ ! -x $kept/$name ]]; then
        work=$(mktemp -d "$cache/$name.XXXXXX") || return 1
        # shellcheck disable=SC2064  # the folder's name is wanted as it is now
        trap "rm -rf '$work'" EXIT
        (cd "$work" && "$script" --build >&2 9>&-) || status=1
        if [[ $status == 0 ]]; then
            mkdir -p "$kept"
            mv "$work/$name" "$kept/$name"
        fi
    fi
    [[ $status == 0 ]] && printf '%s\n' "$kept/$name"
}
