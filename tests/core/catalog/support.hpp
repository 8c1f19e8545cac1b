// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of this folder share: the shipped seeds, a folder of their own, a part of the
// user's.
#pragma once

#include "core/catalog/seeds.hpp"

#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

namespace weft::test {

inline const std::string kSeedFolder = WEFT_SOURCE_DIR "/catalogs";

inline const SeedLoad& seeds() {
    static const SeedLoad load = loadSeeds(kSeedFolder);
    return load;
}

inline const Part& seed(std::string_view id) {
    static const Catalog catalog = seeds().catalog();
    const Part* part = catalog.find(id);
    WEFT_CHECK(part != nullptr);
    return *part;
}

// Removed with everything in it at the end of the test.
class TemporaryFolder {
public:
    TemporaryFolder() {
        static std::atomic<int> next{0};
        // In memory where there is such a place: hundreds of databases are made and synced here.
        std::error_code ignored;
        path_ = (std::filesystem::is_directory("/dev/shm", ignored)
                     ? std::filesystem::path("/dev/shm")
                     : std::filesystem::temp_directory_path()) /
                ("weft-catalog-" + std::to_string(::getpid()) + "-" + std::to_string(next++));
        std::filesystem::create_directories(path_);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    std::string path(std::string_view name = {}) const { return (path_ / name).string(); }

private:
    std::filesystem::path path_;
};

inline std::string readText(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

inline void writeText(const std::string& path, std::string_view text) {
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
}

inline Part ownSwitch(const std::string& id = "our-switch") {
    Part part = emptyPart(PartKind::Switch);
    part.id = id;
    part.vendor = "Us";
    part.model = "Mark 1";
    auto& device = std::get<Switch>(part.body);
    device.fabric = "ethernet";
    device.capacity = gbps(12800);
    device.cages = {{"QSFP-DD", 32, gbps(400), {}, {{4, gbps(100)}}, false, {}}};
    return part;
}

} // namespace weft::test
