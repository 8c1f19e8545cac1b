# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by packaging/run and packaging/test: where things are, and what is missing gets installed.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

die() { printf 'weft: %s\n' "$*" >&2; exit 1; }

# The packages of the named sections of packaging/packages.
packages_of() {
    awk -v wanted=" $* " '/^#/ {next} /^\[/ {gsub(/[][]/, ""); section = " " $0 " "; next}
                          index(wanted, section) {print}' packaging/packages
}

# Installs what is missing, with sudo where we are not root.
install_missing() {
    command -v apt-get >/dev/null || die "apt-get is missing: this script sets up Debian 12. Elsewhere, install what packaging/packages lists and run cmake --preset release."
    local missing=() name
    for name in $(packages_of "$@"); do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=("$name")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || die "missing packages: ${missing[*]}. Install them as root (apt-get install ${missing[*]}) and run this again."
        as_root=(sudo)
    fi
    printf 'weft: installing %s\n' "${missing[*]}"
    "${as_root[@]}" apt-get update -qq || die "apt-get update failed: is the network there?"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
        die "apt-get could not install: ${missing[*]}. Its message is above."
}

# build TARGET...: configures and builds the release. In CI every warning is an error.
build() {
    local log
    log=$(mktemp)
    cmake --preset release -DWEFT_WERROR="${CI:+ON}" >"$log" 2>&1 || { cat "$log" >&2; die "cmake could not configure: its message is above."; }
    rm -f "$log"
    cmake --build --preset release --target "$@" || die "the build failed: the compiler's message is above."
}
