#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A newcomer's first result, by real mouse and keys on a virtual screen: open the sample, correct a
# mask, propagate it, bend the path, run, compare, export. Takes a picture after every step and
# fails where no clip comes out. Not run by ctest: it needs xdotool, ImageMagick and about two
# minutes.
#
#   tests/ui/flows/first_result.sh PROGRAM FOLDER [dark|light]
set -euo pipefail
program=$1
folder=$2
theme=${3:-dark}

# A fresh home: what an earlier run left unsaved would be offered for recovery.
rm -rf "$folder/home" "$folder"/*.png
mkdir -p "$folder/home"
chmod 700 "$folder/home"
export HOME=$folder/home XDG_RUNTIME_DIR=$folder/home XDG_CONFIG_HOME=$folder/home/.config
export DISPLAY=:97
Xvfb "$DISPLAY" -screen 0 1920x1080x24 >/dev/null 2>&1 &
screen=$!
trap 'kill $window $screen 2>/dev/null || true' EXIT
sleep 1
"$program" --theme "$theme" 2>"$folder/log" &
window=$!

steps=0
clicks=0
picture() { printf -v name '%02d-%s' $((++steps)) "$1"; import -window root "$folder/$name.png"; }
click() { xdotool mousemove "$1" "$2"; sleep .2; xdotool click 1; clicks=$((clicks + 1)); sleep .6; }
# drag X Y X Y ...: one stroke of the mouse
drag() {
  xdotool mousemove "$1" "$2" mousedown 1
  while shift 2 && (($#)); do sleep .05; xdotool mousemove "$1" "$2"; done
  xdotool mouseup 1
  clicks=$((clicks + 1))
  sleep .6
}
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

sleep 3; picture start
click 735 424; sleep 2; picture sample
click 1340 836; picture frame-13
xdotool key b; sleep .3
drag 900 330 930 350 950 360 930 380 900 360; picture corrected
click 222 806; sleep 2; picture propagated
xdotool key m; sleep .3
drag 940 290 940 250 940 210; picture path
click 225 48; sleep 30; picture running
drag 700 836 900 836 1000 836; picture scrubbed
settled; picture done
xdotool key w; sleep .6; picture wipe
click 87 48; sleep 1; picture export
xdotool key Return; sleep 3; picture exported

clips=("$HOME"/*.mp4)
[[ -s ${clips[0]} ]] || { echo "no clip was exported; see $folder" >&2; exit 1; }
echo "${clips[0]} after $clicks clicks; $(grep -c 'did not answer' "$folder/log" || true) stalls"
