# SPDX-License-Identifier: GPL-3.0-or-later
# The imported target attune::opencv: core, imgproc and video.
#
# Debian's small -dev packages carry no CMake config; the one that does pulls in 117 more packages.

find_path(ATTUNE_OPENCV_INCLUDE opencv2/video/tracking.hpp PATH_SUFFIXES opencv4
  DOC "Folder that holds opencv2/")
add_library(attune_opencv INTERFACE)
add_library(attune::opencv ALIAS attune_opencv)
foreach(part video imgproc core)
  find_library(ATTUNE_OPENCV_${part} opencv_${part})
  if(NOT ATTUNE_OPENCV_${part} OR NOT ATTUNE_OPENCV_INCLUDE)
    message(FATAL_ERROR
      "OpenCV's ${part} module is missing: install libopencv-${part}-dev, or set ATTUNE_OPENCV_INCLUDE"
      " and ATTUNE_OPENCV_${part}")
  endif()
  mark_as_advanced(ATTUNE_OPENCV_${part})
  target_link_libraries(attune_opencv INTERFACE "${ATTUNE_OPENCV_${part}}")
endforeach()
mark_as_advanced(ATTUNE_OPENCV_INCLUDE)
target_include_directories(attune_opencv SYSTEM INTERFACE "${ATTUNE_OPENCV_INCLUDE}")
