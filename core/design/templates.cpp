// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/templates.hpp"

#include "core/base/data_folder.hpp"
#include "core/base/text.hpp"
#include "core/design/file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace weft {

namespace fs = std::filesystem;

std::string templateFolder() {
    return dataFolder("WEFT_TEMPLATES", "templates", "resources/templates");
}

std::vector<Template> listTemplates() {
    std::vector<Template> found;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(templateFolder(), error)) {
        if (entry.path().extension() == ".weft") {
            if (auto design = loadDesign(entry.path().string())) {
                found.push_back(
                    {entry.path().stem().string(), entry.path().string(), *std::move(design)});
            }
        }
    }
    std::sort(found.begin(), found.end(),
              [](const Template& a, const Template& b) { return a.id < b.id; });
    return found;
}

Result<Design> loadTemplate(const std::string& id) {
    const fs::path path = fs::path(templateFolder()) / (id + ".weft");
    std::error_code ignored;
    if (id.find('/') != std::string::npos || !fs::exists(path, ignored)) {
        std::vector<std::string> known;
        for (const Template& each : listTemplates()) {
            known.push_back(each.id);
        }
        return fail(ErrorCode::Usage,
                    fmt::format("no template {}; known are {}", id, fmt::join(known, ", ")));
    }
    WEFT_TRY(Design design, loadDesign(path.string()));
    design.id = emptyDesign({}).id;
    return design;
}

} // namespace weft
