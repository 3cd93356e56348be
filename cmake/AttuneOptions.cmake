# SPDX-License-Identifier: GPL-3.0-or-later
# How our own code is compiled: language level, warnings, linker, compiler cache.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
# Libraries and executables compile alike, so that one precompiled header serves both.
set(CMAKE_CXX_COMPILE_OPTIONS_PIE "-fPIC")
# Assertions stay on in the developer's build; line tables are enough for a backtrace.
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1")

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "Build type" FORCE)
endif()

find_program(ATTUNE_CCACHE ccache)
if(ATTUNE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Without this sloppiness ccache never hits on files that use a precompiled header.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      ${ATTUNE_CCACHE})
endif()

find_program(ATTUNE_MOLD mold)
if(ATTUNE_MOLD)
  add_link_options(-fuse-ld=mold)
endif()

add_library(attune_options INTERFACE)
add_library(attune::options ALIAS attune_options)
target_compile_features(attune_options INTERFACE cxx_std_20)
target_include_directories(attune_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_options(attune_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion
  $<$<BOOL:${ATTUNE_WERROR}>:-Werror>
  $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
target_compile_definitions(attune_options INTERFACE
  QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_NARROWING_CONVERSIONS_IN_CONNECT)
if(ATTUNE_SANITIZE)
  target_compile_options(attune_options INTERFACE
    -fsanitize=${ATTUNE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer
    # GCC cannot follow a variant through its instrumentation and warns where nothing is wrong.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(attune_options INTERFACE -fsanitize=${ATTUNE_SANITIZE})
endif()

# attune_library(<folder> SOURCES ... [PUBLIC libs...] [PRIVATE libs...])
# One static library per folder; the linker then keeps the order of the house.
function(attune_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(attune_${name} STATIC ${ARG_SOURCES})
  add_library(attune::${name} ALIAS attune_${name})
  target_link_libraries(attune_${name}
    PUBLIC attune::options ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
endfunction()
