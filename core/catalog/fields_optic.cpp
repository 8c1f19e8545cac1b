// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/field_access.hpp"

namespace weft::rows {
namespace {

constexpr std::string_view kClasses[]{"optic", "dac",         "acc",         "aec",
                                      "aoc",   "fibre_patch", "copper_patch"};

constexpr Field kRows[] = {
    required(choice<&Optic::kind>("class", "Class", "Identity", kClasses,
                                  "A module, a cable with ends of its own, or a patch")),
    text<&Optic::partNumber>("part_number", "Part number", "Identity", ""),
    text<&Optic::description>("description", "Description", "Identity", "", {0, 500}),
    list<&Optic::formFactors>(
        FieldType::Words, "form_factors", "Form factor", "Ports",
        "The near end goes into cages that take any of these; none for a fibre patch"),
    list<&Optic::formFactorsFar>(FieldType::Words, "form_factors_far", "Form factor, far end",
                                 "Ports", "Of a cable whose ends differ"),
    required(real<&Optic::rate>("rate_gbps", "Rate", "Ports", kGbps, {0, 1e6},
                                "Of the whole module; 0 for a fibre patch")),
    count<&Optic::ports>("ports", "Links served", "Ports", "2 for a twin-port module", {1, 64}),
    list<&Optic::breakouts>(FieldType::Breakouts, "breakouts", "Breakouts", "Ports",
                            "Splits of one end: 2x400G, 4x200G"),
    count<&Optic::lanes>("lanes", "Lanes", "Ports", "Electrical, of one end; fibres of a patch",
                         {0, 1000}),
    text<&Optic::pmd>("pmd", "Optical type", "Optics",
                      "Per port, as 400GBASE-DR4; equal words interoperate"),
    text<&Optic::media>("media", "Medium", "Optics", "SMF OS2, MMF OM4, twinax copper, Cat6a"),
    text<&Optic::connector>("connector", "Connector", "Optics",
                            "Per port: MPO-12/APC, LC duplex, fixed"),
    real<&Optic::reach>("reach_m", "Reach", "Optics", kMetre, {0, 1e8, true},
                        "The largest specified length"),
    list<&Optic::protocols>(FieldType::Words, "protocols", "Protocols", "Optics",
                            "ethernet, infiniband"),
    real<&Optic::powerPerEnd>("power_per_end_w", "Power per end", "Power", kWatt, {0, 1000},
                              "Maximum, of each module"),
    real<&Optic::planningPerEnd>("planning_per_end_w", "Planning power per end", "Power", kWatt,
                                 {0, 1000}, "By rate and class, used where the fact is unknown"),
};

} // namespace

std::span<const Field> opticFields() {
    return kRows;
}

} // namespace weft::rows
