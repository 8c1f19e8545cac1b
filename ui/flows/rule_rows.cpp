// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/rule_rows.hpp"

#include "ui/forms/row_parts.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace weft::ui {

namespace {

using namespace rows;

struct Rows {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::RuleRows)
};

bool holds(const FlowRule& rule, FlowKind kind) {
    return rule.kinds.empty() ||
           std::find(rule.kinds.begin(), rule.kinds.end(), kind) != rule.kinds.end();
}

FlowRule newRule(const Design& design, const Id& from, const Id& to) {
    FlowRule rule;
    rule.name = utf8(Rows::tr("%1 to %2").arg(scopeName(design, from), scopeName(design, to)));
    rule.id = freshId(design, rule.name);
    rule.from = from;
    rule.to = to;
    return rule;
}

// With one kind allowed or not any more; a rule that allows nothing is taken back.
Edit withKind(const Design& design, const Id& from, const Id& to, FlowKind kind, bool allow) {
    const FlowRule* own = ownRule(design, from, to);
    FlowRule rule = own != nullptr ? *own : newRule(design, from, to);
    std::vector<FlowKind> kinds;
    for (const FlowKind each : allOf<FlowKind>()) {
        const bool was = own != nullptr && holds(*own, each);
        if (each == kind ? allow : was) {
            kinds.push_back(each);
        }
    }
    if (kinds.empty()) {
        return own != nullptr ? Edit(RemoveItem{own->id}) : Edit(Batch{});
    }
    rule.kinds = kinds.size() == allOf<FlowKind>().size() ? std::vector<FlowKind>() : kinds;
    return PutRule{std::move(rule)};
}

QString onOff(bool on) {
    return on ? QStringLiteral("on") : QStringLiteral("off");
}

FormRow flagRow(const Design& design, const Id& from, const Id& to, std::string key,
                const QString& label, bool FlowRule::*flag) {
    const FlowRule* own = ownRule(design, from, to);
    return rowOf(std::move(key), label, RowKind::Toggle, onOff(own->*flag),
                 [from, to, flag](const Design& now, const QString& typed) -> Result<Edit> {
                     const FlowRule* found = ownRule(now, from, to);
                     if (found == nullptr) {
                         return fail(ErrorCode::Usage, "Nothing is allowed here any more");
                     }
                     FlowRule rule = *found;
                     rule.*flag = typed == QLatin1String("on");
                     return PutRule{std::move(rule)};
                 });
}

// As `changing` of the other kinds: the rule as the design has it then.
template <class Change> MakeEdit put(const Id& id, Change change) {
    return [id, change](const Design& now, const QString& typed) -> Result<Edit> {
        const FlowRule* found = findRule(now, id);
        if (found == nullptr) {
            return fail(ErrorCode::Usage, "There is nothing called \"" + id + "\" any more");
        }
        FlowRule rule = *found;
        WEFT_TRY_VOID(change(rule, typed));
        return Edit(PutRule{std::move(rule)});
    };
}

// A rule speaks of one kind at least; of all of them it need not name any.
Result<void> setKind(FlowRule& rule, FlowKind kind, bool on) {
    std::vector<FlowKind> kinds;
    for (const FlowKind each : allOf<FlowKind>()) {
        if (each == kind ? on : holds(rule, each)) {
            kinds.push_back(each);
        }
    }
    if (kinds.empty()) {
        return fail(
            ErrorCode::Usage,
            utf8(Rows::tr("A rule that speaks of no kind does nothing: remove it instead")));
    }
    rule.kinds = kinds.size() == allOf<FlowKind>().size() ? std::vector<FlowKind>() : kinds;
    return {};
}

} // namespace

const FlowRule* ownRule(const Design& design, const Id& from, const Id& to) {
    const auto found =
        std::find_if(design.rules->begin(), design.rules->end(), [&](const FlowRule& rule) {
            return rule.allow && rule.from == from && rule.to == to;
        });
    return found == design.rules->end() ? nullptr : &*found;
}

Edit toggleRule(const Design& design, const Id& from, const Id& to,
                const std::vector<FlowKind>& going) {
    if (const FlowRule* own = ownRule(design, from, to)) {
        return RemoveItem{own->id};
    }
    FlowRule rule = newRule(design, from, to);
    rule.kinds = going;
    return PutRule{std::move(rule)};
}

