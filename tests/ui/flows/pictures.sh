#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Pictures of the start page, the workspaces and the dialogs, to be looked at. Not run by ctest: it
# needs Xvfb, xdotool and ImageMagick, and about five minutes for each theme.
#
#   tests/ui/flows/pictures.sh PROGRAM FOLDER [dark|light]
set -euo pipefail
program=$1
folder=$2
sample=$(dirname "$(readlink -f "$0")")/../../../resources/samples/ball-arc

mkdir -p "$folder"
rm -rf "$folder/home" "$folder"/*.png
export DISPLAY=:98
Xvfb "$DISPLAY" -screen 0 1920x1080x24 >/dev/null 2>&1 &
screen=$!
trap 'kill $screen 2>/dev/null || true' EXIT
sleep 1

# picture NAME ARGUMENTS... -- KEYS...: starts the program anew, types, takes a picture. A key may be
# a place X,Y to be clicked, a text (type:TEXT), a command of the palette (do:WORDS), seconds to wait
# (wait:N), the window to get the focus back from a dialog (focus) or a picture in between (shot:NAME).
picture() {
  local name=$1 arguments=() window
  shift
  while (($#)) && [[ $1 != -- ]]; do arguments+=("$1"); shift; done
  (($#)) && shift
  [[ $name == recovery || $name == missing ]] || rm -rf "$folder/home"
  mkdir -p "$folder/home"
  chmod 700 "$folder/home"
  HOME=$folder/home XDG_RUNTIME_DIR=$folder/home XDG_CONFIG_HOME=$folder/home/.config \
    "$program" --theme "$theme" "${arguments[@]}" 2>>"$folder/log" &
  window=$!
  sleep 4
  # There is no window manager to give the focus.
  xdotool windowfocus "$(xdotool search --onlyvisible --pid "$window" | tail -n 1)" 2>/dev/null || true
  local key
  for key; do
    case $key in
      type:*) xdotool type "${key#type:}" ;;
      do:*) xdotool key ctrl+shift+p; sleep .8; xdotool type "${key#do:}"; sleep .8; xdotool key Return ;;
      focus) xdotool windowfocus "$(xdotool search --onlyvisible --name Attune | head -n 1)" ;;
      wait:*) sleep "${key#wait:}" ;;
      shot:*) import -window root "$folder/$theme-${key#shot:}.png" ;;
      *,*) xdotool mousemove "${key%,*}" "${key#*,}" click 1 ;;
      *) xdotool key "$key" ;;
    esac
    sleep .8
  done
  [[ $name != stroke ]] || sleep 5  # until autosave has written it
  import -window root "$folder/$theme-$name.png"
  kill -9 "$window"
  wait "$window" 2>/dev/null || true
}

# hold PROJECT: another program has it open, out of sight, until let_go
hold() {
  mkdir -p -m 700 "$folder/holder"
  HOME=$folder/holder XDG_RUNTIME_DIR=$folder/holder XDG_CONFIG_HOME=$folder/holder/.config \
    QT_QPA_PLATFORM=offscreen "$program" "$1" 2>>"$folder/log" &
  holder=$!
  sleep 4
}
let_go() {
  kill "$holder"
  wait "$holder" 2>/dev/null || true
  rm -rf "$folder/holder"
}

for theme in ${3:-dark light}; do
  picture start
  picture mask --sample --workspace mask
  picture path --sample --workspace path
  picture generate -- ctrl+n
  picture recipe --sample -- 1682,85
  picture models --sample -- 1745,85
  picture import "$sample/clip.mp4"
  picture export --sample -- ctrl+e
  picture shortcuts --sample -- shift+F1
  picture help --sample -- F1
  picture preferences --sample -- ctrl+comma
  picture find-runs --sample -- ctrl+shift+f
  picture tour --sample -- alt+h t
  picture about --sample -- alt+h Up Return
  picture problem -- ctrl+n 1750,130 ctrl+a BackSpace ctrl+Return
  picture memory -- ctrl+n wait:1 1650,409 ctrl+a type:2048 Tab ctrl+a type:2048 Tab ctrl+a type:32 Tab \
    ctrl+Return wait:3
  picture warning "$folder/gone.attune"
  picture save-recipe --sample -- "do:save recipe" wait:1
  picture palette --sample -- ctrl+shift+p
  picture diagnostics --sample -- do:diagnostics wait:2
  cp "$sample/clip.mp4" "$folder/clip.mp4"
  picture saved "$folder/clip.mp4" -- Return wait:2 focus ctrl+s wait:1 ctrl+a "type:$folder/saved.attune" Return wait:2
  hold "$folder/saved.attune"
  picture locked "$folder/saved.attune"
  let_go
  rm "$folder/clip.mp4"
  picture missing "$folder/saved.attune"
  { cat "$sample/clip.mp4"; echo; } >"$folder/clip.mp4"  # the same pictures, but not the same file
  picture replaced "$folder/saved.attune"
  rm "$folder/saved.attune" "$folder/clip.mp4"
  # What needs runs: two of them, in turn.
  picture sheet --sample --workspace inspect -- ctrl+Return ctrl+Return wait:100 \
    "do:draft from" wait:1 shot:draft Escape focus 150,860 500,960 do:note shot:note Escape focus \
    "do:vary seed" shot:vary Escape focus 500,960 ctrl+a "do:contact sheet" wait:2
  picture run-goes-on --sample -- ctrl+Return wait:3 ctrl+s wait:1 ctrl+a \
    "type:$folder/running.attune" Return wait:2 focus ctrl+w
  rm "$folder/running.attune"
  picture unsaved --sample -- b 760,330 ctrl+w
  # Killed with a stroke unsaved, it offers the stroke at the next start.
  picture stroke --sample -- b 760,330 960,300
  sleep 1
  picture recovery
done
