// SPDX-License-Identifier: GPL-3.0-or-later
// Designs to start from: the .weft files of resources/templates.
#pragma once

#include "core/base/result.hpp"
#include "core/design/design.hpp"

#include <string>
#include <vector>

namespace weft {

struct Template {
    std::string id; // the file's name without its ending: "dgx-superpod-h100-4su"
    std::string path;
    Design design;
};

// $WEFT_TEMPLATES, or where Weft's own are: see dataFolder.
std::string templateFolder();

// Sorted by id. A file that cannot be read is left out here; loadTemplate says why.
std::vector<Template> listTemplates();

// A copy with a design id of its own, so that two designs from one template keep separate journals.
Result<Design> loadTemplate(const std::string& id);

} // namespace weft