std::vector<FormRow> ruleRows(const Design& design, const Id& from, const Id& to) {
    std::vector<FormRow> rows;
    const FlowRule* own = ownRule(design, from, to);
    for (const FlowKind kind : allOf<FlowKind>()) {
        rows.push_back(
            rowOf("kind." + std::string(toString(kind)), wordFor(kind), RowKind::Toggle,
                  onOff(own != nullptr && holds(*own, kind)),
                  [from, to, kind](const Design& now, const QString& typed) -> Result<Edit> {
                      return withKind(now, from, to, kind, typed == QLatin1String("on"));
                  }));
    }
    if (own != nullptr) {
        rows.push_back(flagRow(design, from, to, "inspected",
                               Rows::tr("Must pass an enforcement point"), &FlowRule::inspected));
        rows.push_back(flagRow(design, from, to, "encrypted",
                               Rows::tr("Must be encrypted all the way"), &FlowRule::encrypted));
    }
    return rows;
}

const FlowRule* findRule(const Design& design, const Id& rule) {
    const auto found = std::find_if(design.rules->begin(), design.rules->end(),
                                    [&](const FlowRule& each) { return each.id == rule; });
    return found == design.rules->end() ? nullptr : &*found;
}

FlowRule forbiddingRule(const Design& design, const Id& from, const Id& to) {
    const auto name = [&](const Id& zone) {
        return zone.empty() ? Rows::tr("any zone") : scopeName(design, zone);
    };
    FlowRule rule;
    rule.name = utf8(Rows::tr("Nothing from %1 to %2").arg(name(from), name(to)));
    rule.id = freshId(design, rule.name);
    rule.from = from;
    rule.to = to;
    rule.allow = false;
    return rule;
}

std::vector<FormRow> wholeRuleRows(const Design& design, const Id& id) {
    const FlowRule* rule = findRule(design, id);
    if (rule == nullptr) {
        return {};
    }
    std::vector<FormRow> rows{nameRow(id, rule->name)};
    const auto zoneRow = [&](const char* key, const QString& label, Id FlowRule::*end) {
        FormRow row = rowOf(key, label, RowKind::Choice, text(rule->*end),
                            put(id, [end](FlowRule& r, const QString& typed) -> Result<void> {
                                r.*end = utf8(typed);
                                return {};
                            }));
        row.choices.push_back({Rows::tr("Any zone"), QString()});
        for (const Zone& zone : *design.zones) {
            row.choices.push_back({scopeName(design, zone.id), text(zone.id)});
        }
        rows.push_back(std::move(row));
    };
    zoneRow("from", Rows::tr("From"), &FlowRule::from);
    zoneRow("to", Rows::tr("To"), &FlowRule::to);
    FormRow effect = rowOf("effect", Rows::tr("What goes there is"), RowKind::Choice,
                           rule->allow ? QStringLiteral("allow") : QStringLiteral("forbid"),
                           put(id, [](FlowRule& r, const QString& typed) -> Result<void> {
                               r.allow = typed == QLatin1String("allow");
                               return {};
                           }));
    effect.choices = {{Rows::tr("allowed"), QStringLiteral("allow")},
                      {Rows::tr("forbidden"), QStringLiteral("forbid")}};
    effect.help = Rows::tr("What is forbidden is so, whatever else allows it");
    rows.push_back(std::move(effect));
    for (const FlowKind kind : allOf<FlowKind>()) {
        rows.push_back(rowOf("kind." + std::string(toString(kind)), wordFor(kind), RowKind::Toggle,
                             onOff(holds(*rule, kind)),
                             put(id, [kind](FlowRule& r, const QString& typed) -> Result<void> {
                                 return setKind(r, kind, typed == QLatin1String("on"));
                             })));
    }
    if (rule->allow) {
        const auto flag = [&](const char* key, const QString& label, bool FlowRule::*member) {
            rows.push_back(
                rowOf(key, label, RowKind::Toggle, onOff(rule->*member),
                      put(id, [member](FlowRule& r, const QString& typed) -> Result<void> {
                          r.*member = typed == QLatin1String("on");
                          return {};
                      })));
        };
        flag("inspected", Rows::tr("Must pass an enforcement point"), &FlowRule::inspected);
        flag("encrypted", Rows::tr("Must be encrypted all the way"), &FlowRule::encrypted);
    }
    return rows;
}

Edit newZone(const Design& design, const std::vector<Id>& members, const std::string& name) {
    Batch batch{utf8(Rows::tr("New zone")), {}};
    Zone zone;
    zone.name = name;
    zone.id = freshId(design, name);
    zone.members = members;
    const Edit leaving = zoneEdit(design, members, {});
    batch.edits = std::get<Batch>(leaving).edits;
    batch.edits.push_back(PutZone{std::move(zone)});
    return batch;
}

} // namespace weft::ui
