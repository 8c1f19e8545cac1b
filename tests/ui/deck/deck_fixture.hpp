// SPDX-License-Identifier: GPL-3.0-or-later
// Designs with what-ifs, analysed as a deck wants them.
#pragma once

#include "core/catalog/seeds.hpp"
#include "core/design/file.hpp"
#include "core/study/what_ifs.hpp"
#include "ui/deck/deck.hpp"

#include <gtest/gtest.h>

namespace weft::ui::test {

inline const Catalog& seedCatalog() {
    static const Catalog catalog = loadSeeds(WEFT_SOURCE_DIR "/catalogs").catalog();
    return catalog;
}

inline Design templateNamed(const std::string& name) {
    const Result<Design> design =
        loadDesign(WEFT_SOURCE_DIR "/resources/templates/" + name + ".weft");
    EXPECT_TRUE(design) << design.error().toString();
    return *design;
}

// The SuperPOD with a what-if of less bandwidth and one of fewer servers.
inline Design comparedDesign() {
    Design design = templateNamed("dgx-superpod-h100-4su");
    design.scenarios.write() = {
        {"two-to-one", "Two to one", {}, {}, {SetParameter{"compute", "oversubscription", 2.0}}},
        {"smaller", "Ninety-six servers", {}, {}, {}}};
    ServerGroup group = design.groups->front();
    group.count = 96;
    design.scenarios.write()[1].edits = {PutGroup{group}};
    return design;
}

inline std::vector<WhatIf> analysedOf(const Design& design) {
    Result<std::vector<WhatIf>> all =
        whatIfs(design, {}, seedCatalog().withPinned(*design.parts), Depth::Frame);
    EXPECT_TRUE(all);
    return *std::move(all);
}

} // namespace weft::ui::test
