# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by demo-headless and demo-console: the lab's two endpoints in the demo's profile.
# Environment: NARU_DEMO_LAB, the lab's state folder; NARUCTL, the program.

# of_lab KEY...: a value of the lab's description, for example `of_lab vcenter url`.
of_lab() {
    python3 -c 'import functools, json, sys
description = json.load(open(sys.argv[1], encoding="utf-8"))
print(functools.reduce(lambda value, key: value[key], sys.argv[2:], description))' "$NARU_DEMO_LAB/lab.json" "$@"
}

naructl() {
    printf '\n$ naructl %s\n' "$*"
    "$NARUCTL" "$@"
}

add_endpoints() {
    of_lab vcenter password | naructl endpoint add vsphere lab-vcenter --address "$(of_lab vcenter url)" \
        --user "$(of_lab vcenter user)" --fingerprint "$(of_lab vcenter sha256)" --password-stdin
    naructl endpoint add openshift lab-openshift --kubeconfig "$NARU_DEMO_LAB/kubeconfig"
}
