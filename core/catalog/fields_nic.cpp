// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/field_access.hpp"

namespace weft::rows {
namespace {

constexpr Field kRows[] = {
    text<&Nic::partNumber>("part_number", "Part number", "Identity", ""),
    text<&Nic::controller>("controller", "Controller", "Identity", ""),
    text<&Nic::cardFormFactor>("card_form_factor", "Card", "Identity", "HHHL, OCP 3.0, cloud…"),
    list<&Nic::ports>(FieldType::NicPorts, "ports", "Ports", "Ports",
                      "1 × OSFP-flat 400G; several kinds apart by ;"),
    real<&Nic::totalBandwidth>("total_bandwidth_gbps", "Total bandwidth", "Ports", kGbps, kPositive,
                               "One way; less than the ports' sum where the controller limits it"),
    count<&Nic::pcieGeneration>("pcie_generation", "PCIe generation", "Host", "", {1, 10}),
    count<&Nic::pcieLanes>("pcie_lanes", "PCIe lanes", "Host", "", {1, 64}),
    real<&Nic::hostBusLimit>(
        "host_bus_limit_gbps", "Host bus limit", "Host", kGbps, kPositive,
        "PCIe lanes after line coding, one way; below the total it is the limit"),
    flag<&Nic::rdma>("rdma", "RDMA", "Performance", ""),
    flag<&Nic::roce>("roce", "RoCE", "Performance", ""),
    flag<&Nic::infiniband>("infiniband", "InfiniBand", "Performance", ""),
    flag<&Nic::gpudirectRdma>("gpudirect_rdma", "GPUDirect RDMA", "Performance", ""),
    flag<&Nic::dpu>("dpu", "DPU", "Identity", "Has processors of its own"),
    text<&Nic::otherFabric>("other_fabric", "Other fabric", "Performance",
                            "omni-path, slingshot, EFA/SRD…"),
    real<&Nic::powerTypical>("power_typical_w", "Power, typical", "Power", kWatt, kPower,
                             "Without optics"),
    real<&Nic::powerMax>("power_max_w", "Power, maximum", "Power", kWatt, kPower, "Without optics"),
    real<&Nic::planningTypical>("planning_typical_w", "Planning power, typical", "Power", kWatt,
                                kPower, "The class's figure, used where the fact is unknown"),
    real<&Nic::planningMax>("planning_max_w", "Planning power, maximum", "Power", kWatt, kPower,
                            "The class's figure, used where the fact is unknown"),
};

} // namespace

std::span<const Field> nicFields() {
    return kRows;
}

} // namespace weft::rows
