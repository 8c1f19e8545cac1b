// SPDX-License-Identifier: GPL-3.0-or-later
// Storage, cloud instances and WAN services.
#include "core/catalog/field_access.hpp"

namespace weft::rows {
namespace {

constexpr FieldUnit kGigabytesPerSecond{"GB/s", 1};
constexpr FieldUnit kTerabyte{"TB", 1};

constexpr Field kStorage[] = {
    required(text<&Storage::kind>("class", "Class", "Identity",
                                  "parallel_fs_appliance, nas_appliance, block_nvme_of…")),
    count<&Storage::nodes>("nodes", "Nodes", "Identity", "Of the building block", {1, 100'000}),
    list<&Storage::ports>(FieldType::ServerPorts, "ports", "Network ports", "Ports",
                          "8 × 200G storage; of the whole block"),
    real<&Storage::readGbPerSecond>("read_gb_s", "Read", "Performance", kGigabytesPerSecond,
                                    kPositive, ""),
    real<&Storage::writeGbPerSecond>("write_gb_s", "Write", "Performance", kGigabytesPerSecond,
                                     kPositive, ""),
    text<&Storage::performanceBasis>("performance_basis", "Performance basis", "Performance",
                                     "Measured, vendor figure…"),
    real<&Storage::usableTb>("usable_tb", "Capacity, usable", "Performance", kTerabyte, kPositive,
                             "TB = 1e12 bytes"),
    real<&Storage::rawTb>("raw_tb", "Capacity, raw", "Performance", kTerabyte, kPositive,
                          "TB = 1e12 bytes"),
    list<&Storage::protocols>(FieldType::Words, "protocols", "Protocols", "Performance",
                              "lustre, nfs, s3…"),
    real<&Storage::powerTypical>("power_typical_w", "Power, typical", "Power", kWatt, kPower, ""),
    real<&Storage::powerMax>("power_max_w", "Power, maximum", "Power", kWatt, kPower, ""),
    real<&Storage::rackUnits>("rack_units", "Height", "Rack", {"RU", 1}, {0, 600}, ""),
    real<&Storage::mass>("weight_kg", "Weight", "Rack", kKilogram, {0, 1e5, true}, ""),
};

constexpr Field kCloud[] = {
    required(text<&CloudInstance::provider>("provider", "Provider", "Identity", "")),
    text<&CloudInstance::category>("class", "Class", "Identity", "gpu, cpu_hpc…"),
    text<&CloudInstance::accelerator>("accelerator", "Accelerator", "Accelerators", ""),
    count<&CloudInstance::accelerators>("accelerators", "Accelerators", "Accelerators", "",
                                        {0, 100'000}),
    real<&CloudInstance::acceleratorMemoryGb>("accelerator_memory_gb", "Memory each",
                                              "Accelerators", kGigabyte, kPositive, ""),
    text<&CloudInstance::scaleUp>("scale_up", "Scale-up", "Accelerators", ""),
    count<&CloudInstance::vcpus>("vcpus", "vCPUs", "Host", "", {1, 1'000'000}),
    real<&CloudInstance::memoryGib>("memory_gib", "Memory", "Host", {"GiB", 1}, kPositive, ""),
    real<&CloudInstance::localNvmeGb>("local_nvme_gb", "Local NVMe", "Host", kGigabyte, kPositive,
                                      ""),
    real<&CloudInstance::network>("network_gbps", "Network", "Ports", kGbps, kPositive,
                                  "Of the instance, as advertised"),
    real<&CloudInstance::acceleratorNetwork>("accelerator_network_gbps", "Accelerator network",
                                             "Ports", kGbps, kPositive,
                                             "The RDMA part, where it is apart"),
    count<&CloudInstance::acceleratorNics>("accelerator_nics", "Accelerator NICs", "Ports", "",
                                           {0, 10'000}),
    text<&CloudInstance::networkFabric>("network_fabric", "Network fabric", "Ports",
                                        "EFA, RoCE, InfiniBand…"),
    money<&CloudInstance::perHour>("per_hour_usd", "Price per hour", "Price", "On demand"),
    text<&CloudInstance::priceRegion>("price_region", "Price region", "Price", ""),
    text<&CloudInstance::priceDate>("price_date", "Price date", "Price", "ISO date"),
};

constexpr Field kWan[] = {
    required(text<&Wan::kind>("class", "Class", "Identity",
                              "internet_vpn, cloud_interconnect, dark_fibre, cellular…")),
    text<&Wan::provider>("provider", "Provider", "Identity", ""),
    list<&Wan::rates>(FieldType::Rates, "rates_gbps", "Rates", "Ports",
                      "What can be ordered: 10G, 100G"),
    real<&Wan::fixedLow>("latency_fixed_low_ms", "Fixed latency, low", "Latency", kMillisecond,
                         {0, 1e5}, "One way"),
    real<&Wan::fixedHigh>("latency_fixed_high_ms", "Fixed latency, high", "Latency", kMillisecond,
                          {0, 1e5}, "One way"),
    real<&Wan::perKilometre>("latency_per_km_us", "Latency per km", "Latency", kMicrosecond,
                             {0, 1e5}, "One way = fixed + distance × route factor × this"),
    real<&Wan::routeFactor>("route_factor", "Route factor", "Latency", kNone, {0.1, 100},
                            "Length of the route ÷ distance between the sites"),
    real<&Wan::availability>("availability", "Availability", "Service", kNone, {0, 1},
                             "0.9999 is four nines"),
    text<&Wan::availabilityCondition>("availability_condition", "Availability holds for", "Service",
                                      ""),
    text<&Wan::encryption>("encryption", "Encryption", "Service", "IPsec, MACsec…"),
    count<&Wan::mtuBytes>("mtu_bytes", "MTU", "Service", "Bytes", {64, 1'000'000}),
    real<&Wan::jitter>("jitter_ms", "Jitter", "Latency", kMillisecond, {0, 1e5},
                       "One way, added to the 99th percentile"),
    money<&Wan::portPerHour>("port_per_hour_usd", "Port price per hour", "Price", ""),
    money<&Wan::perMonth>("per_month_usd", "Price per month", "Price", "Of one circuit"),
    money<&Wan::perGb>("per_gb_usd", "Price per GB out", "Price",
                       "Of what leaves the provider's network, GB = 1e9 bytes"),
};

} // namespace

std::span<const Field> storageFields() {
    return kStorage;
}
std::span<const Field> cloudFields() {
    return kCloud;
}
std::span<const Field> wanFields() {
    return kWan;
}

} // namespace weft::rows
