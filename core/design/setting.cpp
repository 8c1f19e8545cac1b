// SPDX-License-Identifier: GPL-3.0-or-later
// "compute.servers=127" to an edit: the item by its id, then its field by a table; a fabric's and a
// workload's other names are parameters.
#include "core/base/text.hpp"
#include "core/design/file.hpp"
#include "core/design/plant_setting.hpp"
#include "core/design/scenario.hpp"
#include "core/design/setting_fields.hpp"
#include "core/design/shape.hpp"
#include "core/design/wide_items.hpp"
#include "core/design/wide_json.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

namespace weft {

namespace {

Result<void> endsInto(FabricJoin& join, std::string_view value) {
    const std::vector<std::string_view> ends = split(value, ',');
    const auto a = ends.size() == 2 ? joinEndFrom(trimmed(ends[0])) : std::nullopt;
    const auto b = ends.size() == 2 ? joinEndFrom(trimmed(ends[1])) : std::nullopt;
    if (!a || !b) {
        return fail(ErrorCode::Usage,
                    fmt::format("found {}, expected two tiers of switches, or the switches of a "
                                "gateway, and how many where not all of them: "
                                "compute/spine,storage/leaf:4",
                                inQuotes(value)));
    }
    join.a = *a;
    join.b = *b;
    return {};
}

// "50.11,8.68": degrees north and east.
Result<GeoPoint> parseGeoPoint(std::string_view text) {
    const std::vector<std::string_view> degrees = split(text, ',');
    if (degrees.size() != 2) {
        return fail(
            ErrorCode::Usage,
            fmt::format("found {}, expected LATITUDE,LONGITUDE in degrees", inQuotes(text)));
    }
    GeoPoint point;
    WEFT_TRY(point.latitude, parseReal(trimmed(degrees[0])));
    WEFT_TRY(point.longitude, parseReal(trimmed(degrees[1])));
    return point;
}

constexpr SettingField<Site> kSiteFields[] = {
    {"name", [](Site& site, std::string_view value) { return textInto(site.name, value); }},
    {"kind",
     [](Site& site, std::string_view value) {
         return wordInto(site.kind, siteKindFrom, value,
                         "data-centre, edge, cloud-region, colocation or users");
     }},
    {"racks",
     [](Site& site, std::string_view value) { return maybeInto(site.racks, value, parseCount); }},
    {"rack-power",
     [](Site& site, std::string_view value) {
         return maybeInto(site.rackPower, value, parsePower);
     }},
    {"coordinates",
     [](Site& site, std::string_view value) {
         return maybeInto(site.coordinates, value, parseGeoPoint);
     }},
};
constexpr SettingField<Presentation> kPresentationFields[] = {
    {"title", [](Presentation& all, std::string_view value) { return textInto(all.title, value); }},
    {"author",
     [](Presentation& all, std::string_view value) { return textInto(all.author, value); }},
    {"question",
     [](Presentation& all, std::string_view value) { return textInto(all.question, value); }},
    {"recommendation",
     [](Presentation& all, std::string_view value) { return textInto(all.recommendation, value); }},
    {"confidentiality",
     [](Presentation& all, std::string_view value) {
         return textInto(all.confidentiality, value);
     }},
    {"colours",
     [](Presentation& all, std::string_view value) {
         return wordInto(all.colours, deckColoursFrom, value, "light or dark");
     }},
    {"accent",
     [](Presentation& all, std::string_view value) { return textInto(all.accent, value); }},
};
constexpr SettingField<ServerGroup> kGroupFields[] = {
    {"name",
     [](ServerGroup& group, std::string_view value) { return textInto(group.name, value); }},
    {"site",
     [](ServerGroup& group, std::string_view value) { return textInto(group.site, value); }},
    {"part",
     [](ServerGroup& group, std::string_view value) { return textInto(group.part, value); }},
    {"count", [](ServerGroup& group,
                 std::string_view value) { return into(group.count, parseCount(value)); }},
};
constexpr SettingField<FabricIntent> kFabricFields[] = {
    {"name",
     [](FabricIntent& fabric, std::string_view value) { return textInto(fabric.name, value); }},
    {"site",
     [](FabricIntent& fabric, std::string_view value) { return textInto(fabric.site, value); }},
    {"topology",
     [](FabricIntent& fabric, std::string_view value) { return textInto(fabric.topology, value); }},
    {"role",
     [](FabricIntent& fabric, std::string_view value) {
         return wordInto(fabric.role, fabricRoleFrom, value,
                         "compute, storage, front-end, in-band or out-of-band");
     }},
    {"transport",
     [](FabricIntent& fabric, std::string_view value) {
         return wordInto(fabric.transport, transportFrom, value,
                         "infiniband, rocev2, tcp or sprayed");
     }},
    {"routing",
     [](FabricIntent& fabric, std::string_view value) {
         return wordInto(fabric.traffic.routing, routePolicyFrom, value,
                         "auto, ecmp, wcmp, adaptive, sprayed, valiant or ugal");
     }},
    {"flows",
     [](FabricIntent& fabric, std::string_view value) {
         return maybeInto(fabric.traffic.flowsPerEndpoint, value, parseCount);
     }},
    {"north-south",
     [](FabricIntent& fabric, std::string_view value) {
         return maybeInto(fabric.traffic.northSouthShare, value, parseRatio);
     }},
};
constexpr SettingField<WanLink> kWanFields[] = {
    {"name", [](WanLink& wan, std::string_view value) { return textInto(wan.name, value); }},
    {"a", [](WanLink& wan, std::string_view value) { return textInto(wan.a, value); }},
    {"b", [](WanLink& wan, std::string_view value) { return textInto(wan.b, value); }},
    {"service", [](WanLink& wan, std::string_view value) { return textInto(wan.service, value); }},
    {"rate",
     [](WanLink& wan, std::string_view value) { return into(wan.rate, parseBandwidth(value)); }},
    {"count",
     [](WanLink& wan, std::string_view value) { return into(wan.count, parseCount(value)); }},
    {"distance",
     [](WanLink& wan, std::string_view value) { return into(wan.distance, parseLength(value)); }},
};
constexpr SettingField<Workload> kWorkloadFields[] = {
    {"name",
     [](Workload& workload, std::string_view value) { return textInto(workload.name, value); }},
    {"kind",
     [](Workload& workload, std::string_view value) { return textInto(workload.kind, value); }},
    {"on", [](Workload& workload, std::string_view value) { return textInto(workload.on, value); }},
};
constexpr SettingField<FabricJoin> kJoinFields[] = {
    {"name", [](FabricJoin& join, std::string_view value) { return textInto(join.name, value); }},
    {"ends", endsInto},
    {"rate", [](FabricJoin& join,
                std::string_view value) { return into(join.rate, parseBandwidth(value)); }},
    {"count",
     [](FabricJoin& join, std::string_view value) { return into(join.count, parseCount(value)); }},
    {"length", [](FabricJoin& join,
                  std::string_view value) { return maybeInto(join.length, value, parseLength); }},
};
constexpr SettingField<Scenario> kScenarioFields[] = {
    {"name",
     [](Scenario& scenario, std::string_view value) { return textInto(scenario.name, value); }},
    {"on",
     [](Scenario& scenario, std::string_view value) {
         return textInto(scenario.on, value == kBaseline ? "" : value);
     }},
    {"note",
     [](Scenario& scenario, std::string_view value) { return textInto(scenario.note, value); }},
};
constexpr SettingField<DrawnNode> kNodeFields[] = {
    {"name", [](DrawnNode& node, std::string_view value) { return textInto(node.name, value); }},
    {"role",
     [](DrawnNode& node, std::string_view value) {
         return wordInto(node.role, nodeRoleFrom, value, "server, leaf, spine, core or switch");
     }},
    {"part", [](DrawnNode& node, std::string_view value) { return textInto(node.part, value); }},
    {"endpoints", [](DrawnNode& node,
                     std::string_view value) { return into(node.endpoints, parseCount(value)); }},
};
constexpr SettingField<DrawnLink> kLinkFields[] = {
    {"a", [](DrawnLink& link, std::string_view value) { return textInto(link.a, value); }},
    {"b", [](DrawnLink& link, std::string_view value) { return textInto(link.b, value); }},
    {"rate", [](DrawnLink& link,
                std::string_view value) { return into(link.rate, parseBandwidth(value)); }},
    {"count",
     [](DrawnLink& link, std::string_view value) { return into(link.count, parseCount(value)); }},
    {"length", [](DrawnLink& link,
                  std::string_view value) { return maybeInto(link.length, value, parseLength); }},
};

template <class T> const T* findItem(const std::vector<T>& items, std::string_view id) {
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const T& item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

Result<std::optional<ParamValue>> parseParam(std::string_view text) {
    if (text.empty()) {
        return std::optional<ParamValue>();
    }
    std::int64_t whole = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), whole);
    if (error == std::errc{} && stop == text.data() + text.size()) {
        return ParamValue(whole); // negative ones too: apply() says what is allowed
    }
    if (const auto count = parseCount(text)) {
        return ParamValue(*count);
    }
    if (const auto real = parseReal(text)) {
        return ParamValue(*real);
    }
    if (text == "on" || text == "true" || text == "off" || text == "false") {
        return ParamValue(text == "on" || text == "true");
    }
    if (const auto rate = parseBandwidth(text)) {
        return ParamValue(*rate);
    }
    if (const auto length = parseLength(text)) {
        return ParamValue(*length);
    }
    if (const auto size = parseDataSize(text)) {
        return ParamValue(*size);
    }
    if (const auto time = parseDuration(text)) {
        return ParamValue(*time);
    }
    if (const auto ratio = parseRatio(text)) {
        return ParamValue(*ratio);
    }
    if (text.find_first_not_of("0123456789+-.,:%/ ") == std::string_view::npos) {
        return fail(
            ErrorCode::Usage,
            fmt::format(
                "found {}, expected a number with a decimal point, a ratio such as 2:1 or a word",
                inQuotes(text)));
    }
    return ParamValue(std::string(text));
}

Result<Edit> setDrawn(const FabricIntent& fabric, const std::vector<std::string_view>& path,
                      std::string_view value) {
    if (path[1] == "nodes") {
        if (const DrawnNode* node = findItem(fabric.graph->nodes, path[2])) {
            WEFT_TRY(DrawnNode changed, withField(*node, kNodeFields, path[3], value));
            return PutNode{fabric.id, std::move(changed)};
        }
    } else if (const DrawnLink* link = findItem(fabric.graph->links, path[2])) {
        WEFT_TRY(DrawnLink changed, withField(*link, kLinkFields, path[3], value));
        return PutLink{fabric.id, std::move(changed)};
    }
    return fail(ErrorCode::Usage, fmt::format("found {}, expected the id of one of its {}",
                                              inQuotes(path[2]), path[1]));
}

// A field of the item, or a parameter of it.
template <class Put, class T, std::size_t n>
Result<Edit> setOwn(const T& item, const SettingField<T> (&fields)[n], std::string_view name,
                    std::string_view value) {
    if (findField(fields, name) != nullptr) {
        WEFT_TRY(T changed, withField(item, fields, name, value));
        return Put{std::move(changed)};
    }
    WEFT_TRY(std::optional<ParamValue> param, parseParam(value));
    return SetParameter{item.id, std::string(name), std::move(param)};
}

template <class T> Result<T> withWideField(T item, std::string_view name, std::string_view value) {
    WEFT_TRY(const bool isField, setWideField(item, name, value));
    if (!isField) {
        return fail(ErrorCode::Usage, fmt::format("found {}, expected one of the fields {}",
                                                  inQuotes(name), wideFieldNames<T>()));
    }
    return item;
}

// A field of a gateway, flow, zone…; nothing where the id is none of theirs.
std::optional<Result<Edit>> setWide(const Design& design, std::string_view id,
                                    std::string_view name, std::string_view value) {
    std::optional<Result<Edit>> edit;
    eachWideItem([&]<class T>(TypeOf<T>) {
        if (const T* item = findItem(*wideSection<T>(design), id)) {
            edit = withWideField(*item, name, value).map([](T changed) -> Edit {
                return PutItem<T>{std::move(changed)};
            });
        }
    });
    return edit;
}

// "flows.robot.kind=inference-request" makes the flow where there is none yet, and
// "reliability.fibre.mtbf=2 years" says what is known of a class; nothing where the path is not of
// that kind.
std::optional<Result<Edit>> setSection(const Design& design,
                                       const std::vector<std::string_view>& path,
                                       std::string_view value) {
    std::optional<Result<Edit>> edit;
    if (path.size() != 3) {
        return edit;
    }
    eachWideSection([&]<class T>(TypeOf<T>) {
        std::string section(wideNames<T>().section);
        std::replace(section.begin(), section.end(), '_', '-');
        if (path[0] != section) {
            return;
        }
        const T* old = findItem(*wideSection<T>(design), path[1]);
        T item = old != nullptr ? *old : T();
        item.id = path[1];
        edit = withWideField(std::move(item), path[2], value).map([](T changed) -> Edit {
            if constexpr (std::is_same_v<T, Reliability> || std::is_same_v<T, Answer>) {
                return SetEntry<T>{std::move(changed), true};
            } else {
                return PutItem<T>{std::move(changed)};
            }
        });
    });
    return edit;
}

Result<Edit> setItem(const Design& design, std::string_view id, std::string_view name,
                     std::string_view value) {
    if (const Site* site = design.site(id)) {
        WEFT_TRY(Site changed, withField(*site, kSiteFields, name, value));
        return PutSite{std::move(changed)};
    }
    if (const ServerGroup* group = design.group(id)) {
        WEFT_TRY(ServerGroup changed, withField(*group, kGroupFields, name, value));
        return PutGroup{std::move(changed)};
    }
    if (const FabricIntent* fabric = design.fabric(id)) {
        return setOwn<PutFabric>(*fabric, kFabricFields, name, value);
    }
    if (const WanLink* wan = design.wan(id)) {
        WanLink termed = *wan;
        WEFT_TRY(const bool isTerm, setWideField(termed.terms, name, value));
        if (isTerm) {
            return PutWan{std::move(termed)};
        }
        WEFT_TRY(WanLink changed, withField(*wan, kWanFields, name, value));
        return PutWan{std::move(changed)};
    }
    if (const Workload* workload = design.workload(id)) {
        return setOwn<PutWorkload>(*workload, kWorkloadFields, name, value);
    }
    if (const FabricJoin* join = design.join(id)) {
        WEFT_TRY(FabricJoin changed, withField(*join, kJoinFields, name, value));
        return PutJoin{std::move(changed)};
    }
    if (const Scenario* scenario = design.scenario(id)) {
        WEFT_TRY(Scenario changed, withField(*scenario, kScenarioFields, name, value));
        return PutScenario{std::move(changed)};
    }
    if (const std::optional<Result<Edit>> edit = setWide(design, id, name, value)) {
        return *edit;
    }
    std::vector<std::string_view> known;
    const auto collect = [&](const auto& items) {
        for (const auto& item : items) {
            known.push_back(item.id);
        }
    };
    collect(*design.sites);
    collect(*design.groups);
    collect(*design.fabrics);
    collect(*design.wans);
    collect(*design.workloads);
    collect(*design.joins);
    eachWideItem([&]<class T>(TypeOf<T>) { collect(*wideSection<T>(design)); });
    collect(*design.scenarios);
    const std::string_view near = nearest(id, known);
    return fail(ErrorCode::Usage,
                fmt::format("found {}, expected the id of an item of this design", inQuotes(id)),
                {}, near.empty() ? std::string() : fmt::format("Did you mean {}?", near));
}

Result<Edit> setPath(const Design& design, std::vector<std::string_view> path,
                     std::string_view value) {
    constexpr std::string_view kSections[] = {"sites",     "groups", "fabrics",  "wans",
                                              "workloads", "joins",  "scenarios"};
    if (path.size() == 1 && path[0] == "name") {
        return Rename{{}, std::string(value)};
    }
    if (path.size() == 3 && path[0] == "workloads" && path[2] == "kind" &&
        ownerOf(design, path[1]).empty()) {
        Workload made;
        made.id = path[1];
        made.kind = value;
        return PutWorkload{std::move(made)}; // needs no more than this
    }
    if (path.size() == 3 && path[0] == "joins" && path[2] == "ends" &&
        ownerOf(design, path[1]).empty()) {
        FabricJoin made; // of a rate still to be said
        made.id = path[1];
        WEFT_TRY_VOID(endsInto(made, value));
        return PutJoin{std::move(made)};
    }
    if (path.size() == 3 && path[0] == "scenarios" && path[2] == "name" &&
        ownerOf(design, path[1]).empty()) {
        return PutScenario{{std::string(path[1]), std::string(value), {}, {}, {}}};
    }
    if (path.size() == 1 && path[0] == "notes") {
        return SetNotes{std::string(value)};
    }
    if (path.size() == 2 && path[0] == "presentation" && ownerOf(design, path[0]).empty()) {
        WEFT_TRY(Presentation changed,
                 withField(*design.presentation, kPresentationFields, path[1], value));
        return SetPresentation{std::move(changed)};
    }
    if (path.size() >= 2 && path[0] == "ranges" && ownerOf(design, path[0]).empty()) {
        WEFT_TRY(StatedRanges changed,
                 restated(*design.ranges,
                          fmt::format("{}", fmt::join(path.begin() + 1, path.end(), ".")), value));
        return SetRanges{std::move(changed)};
    }
    if (ownerOf(design, path[0]).empty()) {
        if (const std::optional<Result<Edit>> edit = setSection(design, path, value)) {
            return *edit;
        }
    }
    const bool isSection =
        std::find(std::begin(kSections), std::end(kSections), path[0]) != std::end(kSections);
    if (path.size() > 2 && isSection && ownerOf(design, path[0]).empty()) {
        path.erase(path.begin());
    }
    if (auto plant = setPlant(design, path, value)) {
        return *std::move(plant);
    }
    const FabricIntent* fabric = design.fabric(path[0]);
    if (path.size() == 4 && fabric != nullptr && (path[1] == "nodes" || path[1] == "links")) {
        return setDrawn(*fabric, path, value);
    }
    if (path.size() == 2) {
        return setItem(design, path[0], path[1], value);
    }
    return fail(ErrorCode::Usage,
                "expected a path of an item and its field, for example compute.servers=127");
}

} // namespace

Result<Edit> parseSetting(const Design& design, std::string_view setting) {
    const std::size_t equals = setting.find('=');
    if (equals == std::string_view::npos) {
        return fail(ErrorCode::Usage,
                    fmt::format("found {}, expected PATH=VALUE, for example compute.servers=127",
                                inQuotes(setting)));
    }
    const std::string_view path = trimmed(setting.substr(0, equals));
    Result<Edit> edit = setPath(design, split(path, '.'), trimmed(setting.substr(equals + 1)));
    if (!edit) {
        edit.error().place = path.size() <= kLongestName ? std::string(path) : std::string();
    }
    return edit;
}

} // namespace weft
