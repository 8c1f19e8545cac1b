# SPDX-License-Identifier: GPL-3.0-or-later
# Compiler, linker and cache settings shared by every target through the interface target weft_options.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")

find_program(WEFT_CCACHE ccache)
if(WEFT_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Precompiled headers need the two sloppiness settings, or ccache refuses to cache what uses them. A base
    # directory and no working-directory hash let another checkout of the same source hit the same entries.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${WEFT_CCACHE})
endif()

find_program(WEFT_MOLD mold)
if(WEFT_MOLD AND NOT WEFT_SANITIZE)
    add_link_options(-fuse-ld=mold)
endif()

add_library(weft_options INTERFACE)
target_compile_options(weft_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # g++ 12 sees overlapping copies in std::string::assign where there are none (gcc bug 105651).
    target_compile_options(weft_options INTERFACE -Wno-restrict)
endif()
if(WEFT_WERROR)
    target_compile_options(weft_options INTERFACE -Werror)
endif()
if(WEFT_CHECKS)
    target_compile_definitions(weft_options INTERFACE WEFT_CHECKS)
endif()
if(WEFT_SANITIZE)
    add_compile_options(-fsanitize=${WEFT_SANITIZE} -fno-omit-frame-pointer -O1)
    add_link_options(-fsanitize=${WEFT_SANITIZE})
endif()
