# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DBINARY=<file> -P no_qt_in_cli.cmake: fails if the program loads Qt, directly or through
# another library. That attune-cli does without proves that core needs no window.
execute_process(COMMAND ldd "${BINARY}" OUTPUT_VARIABLE libraries RESULT_VARIABLE status)
if(NOT status EQUAL 0 OR NOT libraries MATCHES "libc\\.so")
  message(FATAL_ERROR "${BINARY}: ldd could not read it")
endif()
string(REGEX MATCHALL "libQt[A-Za-z0-9]+\\.so" found "${libraries}")
if(found)
  list(REMOVE_DUPLICATES found)
  list(JOIN found " " found)
  message(FATAL_ERROR "${BINARY} loads ${found}; attune-cli links core alone")
endif()
