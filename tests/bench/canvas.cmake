# SPDX-License-Identifier: GPL-3.0-or-later
# The window's benchmarks: build/release/tests/weft_bench_canvas prints the table.
add_executable(weft_bench_canvas ${CMAKE_CURRENT_LIST_DIR}/bench_canvas.cpp ${CMAKE_CURRENT_LIST_DIR}/bench_window.cpp)
target_link_libraries(weft_bench_canvas PRIVATE weft_options weft_ui benchmark::benchmark)
target_compile_definitions(weft_bench_canvas PRIVATE WEFT_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
