// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/reliability.hpp"

#include <algorithm>

namespace weft {

namespace {

constexpr Duration kHour = seconds(3600), kDay = seconds(86'400);
constexpr Duration kMonth = kDay * (365.0 / 12);

// Repair times are planning figures where the source gives only the rate of failures.
constexpr ReliabilityClass kClasses[] = {
    {"switch", "Switch", kMonth / 0.00051, kHour * 4,
     "Alibaba HPN, SIGCOMM 2024, 2.3: 0.051 % of ToR switches a month; repair in 4 h assumed"},
    {"link", "Link with its optics", kMonth / 0.00057, kHour * 2,
     "Alibaba HPN, SIGCOMM 2024, 2.3: 0.057 % of links a month; repair in 2 h assumed"},
    {"server", "Server", kDay / 0.0065, kHour * 24,
     "Kokolis et al., HPCA 2025: 6.5 failures per 1,000 node-days; repair in 24 h assumed"},
    {"accelerator", "Accelerator", kDay*(16'384.0 * 54 / (148 + 72)), kHour * 24,
     "Llama 3, 2024, table 5: 148 GPU and 72 HBM3 failures of 16,384 in 54 days; repair in 24 h "
     "assumed"},
    {"nic", "NIC", kDay*(16'384.0 * 54 / 7), kHour * 24,
     "Llama 3, 2024, table 5: 7 NIC failures of 16,384 in 54 days; repair in 24 h assumed"},
    {"gateway", "Gateway", kHour * 200'000, kHour * 4, "assumed: 200,000 h, repair in 4 h"},
    {"fibre", "Fibre cable, per km", kDay * 365 * (1000 * 1.609344 / 4.39), kHour * 12,
     "Crawford 1993 for the FCC: 4.39 cuts a year per 1,000 sheath miles; repair in 12 h"},
};

} // namespace

std::span<const ReliabilityClass> reliabilityClasses() {
    return kClasses;
}

std::optional<KnownReliability> reliabilityOf(const Design& design, std::string_view id) {
    const auto& said = *design.reliability;
    const auto own = std::find_if(said.begin(), said.end(),
                                  [&](const Reliability& each) { return each.id == id; });
    if (own != said.end()) {
        return KnownReliability{own->mtbf, own->mttr, "you chose"};
    }
    const auto row = std::find_if(std::begin(kClasses), std::end(kClasses),
                                  [&](const ReliabilityClass& each) { return each.id == id; });
    return row == std::end(kClasses)
               ? std::nullopt
               : std::optional(KnownReliability{row->mtbf, row->mttr, std::string(row->source)});
}

} // namespace weft
