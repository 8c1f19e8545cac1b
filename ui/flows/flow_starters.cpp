// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/flow_starters.hpp"

#include "core/design/edit.hpp"
#include "ui/paint/wide_words.hpp"
#include "ui/paint/words.hpp"

#include <QCoreApplication>

namespace weft::ui {

namespace {

const Site* siteOf(const Design& design, const Id& place) {
    if (const ServerGroup* group = design.group(place)) {
        return design.site(group->site);
    }
    const FabricIntent* fabric = design.fabric(place);
    return design.site(fabric != nullptr ? fabric->site : place);
}

} // namespace

bool isFlowPlace(const Design& design, std::string_view id) {
    return design.site(id) != nullptr || design.group(id) != nullptr ||
           design.fabric(id) != nullptr;
}

std::vector<Id> flowPlaces(const Design& design) {
    std::vector<Id> places;
    for (const Site& site : *design.sites) {
        places.push_back(site.id);
        for (const ServerGroup& group : *design.groups) {
            if (group.site == site.id) {
                places.push_back(group.id);
            }
        }
        for (const FabricIntent& fabric : *design.fabrics) {
            if (fabric.site == site.id) {
                places.push_back(fabric.id);
            }
        }
    }
    return places;
}

Flow newFlow(const Design& design, const Id& from, const Id& to) {
    const Site* site = siteOf(design, from);
    const bool asks =
        site != nullptr && (site->kind == SiteKind::Edge || site->kind == SiteKind::Users);
    Flow flow;
    flow.kind = asks ? FlowKind::InferenceRequest : FlowKind::DatasetSync;
    flow.from = from;
    flow.to = to;
    if (asks) {
        flow.rate = mbps(50);
        flow.message = kibibytes(64);
        flow.reply = kibibytes(4);
        flow.budget = milliseconds(50);
    } else {
        flow.volume = gigabytes(100);
        flow.period = seconds(86400);
    }
    const QString kind = wordFor(flow.kind);
    flow.name =
        utf8(from.empty() ? kind
                          : QCoreApplication::translate("weft::ui::FlowStarters", "%1 from %2")
                                .arg(kind, scopeName(design, from)));
    flow.id = freshId(design, flow.name);
    return flow;
}

} // namespace weft::ui
