// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/field_access.hpp"

namespace weft::rows {
namespace {

constexpr std::string_view kClasses[]{"fixed",   "management",  "modular",  "line_card",
                                      "chassis", "edge_router", "firewall", "console_server"};
constexpr std::string_view kFabrics[]{"ethernet", "infiniband", "slingshot"};
constexpr std::string_view kFeatures[]{
    "rocev2", "pfc",      "ecn",         "adaptive_routing", "dynamic_load_balancing",
    "voq",    "sharp_v3", "deep_buffer", "telemetry",        "oob_management"};

constexpr Field features() {
    Field field = list<&Switch::features>(FieldType::Words, "features", "Features", "Performance",
                                          "Words such as rocev2, pfc, ecn, sharp_v3");
    field.choices = kFeatures;
    return field;
}

constexpr Field kRows[] = {
    required(
        choice<&Switch::kind>("class", "Class", "Identity", kClasses, "What the device is for")),
    required(choice<&Switch::fabric>("fabric", "Fabric", "Identity", kFabrics,
                                     "What its data ports speak")),
    text<&Switch::asic>("asic", "Switch chip", "Identity", ""),
    list<&Switch::cages>(FieldType::Cages, "cages", "Cages", "Ports",
                         "Holes in the faceplate: 32 × OSFP 800G max 400G (2x400G, 4x200G); 2 × "
                         "SFP28 25G auxiliary"),
    count<&Switch::cardSlots>("slots", "Slots for line cards", "Ports", "Of a chassis", {1, 1000}),
    list<&Switch::chassis>(FieldType::Words, "chassis", "Chassis", "Ports",
                           "Of a line card: those it goes into; of a chassis: the names that cards "
                           "know it by"),
    real<&Switch::capacity>("capacity_gbps", "Capacity", "Ports", kGbps, kPositive,
                            "One way: the sum of the data ports"),
    count<&Switch::maxPorts>("max_ports", "Logical ports, most", "Ports",
                             "Where the chip allows fewer than the breakouts would give",
                             {1, 100'000}),
    real<&Switch::bufferMegabytes>("buffer_mb", "Packet buffer", "Performance", kMegabyte,
                                   kPositive, "As published; decimal or binary is rarely stated"),
    real<&Switch::latency>("latency_ns", "Latency", "Performance", kNanosecond, {0, 1e9, true},
                           "Port to port, cut-through"),
    real<&Switch::encrypted>("encrypted_gbps", "Encrypted throughput", "Performance", kGbps,
                             kPositive, "What a gateway carries through IPsec, all tunnels"),
    features(),
    real<&Switch::powerTypical>("power_typical_w", "Power, typical", "Power", kWatt, kPower,
                                "Without optics"),
    real<&Switch::powerMax>("power_max_w", "Power, maximum", "Power", kWatt, kPower,
                            "As published; usually with optics"),
    real<&Switch::planningTypical>("planning_typical_w", "Planning power, typical", "Power", kWatt,
                                   kPower, "The class's figure, used where the fact is unknown"),
    real<&Switch::planningMax>("planning_max_w", "Planning power, maximum", "Power", kWatt, kPower,
                               "The class's figure, used where the fact is unknown"),
    real<&Switch::cageOpticsLimit>("cage_optics_limit_w", "Module power limit", "Power", kWatt,
                                   {0, 1000, true}, "The least power a cage may give to a module"),
    count<&Switch::powerSupplies>("power_supplies", "Power supplies", "Power", "", {0, 1000}),
    text<&Switch::cooling>("cooling", "Cooling", "Rack", "air, liquid"),
    real<&Switch::rackUnits>("rack_units", "Height", "Rack", {"RU", 1}, {0, 60}, ""),
    real<&Switch::mass>("weight_kg", "Weight", "Rack", kKilogram, {0, 1e5, true}, ""),
};

} // namespace

std::span<const Field> switchFields() {
    return kRows;
}

} // namespace weft::rows
