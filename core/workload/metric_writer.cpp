// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/metric_writer.hpp"

#include "core/base/result.hpp"

#include <algorithm>

namespace weft {

Term MetricWriter::link(std::string name, std::string_view id, std::string meaning) const {
    const auto found = std::find_if(metrics_.rbegin(), metrics_.rend(), [&](const Metric& metric) {
        return metric.id == id && metric.scope == scope_;
    });
    WEFT_CHECK(found != metrics_.rend()); // the writer's own, written before
    return {std::move(name),    found->value, found->unit, found->id,
            std::move(meaning), found->id,    {}};
}

} // namespace weft
