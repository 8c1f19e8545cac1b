// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.hpp"
#include "core/calc/power.hpp"
#include "core/calc/rows.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace weft {
namespace {

using enum CalcKind;

constexpr std::string_view kHeat[] = {
    "ASHRAE: 1 W = 3.412 BTU/h, 1 ton of refrigeration = 3.517 kW"};
constexpr std::string_view kDefinition[] = {"definition"};
constexpr std::string_view kSheet[] = {"data sheet of the part, as the catalog cites it"};
constexpr std::string_view kLinks[] = {"NVIDIA, PCI-SIG, IEEE 802.3, IBTA: rates of their lanes"};

constexpr CalcParam kHeatParams[] = {
    param("power", Watts, "of the equipment"),
};
constexpr CalcField kHeatFields[] = {
    {"btu-per-hour", "BTU/h", "3.412*power", "heat"},
    {"tons", "ton", "power/3517", "of refrigeration"},
};
Result<CalcOutcome> heat(const CalcArguments& in) {
    const Power power = in.power("power");
    return outcome({kBtuPerHourPerWatt * inWatts(power), power / kTonOfCooling});
}

constexpr CalcParam kFacilityParams[] = {
    param("it", Watts, "of the equipment"),
    param("pue", Ratio, "power usage effectiveness").within(1, 10),
};
constexpr CalcField kFacilityFields[] = {
    {"facility", "W", "it*pue", "drawn from the grid"},
    {"overhead", "W", "facility-it", "cooling and distribution"},
};
Result<CalcOutcome> facility(const CalcArguments& in) {
    const double it = inWatts(in.power("it")), all = it * in.real("pue");
    return outcome({all, all - it});
}

constexpr CalcParam kEnergyParams[] = {
    param("power", Watts, "drawn"),
    param("period", Time, "over which").orElse("1year"),
    param("price", Dollars, "of a kilowatt-hour").maybe(),
};
constexpr CalcField kEnergyFields[] = {
    {"energy", "kWh", "power/1000*period/3600", "used"},
    {"cost", "USD", "energy*price", "unknown where no price was given"},
};
Result<CalcOutcome> energy(const CalcArguments& in) {
    const double used = inJoules(in.power("power") * in.time("period")) / 3.6e6;
    return outcome({used, in.has("price") ? std::optional(used * in.money("price").inDollars())
                                          : std::nullopt});
}

constexpr CalcParam kIdleParams[] = {
    param("accelerators", Count, "accelerators"),
    param("hourly", Dollars, "cost of one per hour"),
    param("utilisation", Ratio, "share of the time that computes").within(0, 1),
    param("period", Time, "over which").orElse("1h"),
};
constexpr CalcField kIdleFields[] = {
    {"cost", "USD", "accelerators*hourly*(1-utilisation)*period/3600", "of idle accelerators"},
};
Result<CalcOutcome> idle(const CalcArguments& in) {
    return outcome({real(in.count("accelerators")) * in.money("hourly").inDollars() *
                    (1 - in.real("utilisation")) * inSeconds(in.time("period")) / 3600});
}

constexpr CalcParam kCageParams[] = {
    param("part", Words, "id of a catalogued switch"),
    param("modules", Count, "modules, one a cage").within(0, kMostCalcCount),
    param("watts", Watts, "of a module").orNaked(),
};
constexpr CalcField kCageFields[] = {
    {"fits", "flag", "modules <= n_cages && watts <= cage_limit ? 1 : 0",
     "no cage gives less than a module draws, and there are as many"},
    {"total", "W", "modules*watts", "of all modules"},
    {"limit", "W", "cage_limit", "the least that a cage gives; unknown where not published"},
    {"cages", "count", "n_cages", "data cages"},
};
Result<CalcOutcome> cages(const CalcArguments& in) {
    const std::string& id = in.word("part");
    const Part* part = in.catalog().find(id);
    const Switch* device = part == nullptr ? nullptr : part->as<Switch>();
    if (device == nullptr) {
        const std::string near = in.catalog().nearestId(id);
        return fail(ErrorCode::Usage,
                    fmt::format("part: no switch {} in the catalog", inQuotes(id)), "part",
                    near.empty() ? std::string() : fmt::format("Did you mean {}?", near));
    }
    const CagePower found = cagePower(*device, in.count("modules"), in.power("watts"));
    CalcOutcome out = outcome(
        {found.fits ? std::optional(*found.fits ? 1.0 : 0.0) : std::nullopt, inWatts(found.total),
         found.limit ? std::optional(inWatts(*found.limit)) : std::nullopt, real(found.cages)},
        {term("n_cages", real(found.cages), "count", "data cages", part->title())});
    if (found.limit) {
        out.terms.push_back(term("cage_limit", inWatts(*found.limit), "W",
                                 "the least that a cage gives", part->title()));
    }
    return out;
}

constexpr CalcParam kLinkParams[] = {
    param("kind", Words,
          "nvlink1 to nvlink5 (or a100, h100, b200), pcie3 to pcie6, edr, hdr, ndr, xdr, "
          "ethernet-10g to "
          "ethernet-200g (a lane)"),
    param("links", Count, "links or lanes; as many as usual where not said").maybe(),
};
constexpr CalcField kLinkFields[] = {
    {"raw", "Gb/s", "n*raw_each", "one way, coding and FEC included"},
    {"payload", "Gb/s", "n*payload_each", "one way"},
    {"efficiency", "ratio", "payload/raw", "payload over raw"},
};
// "NVLink 4", "nvlink-gen4" and "nvlink4" are one.
std::string plainKind(std::string_view kind) {
    std::string text = lowered(kind);
    if (const std::size_t at = text.find("gen"); at != std::string::npos) {
        text.erase(at, 3);
    }
    std::erase_if(text, [](char c) { return c == '-' || c == '_' || c == ' '; });
    return text;
}

Result<CalcOutcome> links(const CalcArguments& in) {
    const auto rows = linkGenerations();
    const std::string wanted = plainKind(in.word("kind"));
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const LinkGeneration& each) {
        return plainKind(each.kind) == wanted || each.accelerator == wanted;
    });
    if (row == rows.end()) {
        std::vector<std::string_view> known;
        for (const LinkGeneration& each : rows) {
            known.push_back(each.kind);
        }
        const std::string_view near = nearest(in.word("kind"), known);
        return fail(ErrorCode::Usage,
                    fmt::format("kind: found {}, expected one of {}", inQuotes(in.word("kind")),
                                fmt::join(known, ", ")),
                    "kind", near.empty() ? std::string() : fmt::format("Did you mean {}?", near));
    }
    const double n = real(in.has("links") ? in.count("links") : row->usual);
    return outcome(
        {inGbps(row->raw * n), inGbps(row->payload * n), row->payload / row->raw},
        {term("n", n, "count", "links", in.has("links") ? "you chose" : "usual"),
         term("raw_each", inGbps(row->raw), "Gb/s", "of a link", std::string(row->source)),
         term("payload_each", inGbps(row->payload), "Gb/s", "of a link",
              std::string(row->source))});
}

constexpr Calculation kRows[] = {
    {"heat", "of a power draw", kHeatParams, kHeatFields, "exact", kHeat, "power=12kW", &heat},
    {"facility-power", "of the equipment and its cooling", kFacilityParams, kFacilityFields,
     "exact", kDefinition, "it=1MW pue=1.3", &facility},
    {"energy", "of a draw over a period, and its cost", kEnergyParams, kEnergyFields, "exact",
     kDefinition, "power=12kW price=$0.12", &energy},
    {"idle-cost", "of accelerators that wait", kIdleParams, kIdleFields, "exact", kDefinition,
     "accelerators=1024 hourly=$2.50 utilisation=0.9 period=30days", &idle},
    {"cage-power", "whether a switch's cages feed the modules", kCageParams, kCageFields, "exact",
     kSheet, "part=nvidia-qm9700 modules=32 watts=17W", &cages,
     "fits is unknown where the switch publishes no limit"},
    {"link-payload", "raw and payload rate of serial links", kLinkParams, kLinkFields, "exact",
     kLinks, "kind=nvlink4 links=18", &links},
};

} // namespace

std::span<const Calculation> powerRows() {
    return kRows;
}

} // namespace weft
