# SPDX-License-Identifier: GPL-3.0-or-later
# The imported target attune::torch.
#
# ATTUNE_LIBTORCH names a folder with the unpacked `torch` wheel and the two small CUDA wheels that
# libtorch_cpu.so is linked against (`./dev` fetches them by hash). The wheel's own CMake package
# demands a CUDA toolkit, so the target is defined by hand; a LibTorch of the user's own is found
# through CMAKE_PREFIX_PATH instead.

set(ATTUNE_LIBTORCH "" CACHE PATH "Folder that holds torch/ and nvidia/ of the pinned wheels")
if(NOT ATTUNE_LIBTORCH)
  if(DEFINED ENV{ATTUNE_LIBTORCH})
    set(ATTUNE_LIBTORCH "$ENV{ATTUNE_LIBTORCH}")
  elseif(DEFINED ENV{XDG_CACHE_HOME})
    set(ATTUNE_LIBTORCH "$ENV{XDG_CACHE_HOME}/attune/libtorch-2.11.0")
  else()
    set(ATTUNE_LIBTORCH "$ENV{HOME}/.cache/attune/libtorch-2.11.0")
  endif()
endif()

add_library(attune_torch INTERFACE)
add_library(attune::torch ALIAS attune_torch)

if(EXISTS "${ATTUNE_LIBTORCH}/torch/lib/libtorch_cpu.so")
  set(_torch "${ATTUNE_LIBTORCH}/torch")
  target_include_directories(attune_torch SYSTEM INTERFACE
    "${_torch}/include" "${_torch}/include/torch/csrc/api/include")
  target_link_libraries(attune_torch INTERFACE
    "${_torch}/lib/libtorch_cpu.so" "${_torch}/lib/libc10.so")
  target_link_options(attune_torch INTERFACE
    "-Wl,-rpath-link,${ATTUNE_LIBTORCH}/nvidia/cu13/lib")
else()
  find_package(Torch REQUIRED)
  target_link_libraries(attune_torch INTERFACE torch)
endif()

# ATen costs six seconds a file when parsed; parsed once, every torch file shares it.
add_library(attune_torch_pch OBJECT "${CMAKE_CURRENT_LIST_DIR}/torch_pch.cpp")
target_link_libraries(attune_torch_pch PRIVATE attune::options attune::torch)
target_precompile_headers(attune_torch_pch PRIVATE
  <ATen/ATen.h> <functional> <map> <memory> <optional> <span> <string> <variant> <vector>)

# Links torch to a target and lets it share the precompiled header.
function(attune_use_torch target)
  target_link_libraries(${target} PUBLIC attune::torch)
  target_precompile_headers(${target} REUSE_FROM attune_torch_pch)
endfunction()
