# Every warning and definition sits on this one target, which every other target links.
add_library(naru_common INTERFACE)
target_include_directories(naru_common INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(naru_common INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_FOREACH
    QT_NO_KEYWORDS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    NARU_VERSION="${PROJECT_VERSION}")
target_compile_options(naru_common INTERFACE
    -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast -Wimplicit-fallthrough
    -Wunused -Wno-gnu-zero-variadic-macro-arguments $<$<BOOL:${NARU_WERROR}>:-Werror>)
target_link_options(naru_common INTERFACE -fuse-ld=lld-19)
if(NARU_SANITIZE)
    target_compile_options(naru_common INTERFACE -fsanitize=${NARU_SANITIZE} -fno-sanitize-recover=all)
    target_link_options(naru_common INTERFACE -fsanitize=${NARU_SANITIZE})
endif()
find_program(NARU_CCACHE ccache)
if(NARU_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${NARU_CCACHE})
endif()

# naru_library(<target> SOURCES <files...> DEPENDS <targets...>)
# A static library. DEPENDS is public: it mirrors the include directions that tests/selfcheck verifies.
function(naru_library target)
    cmake_parse_arguments(arg "" "" "SOURCES;DEPENDS" ${ARGN})
    add_library(${target} STATIC ${arg_SOURCES})
    target_link_libraries(${target} PUBLIC naru_common ${arg_DEPENDS})
endfunction()

# naru_test(<target> LABEL <unit|contract|integration|ui|selfcheck> [TIMEOUT <seconds>] [SERIAL]
#           SOURCES <files...> DEPENDS <targets...> [ENVIRONMENT <VAR=value...>]
#           [PEERS <vcsim|kube-apiserver|kubectl...>] [WHOLE])
# One GoogleTest program; every test in it becomes a ctest entry of its own with the label and the timeout.
# With PEERS, the peers of tests/peers are built before the tests run; their names join the label, as in
# contract:kube-apiserver, which both `ctest -L contract` and `ctest -L kube-apiserver` find. WHOLE makes the program
# one ctest entry, so that its tests can share one peer.
function(naru_test target)
    cmake_parse_arguments(arg "SERIAL;WHOLE" "LABEL;TIMEOUT" "SOURCES;DEPENDS;ENVIRONMENT;PEERS" ${ARGN})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 60)
    endif()
    add_executable(${target} ${arg_SOURCES})
    target_link_libraries(${target} PRIVATE naru_common ${arg_DEPENDS} GTest::gmock)
    target_compile_definitions(${target} PRIVATE
        NARU_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
        NARU_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
        NARU_BINARY_DIR="${PROJECT_BINARY_DIR}")
    # gtest_discover_tests takes no lists as values: the names are joined into one.
    list(JOIN arg_PEERS + peers)
    if(arg_PEERS)
        set(properties LABELS ${arg_LABEL}:${peers} FIXTURES_REQUIRED peers TIMEOUT ${arg_TIMEOUT})
    else()
        set(properties LABELS ${arg_LABEL} TIMEOUT ${arg_TIMEOUT})
    endif()
    if(arg_ENVIRONMENT)
        list(APPEND properties ENVIRONMENT "${arg_ENVIRONMENT}")
    endif()
    if(arg_SERIAL)
        list(APPEND properties RUN_SERIAL TRUE)
    endif()
    if(arg_WHOLE)
        add_test(NAME ${target} COMMAND ${target})
        set_tests_properties(${target} PROPERTIES ${properties} SKIP_REGULAR_EXPRESSION "SKIPPED: ")
        return()
    endif()
    gtest_discover_tests(${target} DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60 PROPERTIES ${properties})
endfunction()
