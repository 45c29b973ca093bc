#!/bin/sh
# Puts LO Desk into the menu of this user's desktop; lo-desk:// addresses lead to it from then on.
# The program is the one in .venv beside this folder; a second run finds all done.
set -eu
CDPATH='' cd -- "$(dirname -- "$0")/.."
menu=${XDG_DATA_HOME:-${HOME:?}/.local/share}/applications
here=$(printf '%s' "$PWD" | sed 's/[\\"`$]/\\&/g; s/%/%%/g')

if mkdir -p "$menu" 2>/dev/null && {
    grep -v -e '^Exec=' -e '^Icon=' resources/lo-desk.desktop
    printf 'Exec="%s/.venv/bin/lo-desk" %%u\n' "$here"
    printf 'Icon=%s/resources/icons/logo.svg\n' "$PWD"
} >"$menu/lo-desk.desktop"; then
    update-desktop-database "$menu" 2>/dev/null || true
else
    echo "Not put into the menu: $menu cannot be written." >&2
fi
