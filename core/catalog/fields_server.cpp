// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/field_access.hpp"

namespace weft::rows {
namespace {

constexpr std::string_view kClasses[]{"gpu_server",  "rack_system",    "rack_component",
                                      "cpu_server",  "storage_server", "edge_device",
                                      "cooling_unit"};
constexpr FieldUnit kTflops{"Tflop/s", 1};
constexpr FieldRange kFlops{0, 1e9, true};

constexpr Field kRows[] = {
    required(choice<&Server::kind>("class", "Class", "Identity", kClasses, "")),
    text<&Server::accelerator>("accelerator", "Accelerator", "Accelerators", "H100, MI300X…"),
    count<&Server::accelerators>("accelerators", "Accelerators", "Accelerators",
                                 "In one server or rack", {0, 100'000}),
    real<&Server::acceleratorMemoryGb>("accelerator_memory_gb", "Memory each", "Accelerators",
                                       kGigabyte, kPositive, ""),
    real<&Server::acceleratorMemoryTbPerSecond>("accelerator_memory_tb_s", "Memory bandwidth each",
                                                "Accelerators", {"TB/s", 1}, kPositive, ""),
    real<&Server::bf16Tflops>("bf16_tflops", "BF16 each", "Accelerators", kTflops, kFlops,
                              "Dense peak"),
    real<&Server::fp8Tflops>("fp8_tflops", "FP8 each", "Accelerators", kTflops, kFlops,
                             "Dense peak"),
    real<&Server::acceleratorPower>("accelerator_power_w", "Power each", "Accelerators", kWatt,
                                    kPower, ""),
    text<&Server::scaleUpKind>("scale_up", "Scale-up", "Accelerators", "NVLink 4 / NVSwitch…"),
    real<&Server::scaleUpOneWay>("scale_up_one_way_gb_s", "Scale-up bandwidth, one way",
                                 "Accelerators", {"GB/s", 8e9}, kPositive,
                                 "Per accelerator: half the vendor's two-way headline"),
    count<&Server::scaleUpDomain>("scale_up_domain", "Scale-up domain", "Accelerators",
                                  "Accelerators in one domain", {1, 1'000'000}),
    list<&Server::ports>(
        FieldType::ServerPorts, "ports", "Network ports", "Ports",
        "8 × 400G compute cage OSFP-flat 2 per cage nic ConnectX-7; several roles apart by ;"),
    text<&Server::cpu>("cpu", "Processors", "Host", ""),
    real<&Server::memoryGb>("memory_gb", "Memory", "Host", kGigabyte, kPositive, ""),
    real<&Server::powerMax>("power_max_w", "Power, maximum", "Power", kWatt, kPower,
                            "Of the whole system"),
    text<&Server::cooling>("cooling", "Cooling", "Rack", "air, liquid"),
    real<&Server::rackUnits>("rack_units", "Height", "Rack", {"RU", 1}, {0, 60}, ""),
    real<&Server::mass>("weight_kg", "Weight", "Rack", kKilogram, {0, 1e5, true}, ""),
};

} // namespace

std::span<const Field> serverFields() {
    return kRows;
}

} // namespace weft::rows
