// SPDX-License-Identifier: GPL-3.0-or-later
// Fields are compared in the items' JSON: a field that the document knows is compared, whatever it
// is, and its words are those the document uses.
#include "core/design/difference.hpp"

#include "core/base/text.hpp"
#include "core/design/item_json.hpp"
#include "core/design/plant_json.hpp"
#include "core/design/wide_items.hpp"
#include "core/design/wide_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace weft {

namespace {

// "spine", or "rate" below "params": a parameter stands beside the item's own fields.
struct Flat {
    std::string key;
    std::string text;
    bool isParam = false;
};

std::string titleOf(const Design& design, const std::string& word) {
    const auto part = std::find_if(design.parts->begin(), design.parts->end(),
                                   [&](const Part& each) { return each.id == word; });
    return part != design.parts->end() ? part->title() : word;
}

std::string textOf(const Json& value, const Design& design) {
    if (value.is_string()) {
        const std::string word = value.get<std::string>();
        return word.empty() ? "none" : titleOf(design, word);
    }
    if (value.is_boolean()) {
        return value.get<bool>() ? "on" : "off";
    }
    if (value.is_number_integer()) {
        return formatCount(value.get<std::int64_t>());
    }
    if (value.is_array()) {
        std::string text;
        for (const Json& each : value) {
            text += (text.empty() ? "" : "; ") + textOf(each, design);
        }
        return text.empty() ? "none" : text;
    }
    if (value.is_object()) {
        std::string text;
        for (const auto& [key, each] : value.items()) {
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ", key, textOf(each, design));
        }
        return text;
    }
    return value.dump();
}

std::vector<Flat> flattened(const Json& item, const Design& design) {
    std::vector<Flat> found;
    for (const auto& [key, value] : item.items()) {
        if (key == "params") {
            for (const auto& [name, param] : value.items()) {
                found.push_back({name, textOf(param, design), true});
            }
        } else {
            found.push_back({key, textOf(value, design), false});
        }
    }
    return found;
}

const Flat* find(const std::vector<Flat>& fields, const std::string& key) {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const Flat& each) { return each.key == key; });
    return found == fields.end() ? nullptr : &*found;
}

std::string words(std::string key) { // "rack_power_w" -> "rack power w"
    std::replace(key.begin(), key.end(), '_', ' ');
    return key;
}

void addFields(std::vector<Difference>& all, const Id& id, const std::string& name,
               const std::vector<Flat>& before, const std::vector<Flat>& after) {
    const auto add = [&](const std::string& key, const std::string& from, const std::string& to) {
        Difference found{ChangeKind::Changed, id, name, words(key), from, to, key == "place"};
        all.push_back(std::move(found));
    };
    for (const Flat& each : after) {
        const Flat* old = find(before, each.key);
        if (old == nullptr || old->text != each.text) {
            add(each.key,
                old != nullptr ? old->text
                : each.isParam ? "default"
                               : "none",
                each.text);
        }
    }
    for (const Flat& each : before) {
        if (find(after, each.key) == nullptr) {
            add(each.key, each.text, each.isParam ? "default" : "none");
        }
    }
}

template <class T> std::string nameOf(const T& item) {
    if constexpr (requires { item.name; }) {
        return item.name.empty() ? item.id : item.name;
    } else {
        return item.id; // an entry goes by what it is about
    }
}

template <class T> Json jsonOf(const T& item) {
    if constexpr (requires { toJson(item); }) {
        return toJson(item);
    } else {
        return wideToJson(item);
    }
}

// Nodes and links of a drawn fabric: how many came, went or changed.
template <class T>
void addDrawn(std::vector<Difference>& all, const FabricIntent& fabric, const char* what,
              const std::vector<T>& before, const std::vector<T>& after) {
    std::size_t changed = 0, kept = 0;
    std::map<std::string_view, const T*> byId;
    for (const T& each : before) {
        byId.emplace(each.id, &each);
    }
    for (const T& each : after) {
        const auto old = byId.find(each.id);
        if (old != byId.end()) {
            ++kept;
            changed += static_cast<std::size_t>(!(*old->second == each));
        }
    }
    if (before.size() == after.size() && kept == after.size() && changed == 0) {
        return;
    }
    std::string to = formatCount(std::ssize(after));
    if (kept < before.size() || kept < after.size()) {
        to += fmt::format(" ({} new, {} gone)", after.size() - kept, before.size() - kept);
    }
    if (changed > 0) {
        to += fmt::format(", {} changed", changed);
    }
    all.push_back({ChangeKind::Changed, fabric.id, nameOf(fabric), what,
                   formatCount(std::ssize(before)), to, false});
}

void addGraph(std::vector<Difference>& all, const FabricIntent& from, const FabricIntent& to) {
    if (!from.graph.isSameAs(to.graph)) {
        addDrawn(all, to, "nodes", from.graph->nodes, to.graph->nodes);
        addDrawn(all, to, "links", from.graph->links, to.graph->links);
    }
}
template <class T> void addGraph(std::vector<Difference>&, const T&, const T&) {
}

template <class T>
void addSection(std::vector<Difference>& all, const Design& from, const Design& to,
                const Shared<std::vector<T>>& before, const Shared<std::vector<T>>& after) {
    if (before.isSameAs(after)) {
        return;
    }
    std::map<std::string_view, const T*> old;
    for (const T& each : *before) {
        old.emplace(each.id, &each);
    }
    for (const T& each : *after) {
        const auto known = old.find(each.id);
        if (known == old.end()) {
            all.push_back({ChangeKind::Added, each.id, nameOf(each), {}, {}, {}, false});
            continue;
        }
        if (!(*known->second == each)) {
            addFields(all, each.id, nameOf(each), flattened(jsonOf(*known->second), from),
                      flattened(jsonOf(each), to));
            addGraph(all, *known->second, each);
        }
        old.erase(known);
    }
    for (const T& each : *before) {
        if (old.contains(each.id)) {
            all.push_back({ChangeKind::Removed, each.id, nameOf(each), {}, {}, {}, false});
        }
    }
}

} // namespace

std::vector<Difference> differences(const Design& from, const Design& to) {
    std::vector<Difference> all;
    if (from.name != to.name) {
        all.push_back({ChangeKind::Changed, {}, {}, "name", from.name, to.name, false});
    }
    if (from.notes != to.notes) {
        all.push_back({ChangeKind::Changed, {}, {}, "notes", "as they were", "others", false});
    }
    addSection(all, from, to, from.sites, to.sites);
    addSection(all, from, to, from.groups, to.groups);
    addSection(all, from, to, from.fabrics, to.fabrics);
    addSection(all, from, to, from.wans, to.wans);
    addSection(all, from, to, from.workloads, to.workloads);
    addSection(all, from, to, from.joins, to.joins);
    eachWideSection([&]<class T>(TypeOf<T>) {
        addSection(all, from, to, wideSection<T>(from), wideSection<T>(to));
    });
    if (!from.plant.isSameAs(to.plant)) {
        addFields(all, {}, {}, flattened(toJson(*from.plant), from),
                  flattened(toJson(*to.plant), to));
    }
    addSection(all, from, to, from.books, to.books);
    return all;
}

std::string sentence(const Difference& difference) {
    if (difference.kind == ChangeKind::Added) {
        return difference.name + " added";
    }
    if (difference.kind == ChangeKind::Removed) {
        return difference.name + " removed";
    }
    const std::string whose = difference.item.empty() ? "" : difference.name + ": ";
    return difference.isLayout ? difference.name + " moved"
                               : fmt::format("{}{} {} → {}", whose, difference.field,
                                             difference.from, difference.to);
}

} // namespace weft
