#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A researcher's way by real mouse and keys on a virtual screen: watch a run's attention, go through
# words, steps and sites, pin two maps, save them; then run again with another seed, compare the
# two, recall the settings of one and star it. Takes a picture after every step and fails where no
# maps come out, or where the window did not answer for a while. Not run by ctest: it needs xdotool,
# ImageMagick and about three minutes.
#
#   tests/ui/flows/inspect.sh PROGRAM FOLDER [dark|light]
source "$(dirname "$(readlink -f "$0")")/flow.sh"
begin "$1" "$2" :96 --sample --workspace inspect --theme "${3:-dark}"

sleep 5; picture open
click 225 48; filled 700x24+1070+110; sleep 1; picture early  # Run, until a step's slider is there
xdotool mousemove 500 400; xdotool key a; sleep 1; picture overlay
click 1042 158; picture word                              # "blue"
click 1113 158; picture word-again                        # "ball"
settled; picture done
click 1300 122; picture step                              # the steps' slider, a page each
click 1300 122; picture step-again
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
click 500 960; picture one-selected
xdotool keydown ctrl; click 500 1030; xdotool keyup ctrl; sleep .4; picture two-selected
command compare; sleep 1
picture compared
click 500 960; key s; picture recalled
click 1136 86; picture seed                               # the run's, for the next one
click 500 960; key asterisk; picture starred              # it is kept when memory is short

report "$folder/maps.npy"
