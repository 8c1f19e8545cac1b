// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of risk groups, and of what fails together with others: WAN links, gateways, fabrics, sites.
#include "core/base/text.hpp"
#include "core/flows/outages.hpp"
#include "ui/forms/row_parts.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace weft::ui {

namespace {

using namespace rows;

struct Rows {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::FormRows)
};

bool isMember(const RiskGroup& group, const Id& id) {
    return std::find(group.members.begin(), group.members.end(), id) != group.members.end();
}

Edit membershipEdit(const Design& now, const Id& group, const Id& member, bool isIn) {
    const RiskGroup* found = riskGroup(now, group);
    RiskGroup changed = found != nullptr ? *found : RiskGroup{group};
    std::erase(changed.members, member);
    if (isIn) {
        changed.members.push_back(member);
    }
    return PutRiskGroup{std::move(changed)};
}

MakeEdit membership(const Id& group, const Id& member) {
    return [group, member](const Design& now, const QString& typed) -> Result<Edit> {
        return membershipEdit(now, group, member, typed == QLatin1String("on"));
    };
}

FormRow timeRow(const RiskGroup& group, std::string key, const QString& label,
                std::optional<Duration> RiskGroup::*member, const QString& help) {
    FormRow row =
        rowOf(std::move(key), label, RowKind::Quantity, typedText(group.*member, &formatDuration),
              [id = group.id, member](const Design& design, const QString& typed) -> Result<Edit> {
                  const RiskGroup* found = riskGroup(design, id);
                  RiskGroup changed = found != nullptr ? *found : RiskGroup{id};
                  WEFT_TRY_VOID(assign(changed.*member, typed, parseDuration));
                  return PutRiskGroup{changed};
              });
    row.placeholder = Rows::tr("not stated");
    row.help = help;
    return row;
}

// All that a risk group may name: sites, each before what stands at it, then joins and WAN links.
std::vector<std::pair<Id, QString>> canFail(const Design& design) {
    std::vector<std::pair<Id, QString>> all;
    for (const Site& site : *design.sites) {
        all.emplace_back(site.id, scopeName(design, site.id));
        const auto add = [&](const Id& id, const Id& at) {
            if (at == site.id) {
                all.emplace_back(id, QStringLiteral("%1 · %2").arg(scopeName(design, site.id),
                                                                   scopeName(design, id)));
            }
        };
        for (const FabricIntent& fabric : *design.fabrics) {
            add(fabric.id, fabric.site);
        }
        for (const Gateway& gateway : *design.gateways) {
            add(gateway.id, gateway.site);
        }
    }
    for (const FabricJoin& join : *design.joins) {
        all.emplace_back(join.id, scopeName(design, join.id));
    }
    for (const WanLink& wan : *design.wans) {
        all.emplace_back(wan.id, scopeName(design, wan.id));
    }
    return all;
}

} // namespace

std::vector<FormRow> riskGroupRows(const Design& design, const RiskGroup& group) {
    std::vector<FormRow> rows{
        nameRow(group.id, group.name),
        timeRow(group, "mtbf", Rows::tr("Between events"), &RiskGroup::mtbf,
                Rows::tr("Unset: it is swept, but does not count for "
                         "availability")),
        timeRow(group, "mttr", Rows::tr("Until mended"), &RiskGroup::mttr, {})};
    for (const Id& member : group.members) {
        rows.push_back(rowOf("member." + member, scopeName(design, member), RowKind::Toggle,
                             QStringLiteral("on"), membership(group.id, member)));
    }
    FormRow more = rowOf("new-member", Rows::tr("Fails with it"), RowKind::Choice, {},
                         [id = group.id](const Design& now, const QString& typed) -> Result<Edit> {
                             return typed.isEmpty() ? Edit(Batch{})
                                                    : membershipEdit(now, id, utf8(typed), true);
                         });
    more.choices.push_back({Rows::tr("Choose what to add"), QString()});
    for (const auto& [id, name] : canFail(design)) {
        if (!isMember(group, id)) {
            more.choices.push_back({name, text(id)});
        }
    }
    rows.push_back(std::move(more));
    return rows;
}

// One switch for each risk group, and a field that begins another with this in it.
std::vector<FormRow> withRiskGroups(const Design& design, const Id& member,
                                    std::vector<FormRow> rows) {
    for (const RiskGroup& group : *design.riskGroups) {
        const bool isIn = isMember(group, member);
        FormRow row =
            rowOf("risk." + group.id, Rows::tr("Fails with %1").arg(scopeName(design, group.id)),
                  RowKind::Toggle, isIn ? QStringLiteral("on") : QStringLiteral("off"),
                  membership(group.id, member));
        row.isMain = isIn;
        rows.push_back(std::move(row));
    }
    FormRow more = rowOf("risk-group", Rows::tr("New risk group"), RowKind::Words, {},
                         [member](const Design& now, const QString& typed) -> Result<Edit> {
                             const std::string name = utf8(typed.trimmed());
                             if (name.empty()) {
                                 return Batch{}; // nothing was asked for
                             }
                             return PutRiskGroup{{freshId(now, name), name, {member}, {}, {}}};
                         });
    more.placeholder = Rows::tr("what fails together, by name");
    more.help = Rows::tr("Two fibres in one duct fail together: put both in one group");
    more.isMain = false;
    rows.push_back(std::move(more));
    return rows;
}

} // namespace weft::ui
