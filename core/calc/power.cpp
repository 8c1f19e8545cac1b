// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/power.hpp"

#include <algorithm>

namespace weft {
namespace {

constexpr std::string_view kNvlink = "NVIDIA NVLink: payload as marketed, raw by its lanes' rate";
constexpr std::string_view kPcie = "PCI-SIG: 128b/130b coding to 5.0; 6.0 carries 236 of 256 bytes "
                                   "of a flit";
constexpr std::string_view kFec = "IEEE 802.3 and IBTA: 64b/66b coding; with RS(544,514) from 50G "
                                  "lanes on";

// A link of NVLink 2 to 5 is 8, 4, 2 and 2 lanes each way at 25.78125, 53.125, 106.25 and 212.5
// Gb/s of raw rate.
constexpr LinkGeneration kGenerations[] = {
    {"nvlink1", gbps(160), gbps(160), 4, kNvlink},
    {"nvlink2", gbps(8 * 25.78125), gbps(200), 6, kNvlink},
    {"nvlink3", gbps(4 * 53.125), gbps(200), 12, kNvlink, "a100"},
    {"nvlink4", gbps(2 * 106.25), gbps(200), 18, kNvlink, "h100"},
    {"nvlink5", gbps(2 * 212.5), gbps(400), 18, kNvlink, "b200"},
    {"pcie3", gbps(8), gbps(8 * 128.0 / 130), 16, kPcie},
    {"pcie4", gbps(16), gbps(16 * 128.0 / 130), 16, kPcie},
    {"pcie5", gbps(32), gbps(32 * 128.0 / 130), 16, kPcie},
    {"pcie6", gbps(64), gbps(64 * 236.0 / 256), 16, kPcie},
    {"edr", gbps(25.78125), gbps(25), 4, kFec},
    {"hdr", gbps(53.125), gbps(50), 4, kFec},
    {"ndr", gbps(106.25), gbps(100), 4, kFec},
    {"xdr", gbps(212.5), gbps(200), 4, kFec},
    {"ethernet-10g", gbps(10.3125), gbps(10), 1, kFec},
    {"ethernet-25g", gbps(25.78125), gbps(25), 4, kFec},
    {"ethernet-50g", gbps(53.125), gbps(50), 8, kFec},
    {"ethernet-100g", gbps(106.25), gbps(100), 8, kFec},
    {"ethernet-200g", gbps(212.5), gbps(200), 8, kFec},
};

} // namespace

CagePower cagePower(const Switch& device, std::int64_t modules, Power each) {
    CagePower out;
    for (const CageGroup& group : device.cages) {
        out.cages += group.auxiliary ? 0 : group.count;
    }
    out.limit = device.cageOpticsLimit;
    out.total = each * static_cast<double>(modules);
    if (modules > out.cages) {
        out.fits = false;
    } else if (out.limit) {
        out.fits = each <= *out.limit;
    }
    return out;
}

std::span<const LinkGeneration> linkGenerations() {
    return kGenerations;
}

} // namespace weft
