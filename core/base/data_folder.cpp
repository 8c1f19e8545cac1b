// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/data_folder.hpp"

#include <cstdlib>
#include <filesystem>

namespace weft {

namespace fs = std::filesystem;

std::string dataFolder(const char* variable, std::string_view installed,
                       std::string_view inSource) {
    if (const char* said = std::getenv(variable); said != nullptr && *said != '\0') {
        return said;
    }
    std::error_code ignored;
    const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
    const fs::path beside = program.parent_path().parent_path() / "share/weft" / installed;
    return (fs::is_directory(beside, ignored) ? beside : fs::path(WEFT_SOURCE_DIR) / inSource)
        .string();
}

} // namespace weft
