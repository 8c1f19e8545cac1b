// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/flow_checks.hpp"
#include "core/analysis/zone_checks.hpp"

#include <fmt/format.h>

namespace weft {

namespace {

// Every plain link of the way encrypted: below IP where it is a line of its own, else in a tunnel.
// None where one is a join: what its switches encrypt is not a choice of the design.
std::vector<Fix> encrypt(const Design& design, const Catalog& catalog,
                         const std::vector<Id>& links) {
    Batch batch{"Encrypt " + fmt::format("{}", fmt::join(links, ", ")), {}};
    for (const Id& id : links) {
        if (design.wan(id) == nullptr) {
            return {};
        }
        WanLink link = *design.wan(id);
        const Part* part = catalog.find(link.service);
        const Wan* service = part != nullptr ? part->as<Wan>() : nullptr;
        const bool isLine = service == nullptr || service->kind == "dark_fibre" ||
                            service->kind == "dwdm" || service->kind == "cloud_interconnect";
        link.terms.encryption = isLine ? Encryption::MacSec : Encryption::IpSec;
        batch.edits.push_back(PutWan{std::move(link)});
    }
    std::string label = batch.label;
    return {{std::move(label), std::move(batch)}};
}

} // namespace

void plainCrossings(const PassInput& input, PassOutput& output) {
    if (output.wide == nullptr || input.design.zones->empty()) {
        return;
    }
    std::vector<Finding> findings;
    for (const FlowOutcome& outcome : output.wide->flows) {
        const FlowPolicy& policy = outcome.policy;
        const bool isExempt = policy.rule != nullptr && !policy.rule->encrypted;
        if (!policy.crosses() || isExempt || !outcome.state.isRouted || policy.isEncrypted) {
            continue;
        }
        findings.push_back({"zone.plain",
                            Severity::Error,
                            outcome.id,
                            fmt::format("{} goes in the clear over {}", crossingText(outcome),
                                        fmt::join(policy.plainLinks, ", ")),
                            {},
                            {},
                            {},
                            encrypt(input.design, input.catalog, policy.plainLinks)});
    }
    cutAlike(findings, "zone.plain", output);
}

} // namespace weft
