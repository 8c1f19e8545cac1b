// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/off_canvas.hpp"

#include "core/flows/outages.hpp"

namespace weft::ui {

bool isOffCanvas(const Design& design, std::string_view id) {
    return design.workload(id) != nullptr || design.flow(id) != nullptr ||
           design.gateway(id) != nullptr || design.zone(id) != nullptr ||
           riskGroup(design, id) != nullptr;
}

} // namespace weft::ui
