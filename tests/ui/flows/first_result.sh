#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A newcomer's first result, by real mouse and keys on a virtual screen: open the sample, correct a
# mask, propagate it, bend the path, ease it, run, compare, export. Takes a picture after every step
# and fails where no clip comes out, where that took more than nine clicks, or where the window did
# not answer for a while. Not run by ctest: it needs xdotool, ImageMagick and about two minutes.
#
#   tests/ui/flows/first_result.sh PROGRAM FOLDER [dark|light]
source "$(dirname "$(readlink -f "$0")")/flow.sh"
begin "$1" "$2" :97 --theme "${3:-dark}"

sleep 3; picture start
click 735 424; sleep 2; picture sample
click 1340 836; picture frame-13
xdotool key b; sleep .3
drag 900 330 930 350 950 360 930 380 900 360; picture corrected
click 222 806; sleep 2; picture propagated
xdotool key m; sleep .3
drag 940 290 940 250 940 210; picture path
click 295 977 3; picture easings                           # the path's first key
key e; key u; picture eased                                # in and out
click 225 48; sleep 30; picture running
drag 700 836 900 836 1000 836; picture scrubbed
settled; picture done
xdotool key w; sleep .6; picture wipe
click 87 48; sleep 1; picture export
xdotool key Return; sleep 3; picture exported

clips=("$HOME"/*.mp4)
report "${clips[0]}" 9
