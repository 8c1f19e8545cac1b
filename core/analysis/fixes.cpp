// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/fixes.hpp"

namespace weft {

std::vector<Fix> resizeFix(const FabricIntent& intent) {
    Batch batch{"Let the engine size it", {}};
    for (const char* name :
         {"leaves", "spines", "cores", "pods", "links-per-pair", "uplink-rate"}) {
        if (intent.params.contains(name)) {
            batch.edits.push_back(SetParameter{intent.id, name, std::nullopt});
        }
    }
    return batch.edits.empty() ? std::vector<Fix>() : std::vector<Fix>{{batch.label, batch}};
}

void addResizeFixes(std::vector<Finding>& findings, const Design& design) {
    for (Finding& finding : findings) {
        const bool isOfCounts = finding.id == "ports.exceeded" || finding.id == "bundle.uneven";
        const FabricIntent* intent =
            isOfCounts && finding.fixes.empty()
                ? design.fabric(finding.scope.substr(0, finding.scope.find('/')))
                : nullptr;
        if (intent != nullptr) {
            finding.fixes = resizeFix(*intent);
        }
    }
}

} // namespace weft
