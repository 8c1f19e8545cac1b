// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/rack_sums.hpp"

namespace weft {

std::vector<RackSum> rackSums(const Standing& standing) {
    std::vector<RackSum> sums(standing.racks.size());
    for (std::uint32_t i = 0; i < standing.boxes.size(); ++i) {
        const Box& box = standing.boxes[i];
        if (box.rack < 0) {
            continue;
        }
        const BoxKind& kind = standing.kinds[box.kind];
        RackSum& sum = sums[static_cast<std::size_t>(box.rack)];
        const Power most = standing.mostOf(box);
        sum.boxes.push_back(i);
        sum.typical += standing.typicalOf(box);
        sum.most += most;
        sum.heat += most;
        sum.liquid += kind.liquidCooled ? most : Power();
        sum.mass += kind.mass.value_or(Mass());
        sum.unweighed += kind.mass && kind.massIsWhole ? 0 : 1;
        sum.units += kind.units;
    }
    return sums;
}

} // namespace weft
