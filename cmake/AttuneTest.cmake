# SPDX-License-Identifier: GPL-3.0-or-later
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Test)

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
  add_test(NAME ${name} COMMAND ${name} WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT}
    ENVIRONMENT "OMP_WAIT_POLICY=passive;QT_QPA_PLATFORM=offscreen")
endfunction()
