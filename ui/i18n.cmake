# SPDX-License-Identifier: GPL-3.0-or-later
# The window's words in other languages, compiled into it. `cmake --build … --target weft_words` gathers new ones into the
# .ts files; translate them there (Qt Linguist, or an editor), and a test sees that none is left.
file(GLOB weft_word_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/resources/i18n/weft_*.ts)
set(compiled)
foreach(words IN LISTS weft_word_files)
    get_filename_component(name ${words} NAME_WE)
    set(made ${CMAKE_CURRENT_BINARY_DIR}/i18n/${name}.qm)
    add_custom_command(OUTPUT ${made}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_CURRENT_BINARY_DIR}/i18n
        COMMAND ${WEFT_LRELEASE} -silent ${words} -qm ${made}
        DEPENDS ${words} VERBATIM)
    list(APPEND compiled ${made})
endforeach()
qt_add_resources(weft_ui weft_i18n PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR}/i18n FILES ${compiled})

if(WEFT_LUPDATE)
    add_custom_target(weft_words
        COMMAND ${WEFT_LUPDATE} -locations none -no-obsolete -I . ui app -ts ${weft_word_files}
        WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} VERBATIM)
endif()
