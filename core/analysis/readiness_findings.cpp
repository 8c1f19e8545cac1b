// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/readiness_findings.hpp"

#include <algorithm>

namespace weft {
namespace {

constexpr std::string_view kOfFlows[] = {"flow.bandwidth", "flow.latency", "flow.no_path"};
constexpr std::string_view kOfZones[] = {"zone."};

} // namespace

std::vector<const Finding*> findingsAgainst(const Design& design,
                                            const std::vector<Finding>& findings,
                                            std::string_view beginning) {
    std::vector<const Finding*> against;
    const std::vector<Acceptance>& accepted = *design.accepted;
    for (const Finding& finding : findings) {
        const bool counts = finding.id.starts_with(beginning) && finding.severity != Severity::Info;
        if (counts && std::none_of(accepted.begin(), accepted.end(),
                                   [&](const Acceptance& a) { return a.key == finding.key(); })) {
            against.push_back(&finding);
        }
    }
    return against;
}

std::span<const std::string_view> checksBehind(std::string_view question) {
    if (question == "data-flows") {
        return kOfFlows;
    }
    return question == "security" ? std::span<const std::string_view>(kOfZones)
                                  : std::span<const std::string_view>();
}

} // namespace weft
