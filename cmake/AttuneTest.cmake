# SPDX-License-Identifier: GPL-3.0-or-later
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Test)
# Qt would compile the path of the clone into every test, and the compiler cache could not share them.
set_property(TARGET Qt6::Test PROPERTY INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)

# attune_add_test(<name> SOURCES ... LIBS ... [TORCH] [TIMEOUT seconds])
# A Qt Test program run by ctest from the repository root, so that tests name fixtures by their path
# in the tree. TORCH shares the precompiled ATen header.
function(attune_add_test name)
  cmake_parse_arguments(ARG "TORCH" "TIMEOUT" "SOURCES;LIBS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_link_libraries(${name} PRIVATE attune::options ${ARG_LIBS} Qt6::Test)
  if(ARG_TORCH)
    target_link_libraries(${name} PRIVATE attune::torch)
    target_precompile_headers(${name} REUSE_FROM attune_torch_pch)
  endif()
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  if(ATTUNE_SANITIZE)
    math(EXPR ARG_TIMEOUT "${ARG_TIMEOUT} * 5")
  endif()
  add_test(NAME ${name} COMMAND ${name} WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT}
    ENVIRONMENT "OMP_NUM_THREADS=1;OMP_WAIT_POLICY=passive;QT_QPA_PLATFORM=offscreen")
endfunction()

# attune_add_screen_test(<name> <canvas>)
# The test <name> once more on an X server, as <name>_xcb: windows get their focus, drags and docks
# from the server, and the viewer draws by <canvas>, painter or gl.
find_program(ATTUNE_XVFB xvfb-run)
function(attune_add_screen_test name canvas)
  if(NOT ATTUNE_XVFB)
    return()
  endif()
  get_test_property(${name} TIMEOUT timeout)
  add_test(NAME ${name}_xcb
    COMMAND ${ATTUNE_XVFB} -a -s "-screen 0 1920x1080x24 +extension GLX" $<TARGET_FILE:${name}>
    WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
  set_tests_properties(${name}_xcb PROPERTIES TIMEOUT ${timeout}
    # What the OpenGL driver keeps to the end is no leak of ours.
    ENVIRONMENT "OMP_NUM_THREADS=1;OMP_WAIT_POLICY=passive;QT_QPA_PLATFORM=xcb;\
ATTUNE_CANVAS=${canvas};ASAN_OPTIONS=detect_leaks=0")
endfunction()

# attune_add_fuzzer(<name>_fuzz SOURCES ... LIBS ...)
# A libFuzzer program, built by the preset fuzz alone and run by `./dev test --deep`. A folder
# tests/fuzz/corpus/<name>, where there is one, holds what it starts from.
function(attune_add_fuzzer name)
  if(NOT ATTUNE_FUZZ)
    return()
  endif()
  cmake_parse_arguments(ARG "" "" "SOURCES;LIBS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE attune::options ${ARG_LIBS})
  target_link_options(${name} PRIVATE -fsanitize=fuzzer)
endfunction()
