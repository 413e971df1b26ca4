# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by packaging/check and packaging/demo: saying what is done and how long it takes, installing packages, and
# leaving nothing running.

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly top

# Messages come in English, or in Korean for people whose language it is; what programs print is not translated.
person_language=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}

# say ENGLISH KOREAN
say() {
    if [[ $person_language == ko* ]]; then
        printf '%s\n' "$2"
    else
        printf '%s\n' "$1"
    fi
}

step_names=()
step_seconds=()
step_failed=

# step ENGLISH KOREAN COMMAND...: runs COMMAND under that title and says how long it took. A failure is kept for
# finish() and returned, so that a caller may go on with what does not depend on it.
step() {
    local title start=$SECONDS status=0
    title=$(say "$1" "$2")
    shift 2
    printf '\n== %s\n' "$title"
    "$@" || status=$?
    step_names+=("$title")
    step_seconds+=("$((SECONDS - start))")
    if [[ $status == 0 ]]; then
        say "   done in $((SECONDS - start)) s" "   $((SECONDS - start))초에 끝남"
    else
        step_failed+="   $title"$'\n'
        say "   FAILED after $((SECONDS - start)) s" "   $((SECONDS - start))초 뒤 실패" >&2
    fi
    return "$status"
}

# finish: the steps with their times, and exit status 1 when one failed.
finish() {
    local i
    printf '\n'
    for i in "${!step_names[@]}"; do
        printf '%6s s  %s\n' "${step_seconds[$i]}" "${step_names[$i]}"
    done
    if [[ -n $step_failed ]]; then
        say "Failed:" "실패:" >&2
        printf '%s' "$step_failed" >&2
        exit 1
    fi
}

# listed_packages SECTION...: the names in these sections of packages.txt.
listed_packages() {
    local section
    for section in "$@"; do
        sed -n "/^\[$section\]\$/,/^\[/{/^[a-z0-9]/p}" "$top/packaging/packages.txt"
    done | LC_ALL=C sort -u
}

missing_packages() {
    local package
    for package in $(listed_packages "$@"); do
        [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] \
            || printf '%s\n' "$package"
    done
}

as_root() {
    if [[ $(id -u) == 0 ]]; then
        "$@"
    else
        sudo "$@"
    fi
}

# install_packages SECTION...: asks for root rights only when something is missing.
install_packages() {
    local missing
    mapfile -t missing < <(missing_packages "$@")
    if [[ ${#missing[@]} == 0 ]]; then
        say "   all packages are there" "   필요한 패키지가 모두 있습니다"
        return 0
    fi
    say "   installing: ${missing[*]}" "   설치: ${missing[*]}"
    as_root apt-get -q update && as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends "${missing[@]}"
}

# Every process started from here on carries this mark, so that what stays behind can be told from other people's.
export NARU_STEPS_MARK=$$-$RANDOM$RANDOM

marked_processes() {
    local environment pid
    for environment in /proc/[0-9]*/environ; do
        pid=${environment//[!0-9]/}
        [[ $pid != "$$" && $pid != "$BASHPID" ]] || continue
        grep -qzFx "NARU_STEPS_MARK=$NARU_STEPS_MARK" "$environment" 2>/dev/null && printf '%s\n' "$pid"
    done
    return 0
}

# nothing_runs: ends what the steps left running and fails when there was something.
nothing_runs() {
    local pids pid
    mapfile -t pids < <(marked_processes)
    for pid in "${pids[@]}"; do
        [[ -r /proc/$pid/cmdline ]] || continue # the listing's own helpers are gone by now
        say "   still running, ended now: $pid $(tr '\0' ' ' < "/proc/$pid/cmdline")" \
            "   아직 실행 중이어서 종료함: $pid $(tr '\0' ' ' < "/proc/$pid/cmdline")" >&2
        kill "$pid" 2>/dev/null || true
        step_failed+="   $pid"$'\n'
    done
}

# configure_and_build PRESET TARGET...: with no target, everything.
configure_and_build() {
    local preset=$1
    shift
    (cd "$top" && cmake --preset "$preset" && cmake --build --preset "$preset" ${1:+--target "$@"})
}
