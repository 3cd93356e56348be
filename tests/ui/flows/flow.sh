# SPDX-License-Identifier: GPL-3.0-or-later
# For the flows beside it: the program on a virtual screen of its own, and hands and eyes for it.
#
#   begin PROGRAM FOLDER DISPLAY ARGUMENTS...   starts it in a fresh home, all of it in the folder
set -euo pipefail

begin() {
  local program=$1 screen
  folder=$2
  export DISPLAY=$3
  shift 3
  # What an earlier run left unsaved would be offered for recovery.
  rm -rf "$folder/home" "$folder"/*.{png,npy}
  mkdir -p "$folder/home"
  chmod 700 "$folder/home"
  export HOME=$folder/home XDG_RUNTIME_DIR=$folder/home XDG_CONFIG_HOME=$folder/home/.config
  Xvfb "$DISPLAY" -screen 0 1920x1080x24 >/dev/null 2>&1 &
  screen=$!
  sleep 1
  "$program" "$@" 2>"$folder/log" &
  # shellcheck disable=SC2064  # their numbers of now
  trap "kill $! $screen 2>/dev/null || true" EXIT
}

steps=0
clicks=0
picture() { printf -v name '%02d-%s' $((++steps)) "$1"; import -window root "$folder/$name.png"; }
click() {
  xdotool mousemove "$1" "$2"
  sleep .2
  xdotool click "${3:-1}"
  clicks=$((clicks + 1))
  sleep .6
}
# drag X Y X Y ...: one stroke of the mouse
drag() {
  xdotool mousemove "$1" "$2" mousedown 1
  while shift 2 && (($#)); do sleep .05; xdotool mousemove "$1" "$2"; done
  xdotool mouseup 1
  clicks=$((clicks + 1))
  sleep .6
}
key() { xdotool key --clearmodifiers "$@"; sleep .5; }
# Without a window manager nobody gives the focus, nor gives it back when a dialog closes.
focus() { xdotool windowfocus "$(xdotool search --onlyvisible --name Attune | head -n 1)"; sleep .3; }
# command WORDS: through the command palette
command() { key ctrl+shift+p; xdotool type "$1"; sleep .4; key Return; }
# settled: waits until the tool bar, which shows the run's progress, has not changed for six seconds
settled() {
  local before='' now same=0
  for _ in {1..120}; do
    now=$(import -window root -crop 700x40+200+28 +repage rgb:- | md5sum)
    [[ $now == "$before" ]] && same=$((same + 1)) || same=0
    ((same < 3)) || return 0
    before=$now
    sleep 2
  done
}
# filled GEOMETRY: waits until there is more on that part of the screen than an empty ground
filled() {
  for _ in {1..240}; do
    (($(import -window root -crop "$1" +repage -format %k info:) < 8)) || return 0
    sleep .25
  done
  fail "nothing came at $1"
}
fail() { echo "$1" >&2; exit 1; }
# report FILE [CLICKS]: what came out. Fails where nothing did, where it took more clicks than that,
# or where the window once did not answer for longer than ATTUNE_LONGEST_WAIT ms (250): a machine
# that does other work besides needs more.
report() {
  local waits longest count most=${ATTUNE_LONGEST_WAIT:-250}
  waits=$(sed -n 's/.*did not answer for \([0-9]*\) ms.*/\1/p' "$folder/log" | sort -n)
  longest=$(tail -n 1 <<<"$waits")
  count=$(grep -c . <<<"$waits" || true)
  echo "$steps pictures in $folder, $clicks clicks," \
    "$count waits of the window above 100 ms, the longest ${longest:-0} ms"
  [[ -s $1 ]] || fail "$1 did not come out"
  ((clicks <= ${2:-clicks})) || fail "$clicks clicks are more than $2"
  ((${longest:-0} <= most)) || fail "the window did not answer for $longest ms, more than $most"
}
