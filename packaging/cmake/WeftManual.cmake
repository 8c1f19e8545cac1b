# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DPROGRAM=… -DSOURCE=….in -DMANUAL=… -DPROJECT_VERSION=… -P: the manual of weft-cli, with the commands that the
# program itself lists.
execute_process(COMMAND ${PROGRAM} --help OUTPUT_VARIABLE help COMMAND_ERROR_IS_FATAL ANY)
string(REGEX REPLACE ".*Subcommands:\n" "" help "${help}")
string(REPLACE ";" "\\;" help "${help}")
string(REPLACE "\n" ";" help "${help}")
set(commands "")
foreach(line IN LISTS help)
    if(line MATCHES "^  ([a-z-]+)[^ ]*( [a-z]+)? +(.*)$")
        string(APPEND commands ".TP\n.B ${CMAKE_MATCH_1}\n${CMAKE_MATCH_3}.\n")
    endif()
endforeach()
configure_file(${SOURCE} ${MANUAL} @ONLY)
