#!/usr/bin/env bash
# Installs those of the named Debian packages that are missing; does nothing when all are there.
#
# usage: Scripts/install-packages.sh PACKAGE...
set -euo pipefail

if ! command -v dpkg-query > /dev/null; then
  echo "This is no Debian system: please see to it that these are installed: $*" >&2
  exit 0
fi

missing=()
for package in "$@"; do
  status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2> /dev/null || true)
  [ "$status" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo > /dev/null; then
    echo "error: missing packages; run as root: apt-get install ${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
fi

echo "Installing with apt-get: ${missing[*]}" >&2
export DEBIAN_FRONTEND=noninteractive
if ! "${as_root[@]}" apt-get install --yes --quiet --no-install-recommends "${missing[@]}"; then
  echo "Refreshing the package lists first" >&2
  "${as_root[@]}" apt-get update --quiet
  "${as_root[@]}" apt-get install --yes --quiet --no-install-recommends "${missing[@]}"
fi
