#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A researcher's way by real mouse and keys on a virtual screen: watch a run's attention, go through
# words, steps and sites, pin two maps, save them; then run again with another seed and compare the
# two. Takes a picture after every step and fails where no maps come out. Not run by ctest: it needs
# xdotool, ImageMagick and about three minutes.
#
#   tests/ui/flows/inspect.sh PROGRAM FOLDER [dark|light]
set -euo pipefail
program=$1
folder=$2
theme=${3:-dark}

# A fresh home: what an earlier run left unsaved would be offered for recovery.
rm -rf "$folder/home" "$folder"/*.png "$folder"/*.npy
mkdir -p "$folder/home"
chmod 700 "$folder/home"
export HOME=$folder/home XDG_RUNTIME_DIR=$folder/home XDG_CONFIG_HOME=$folder/home/.config
export DISPLAY=:96
Xvfb "$DISPLAY" -screen 0 1920x1080x24 >/dev/null 2>&1 &
screen=$!
trap 'kill $window $screen 2>/dev/null || true' EXIT
sleep 1
"$program" --sample --workspace inspect --theme "$theme" 2>"$folder/log" &
window=$!

steps=0
picture() { printf -v name '%02d-%s' $((++steps)) "$1"; import -window root "$folder/$name.png"; }
click() { xdotool mousemove "$1" "$2"; sleep .2; xdotool click "${3:-1}"; sleep .6; }
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

sleep 5; picture open
click 225 48; sleep 8; picture early                      # Run
xdotool mousemove 500 400; xdotool key a; sleep 1; picture overlay
click 1042 158; picture word                              # "blue"
click 1113 158; picture word-again                        # "ball"
settled; picture done
click 1300 122; click 1300 122; picture step              # the steps' slider, a page each
xdotool mousemove 330 400; sleep .6; picture probe        # words under the pointer
click 1720 280; picture site                              # a site of the grid
click 1857 194; picture pinned                            # pin
click 1100 122; picture earlier
click 1857 194; picture two-pinned
xdotool key a
xdotool key ctrl+shift+p; sleep .6; xdotool type "save maps"; sleep .4; picture palette
xdotool key Return; sleep 1
xdotool type "$folder/maps.npy"; sleep .3; xdotool key Return; sleep 1; picture saved
click 1300 700; picture cell                              # a cell of layers x steps
click 1063 556; sleep .6; picture steering
click 225 48; sleep 2; settled; picture second-run
click 150 860; sleep .6; picture history
click 500 960; xdotool keydown ctrl; click 500 1030; xdotool keyup ctrl; sleep .4; picture two-selected
xdotool key ctrl+shift+p; sleep .6; xdotool type "compare"; sleep .4; xdotool key Return; sleep 1
picture compared

stalls=$(grep -c 'did not answer' "$folder/log" || true)
echo "$steps pictures in $folder, $stalls waits of the window above 100 ms"
[[ -s $folder/maps.npy ]] || { echo "no maps came out" >&2; exit 1; }
