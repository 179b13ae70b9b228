# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of ours shares: the language, the warnings, the sanitizers, the Qt definitions.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

add_library(motcua_options INTERFACE)
target_include_directories(motcua_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_definitions(motcua_options INTERFACE QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII
                                                    QT_NO_URL_CAST_FROM_STRING)
target_compile_options(motcua_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion)
if(MOTCUA_WERROR)
  target_compile_options(motcua_options INTERFACE -Werror)
endif()
if(MOTCUA_SANITIZE)
  target_compile_options(motcua_options INTERFACE -fsanitize=${MOTCUA_SANITIZE} -fno-omit-frame-pointer
                                                  -fno-sanitize-recover=undefined)
  target_link_options(motcua_options INTERFACE -fsanitize=${MOTCUA_SANITIZE})
endif()
find_program(MOTCUA_MOLD mold)
if(MOTCUA_MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_link_options(motcua_options INTERFACE -fuse-ld=mold)
endif()

# motcua_library(NAME SOURCES ... [PUBLIC libs] [PRIVATE libs]): a static library; foreign libraries go to PRIVATE.
function(motcua_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC motcua_options ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
endfunction()

# motcua_test(NAME SOURCES ... LIBS ...): one Catch2 executable, its cases found at build time by ctest.
# Each library of ours has one test executable, so that a change touches one link.
function(motcua_test name)
  cmake_parse_arguments(ARG "GUI" "" "SOURCES;LIBS;LABELS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE motcua_options ${ARG_LIBS} motcua_test_main$<$<BOOL:${ARG_GUI}>:_gui>)
  target_compile_definitions(${name} PRIVATE MOTCUA_SOURCE_DIR="${CMAKE_SOURCE_DIR}" MOTCUA_BINARY_DIR="${CMAKE_BINARY_DIR}")
  target_precompile_headers(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests/support/catch.h)
  catch_discover_tests(${name} TEST_PREFIX "${name}: " PROPERTIES LABELS "${ARG_LABELS}" TIMEOUT 300)
endfunction()
