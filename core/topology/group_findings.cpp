// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topology/group_findings.hpp"

#include <fmt/format.h>

namespace weft {

void findUnevenGroups(const FabricIntent& intent, const GroupLinks& links, std::string_view ports,
                      std::vector<Finding>& findings) {
    if (links.groups < 2 || links.over() == 0) {
        return;
    }
    if (links.perPair() == 0) {
        const std::int64_t most = links.portsPerGroup + 1;
        findings.push_back(
            {"groups.exceeded",
             Severity::Error,
             intent.id,
             fmt::format(
                 "{} groups are more than {} = {} global ports of one can reach: some pairs "
                 "have no link",
                 links.groups, ports, links.portsPerGroup),
             static_cast<double>(links.groups),
             static_cast<double>(most),
             "count",
             {{fmt::format("Take {} groups", most), SetParameter{intent.id, "groups", most}}}});
        return;
    }
    const std::string free =
        links.unpaired() > 0 ? "; one port of the last group stays free" : std::string();
    findings.push_back(
        {"bundle.uneven",
         Severity::Warning,
         intent.id + "/global",
         fmt::format("{} = {} global ports of a group do not divide over {} other groups: some "
                     "pairs have {} links, others {}{}",
                     ports, links.portsPerGroup, links.groups - 1, links.perPair(),
                     links.perPair() + 1, free),
         static_cast<double>(links.over()),
         0.0,
         "count",
         {}});
}

} // namespace weft
