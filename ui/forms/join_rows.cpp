// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of joins: their links, and the gateways at either end.
#include "core/base/text.hpp"
#include "core/plant/gateway_net.hpp"
#include "ui/forms/row_parts.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <utility>

namespace weft::ui {

namespace {

using namespace rows;

struct Rows {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::FormRows)
};

template <class Change> MakeEdit put(const FabricJoin& join, Change change) {
    return changing<FabricJoin, PutJoin>(join.id, &Design::join, change);
}

// Which switches of a fabric are the gateways, and how many of them; of a gateway how many devices.
std::vector<FormRow> endRows(const Design& design, const FabricJoin& join, std::string key,
                             JoinEnd FabricJoin::*end) {
    const JoinEnd& now = join.*end;
    const QString fabric = scopeName(design, now.fabric);
    FormRow tier = rowOf(key + "-tier", Rows::tr("Gateways of %1").arg(fabric), RowKind::Choice,
                         text(toString(now.tier)),
                         put(join, [end](FabricJoin& j, const QString& typed) -> Result<void> {
                             (j.*end).tier = nodeRoleFrom(utf8(typed)).value_or((j.*end).tier);
                             return {};
                         }));
    for (const auto& [role, words] : {std::pair{NodeRole::Leaf, Rows::tr("Leaf switches")},
                                      {NodeRole::Spine, Rows::tr("Spine switches")},
                                      {NodeRole::Core, Rows::tr("Core switches")},
                                      {NodeRole::Switch, Rows::tr("Switches of no tier")}}) {
        tier.choices.push_back({words, text(toString(role))});
    }
    FormRow switches = rowOf(key + "-switches", Rows::tr("Number of them"), RowKind::Count,
                             now.switches == 0 ? QString() : people(formatCount(now.switches)),
                             put(join, [end](FabricJoin& j, const QString& typed) -> Result<void> {
                                 if (typed.trimmed().isEmpty()) {
                                     (j.*end).switches = 0;
                                     return {};
                                 }
                                 return assign((j.*end).switches, parseCount(fromPeople(typed)));
                             }));
    switches.placeholder = Rows::tr("all of them");
    if (design.gateway(now.fabric) != nullptr) {
        switches.label = Rows::tr("Devices of %1").arg(fabric);
        return {switches};
    }
    switches.help = Rows::tr("Spread evenly over the tier; the links are dealt over them in turn");
    return {tier, switches};
}

} // namespace

std::vector<FormRow> joinRows(const Design& design, const FabricJoin& join) {
    FormRow count =
        rowOf("count", Rows::tr("Links"), RowKind::Count, people(formatCount(join.count)),
              put(join, [](FabricJoin& j, const QString& typed) {
                  return assign(j.count, parseCount(fromPeople(typed)));
              }));
    FormRow rate = rowOf("rate", Rows::tr("Rate of a link"), RowKind::Quantity,
                         typedText(join.rate, &formatBandwidth),
                         put(join, [](FabricJoin& j, const QString& typed) {
                             return assign(j.rate, parseBandwidth(fromPeople(typed)));
                         }));
    FormRow length = rowOf("length", Rows::tr("Length of a link"), RowKind::Quantity,
                           typedText(join.length, &formatLength),
                           put(join, [](FabricJoin& j, const QString& typed) {
                               return assign(j.length, typed, parseLength);
                           }));
    length.placeholder = Rows::tr("%1, assumed").arg(lengthWords(kUsualJoinLength));
    length.help = Rows::tr("Unset, cables are as long as the way between the racks where they are "
                           "drawn");
    std::vector<FormRow> all{nameRow(join.id, join.name), count, rate, length};
    for (auto [key, end] : {std::pair("a", &FabricJoin::a), std::pair("b", &FabricJoin::b)}) {
        std::ranges::move(endRows(design, join, key, end), std::back_inserter(all));
    }
    return all;
}

} // namespace weft::ui
