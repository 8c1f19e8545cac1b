// SPDX-License-Identifier: GPL-3.0-or-later
// An empty folder that goes away with all that is in it.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

namespace weft::test {

class ScratchFolder {
public:
    ScratchFolder() {
        std::string path = (std::filesystem::temp_directory_path() / "weft-test-XXXXXX").string();
        path_ = mkdtemp(path.data()) != nullptr ? path : std::string();
    }
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    std::string operator/(const std::string& name) const { return path_ + "/" + name; }
    const std::string& path() const { return path_; }
    std::size_t count() const {
        return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(path_),
                                                      std::filesystem::directory_iterator()));
    }

private:
    std::string path_;
};

} // namespace weft::test
