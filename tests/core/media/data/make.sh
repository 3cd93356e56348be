#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the clips in this folder with the ffmpeg program (5.1); the tests read what is committed.
# In the grey ones frame i has the level 20 + 15 i, so that a test can tell which frame it got.
set -eu
cd "$(dirname "$0")"
exact="-fflags +bitexact -flags:v +bitexact -loglevel error -y"
grey="color=black:size=64x48:rate=12:duration=1,format=gray,geq=lum='20+15*N'"
# Red, green / blue, white quadrants.
quads="color=black:size=64x48:rate=8:duration=0.25,format=gbrp,geq=r='255*(lte(X,31)*lte(Y,23)+gt(X,31)*gt(Y,23))':g='255*gt(X,31)':b='255*gt(Y,23)'"
x264="-c:v libx264 -preset veryslow -threads 1"

# Three B frames in a row; the index (moov) stands last.
ffmpeg -f lavfi -i "$grey" $x264 -pix_fmt yuv420p -crf 10 -bf 3 -x264-params b-adapt=0:scenecut=0 \
  $exact bframes.mp4
ffmpeg -i bframes.mp4 -c copy $exact bframes.ts
# AVI stores no presentation times.
ffmpeg -f lavfi -i "$grey" -c:v mpeg4 -bf 2 -q:v 2 $exact bframes.avi
# Shown at 0, 1, 3, 6, 10 and 15 twelfths of a second.
ffmpeg -f lavfi -i "$grey" -vf "trim=end_frame=6,setpts='N*(N+1)/2/12/TB'" -vsync vfr $x264 \
  -pix_fmt yuv420p -crf 10 $exact variable.mkv
# Stored lying, to be turned by 90 degrees clockwise for showing.
ffmpeg -f lavfi -i "$quads" $x264 -pix_fmt yuv420p -crf 6 $exact upright.mp4
ffmpeg -i upright.mp4 -c copy -metadata:s:v:0 rotate=270 $exact turned.mp4
rm upright.mp4
ffmpeg -f lavfi -i "$quads" -vf setsar=2 $x264 -pix_fmt yuv420p -crf 6 $exact anamorphic.mp4
ffmpeg -f lavfi -i "$quads" -vf scale=out_color_matrix=bt709:out_range=tv $x264 -pix_fmt yuv444p10le \
  -crf 6 -colorspace bt709 -color_range tv $exact tenbit.mkv
ffmpeg -f lavfi -i "$quads" -vf scale=out_color_matrix=bt709:out_range=pc $x264 -pix_fmt yuv420p \
  -crf 6 -colorspace bt709 -color_range pc $exact full709.mp4
ffmpeg -f lavfi -i "$quads" -vf scale=out_color_matrix=bt601:out_range=tv $x264 -pix_fmt yuv420p \
  -crf 6 $exact plain601.mp4
# The left half transparent.
ffmpeg -f lavfi -i "$quads" -vf "format=gbrap,geq=r='r(X,Y)':g='g(X,Y)':b='b(X,Y)':a='255*gt(X,31)',format=argb" \
  -c:v qtrle $exact alpha.mov
ffmpeg -f lavfi -i "$quads" -frames:v 1 -q:v 2 -pix_fmt yuvj444p $exact still.jpg
ffmpeg -f lavfi -i "$quads" -frames:v 1 -pix_fmt rgb48be $exact deep.png
ffmpeg -f lavfi -i "sine=duration=0.1" -c:a pcm_s16le $exact sound.wav
