# SPDX-License-Identifier: GPL-3.0-or-later
# Where everything goes on a machine (Filesystem Hierarchy Standard), and the Debian package that CPack makes of it.
include(GNUInstallDirs)
set(weft_data ${CMAKE_INSTALL_DATADIR}/weft)
set(weft_linux ${PROJECT_SOURCE_DIR}/packaging/debian)

install(TARGETS weft-cli RUNTIME)
install(DIRECTORY catalogs/ DESTINATION ${weft_data}/catalogs FILES_MATCHING PATTERN *.json)
install(DIRECTORY resources/templates resources/schema DESTINATION ${weft_data})
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)

# Debian wants manuals and changelogs compressed, with no time in them.
set(weft_compressed ${PROJECT_BINARY_DIR}/packaging)
function(weft_install_compressed source name folder)
    add_custom_command(OUTPUT ${weft_compressed}/${name}.gz
        COMMAND ${CMAKE_COMMAND} -E make_directory ${weft_compressed}
        COMMAND gzip -9nc ${source} > ${weft_compressed}/${name}.gz
        DEPENDS ${source} VERBATIM)
    set_property(GLOBAL APPEND PROPERTY weft_compressed_files ${weft_compressed}/${name}.gz)
    install(FILES ${weft_compressed}/${name}.gz DESTINATION ${folder})
endfunction()

add_custom_command(OUTPUT ${weft_compressed}/weft-cli.1
    COMMAND ${CMAKE_COMMAND} -DPROGRAM=$<TARGET_FILE:weft-cli> -DSOURCE=${weft_linux}/weft-cli.1.in
        -DMANUAL=${weft_compressed}/weft-cli.1 -DPROJECT_VERSION=${PROJECT_VERSION}
        -P ${PROJECT_SOURCE_DIR}/packaging/cmake/WeftManual.cmake
    DEPENDS weft-cli ${weft_linux}/weft-cli.1.in ${PROJECT_SOURCE_DIR}/packaging/cmake/WeftManual.cmake VERBATIM)
weft_install_compressed(${weft_compressed}/weft-cli.1 weft-cli.1 ${CMAKE_INSTALL_MANDIR}/man1)
weft_install_compressed(${PROJECT_SOURCE_DIR}/CHANGELOG.md changelog ${CMAKE_INSTALL_DOCDIR})
if(WEFT_BUILD_UI)
    install(TARGETS weft RUNTIME)
    configure_file(${weft_linux}/weft.1.in ${weft_compressed}/weft.1 @ONLY)
    weft_install_compressed(${weft_compressed}/weft.1 weft.1 ${CMAKE_INSTALL_MANDIR}/man1)
    install(FILES ${weft_linux}/weft.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES ${weft_linux}/weft.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
    configure_file(${weft_linux}/org.weft.Weft.metainfo.xml.in ${weft_compressed}/org.weft.Weft.metainfo.xml @ONLY)
    install(FILES ${weft_compressed}/org.weft.Weft.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    set(icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable)
    install(FILES resources/icons/weft.svg DESTINATION ${icons}/apps)
    install(FILES resources/icons/weft.svg DESTINATION ${icons}/mimetypes RENAME application-x-weft.svg)
endif()
get_property(weft_compressed_all GLOBAL PROPERTY weft_compressed_files)
add_custom_target(weft_manuals DEPENDS ${weft_compressed_all})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME weft)
set(CPACK_PACKAGE_CONTACT "Weft <weft@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "workbench for the networks under AI clusters")
set(CPACK_PACKAGE_DESCRIPTION "Weft designs leaf-spine, fat-tree, rail-optimised and hybrid edge and cloud networks from real
parts and answers while one draws: oversubscription, bisection, collective and training time,
failures, power, cables and money, with the formula and source behind every number.
The package holds the window (weft) and the engine for scripts (weft-cli).")
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Loaded when the program runs, so no link tells of them: the icons' reader, the platform, the fonts of the paper, Qt's own
# words in other languages.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6svg6, qt6-qpa-plugins, fonts-inter, qt6-translations-l10n")
include(CPack)
