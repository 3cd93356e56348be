#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From the start page to an exported clip without a mouse: open the sample, go through frames,
# panels and workspaces, run, compare, export. Takes a picture after every step and fails where no
# clip comes out, or where the window did not answer for a while. Not run by ctest: it needs xdotool,
# ImageMagick and about a minute.
#
#   tests/ui/flows/keyboard.sh PROGRAM FOLDER
source "$(dirname "$(readlink -f "$0")")/flow.sh"
begin "$1" "$2" :95

sleep 4; focus; picture start
key space; sleep 3; focus; picture sample                  # the first card has the focus
key Right Right Right; picture frame                       # then the picture: arrows go through frames
key Tab; picture tab
command "inspect"; focus; picture inspect
command "brush"; focus; picture brush
key ctrl+Return; sleep 3; picture running
settled; picture done
key w; picture wipe
key ctrl+e; sleep 1; picture export
key Return; sleep 4; picture exported

clips=("$HOME"/*.mp4)
report "${clips[0]}"
