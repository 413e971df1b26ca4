# What `cmake --install` and the Debian package (`cpack -G DEB`) put where. packaging/smoke-package checks the result.
include(GNUInstallDirs)

set(NARU_APP_ID io.github.naru.Naru)
install(TARGETS naru naructl naru-lab RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY resources/lab/ DESTINATION ${CMAKE_INSTALL_DATADIR}/naru/lab FILES_MATCHING PATTERN *.yaml)
install(FILES resources/desktop/${NARU_APP_ID}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES resources/desktop/${NARU_APP_ID}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES resources/icons/naru.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps
    RENAME ${NARU_APP_ID}.svg)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_VENDOR "The Naru project")
set(CPACK_PACKAGE_CONTACT "The Naru project <maintainers@naru-console.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY ${PROJECT_DESCRIPTION})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Loaded at run time, so that dpkg-shlibdeps cannot see them: the database driver, SVG icons, the keyring's library.
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    "libqt6sql6-sqlite, libqt6svg6, libsecret-1-0, qt6-qpa-plugins, qt6-translations-l10n, ca-certificates")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-cjk, gnome-keyring")
include(CPack)
