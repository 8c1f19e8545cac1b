# SPDX-License-Identifier: GPL-3.0-or-later
# Two locales that break careless programs, compiled beside the tests so that none need be installed: a decimal comma
# (de_DE) and a dotless i (tr_TR).
set(WEFT_TEST_LOCALES de_DE.UTF-8 tr_TR.UTF-8)
set(WEFT_LOCALE_FOLDER ${PROJECT_BINARY_DIR}/tests/locales)
find_program(WEFT_LOCALEDEF localedef REQUIRED)
set(compiled)
foreach(name IN LISTS WEFT_TEST_LOCALES)
    string(REPLACE ".UTF-8" "" territory ${name})
    add_custom_command(OUTPUT ${WEFT_LOCALE_FOLDER}/${name}/LC_NUMERIC
        COMMAND ${CMAKE_COMMAND} -E make_directory ${WEFT_LOCALE_FOLDER}
        COMMAND ${WEFT_LOCALEDEF} --no-archive -i ${territory} -f UTF-8 ${WEFT_LOCALE_FOLDER}/${name} VERBATIM)
    list(APPEND compiled ${WEFT_LOCALE_FOLDER}/${name}/LC_NUMERIC)
endforeach()
add_custom_target(weft_test_locales ALL DEPENDS ${compiled})
