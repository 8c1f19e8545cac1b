// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/fit.hpp"

#include "core/base/checked.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace weft {
namespace {

using Words = const std::string_view;

constexpr Words kSfp[]{"SFP"};
constexpr Words kSfpPlus[]{"SFP+", "SFP"};
constexpr Words kSfp28[]{"SFP28", "SFP+", "SFP"};
constexpr Words kSfp56[]{"SFP56", "SFP28", "SFP+", "SFP"};
constexpr Words kSfp112[]{"SFP112", "SFP56", "SFP28", "SFP+", "SFP"};
constexpr Words kSfpDd[]{"SFP-DD", "SFP28", "SFP+", "SFP"};
constexpr Words kSfp56Dd[]{"SFP56-DD", "SFP-DD", "SFP56", "SFP28", "SFP+", "SFP"};
constexpr Words kQsfpPlus[]{"QSFP+"};
constexpr Words kQsfp28[]{"QSFP28", "QSFP+"};
constexpr Words kQsfp56[]{"QSFP56", "QSFP28", "QSFP+"};
constexpr Words kQsfp112[]{"QSFP112", "QSFP56", "QSFP28", "QSFP+"};
constexpr Words kQsfpDd[]{"QSFP-DD", "QSFP56", "QSFP28", "QSFP+"};
constexpr Words kQsfpDd800[]{"QSFP-DD800", "QSFP112-DD", "QSFP-DD", "QSFP112",
                             "QSFP56",     "QSFP28",     "QSFP+"};
constexpr Words kOsfp[]{"OSFP"};
constexpr Words kOsfpFlat[]{"OSFP-flat"};
constexpr Words kOsfp224[]{"OSFP224", "OSFP1600", "OSFP"};
constexpr Words kOsfp224Rhs[]{"OSFP224-RHS", "OSFP-flat"};
constexpr Words kRj45[]{"RJ45"};

constexpr CageFit kFits[] = {
    {"SFP", kSfp, "one lane, 1 Gb/s"},
    {"SFP+", kSfpPlus, "one lane, 10 Gb/s"},
    {"SFP28", kSfp28, "one lane, 25 Gb/s"},
    {"SFP56", kSfp56, "one lane, 50 Gb/s"},
    {"SFP112", kSfp112, "one lane, 100 Gb/s"},
    {"SFP-DD", kSfpDd, "two lanes, 2 x 25 or 2 x 50 Gb/s"},
    {"SFP56-DD", kSfp56Dd, "two lanes of 50 Gb/s"},
    {"QSFP+", kQsfpPlus, "four lanes, 40 Gb/s"},
    {"QSFP28", kQsfp28, "four lanes, 100 Gb/s"},
    {"QSFP56", kQsfp56, "four lanes, 200 Gb/s"},
    {"QSFP112", kQsfp112, "four lanes, 400 Gb/s"},
    {"QSFP-DD", kQsfpDd, "eight lanes, 400 Gb/s"},
    {"QSFP112-DD", kQsfpDd800, "eight lanes of up to 100 Gb/s"},
    {"QSFP-DD800", kQsfpDd800, "eight lanes, 800 Gb/s"},
    {"OSFP", kOsfp, "eight lanes, 400 or 800 Gb/s, module with fins"},
    {"OSFP-flat", kOsfpFlat, "OSFP whose heat sink is on the cage: NICs and DGX servers"},
    {"OSFP224", kOsfp224, "eight lanes of 200 Gb/s, 1.6 Tb/s"},
    {"OSFP1600", kOsfp224, "another name of OSFP224"},
    {"OSFP224-RHS", kOsfp224Rhs, "OSFP224 whose heat sink rides on the cage"},
    {"RJ45", kRj45, "twisted pair"},
    {"RJ45-serial", {}, "serial console"},
    {"MPO-12-CPO", {}, "co-packaged optics, fibre plugs into the switch"},
    {"MMC-12-CPO", {}, "co-packaged optics, fibre plugs into the switch"},
    {"backplane", {}, "wired inside the rack"},
    {"virtual", {}, "a cloud's virtual interface"},
};

// Single-port rates that modules are sold for, Gb/s.
constexpr std::array kStandardGbps{1.0, 10.0, 25.0, 40.0, 50.0, 100.0, 200.0, 400.0, 800.0};

bool isStandard(Bandwidth rate) {
    return std::any_of(kStandardGbps.begin(), kStandardGbps.end(),
                       [&](double standard) { return gbps(standard) == rate; });
}

} // namespace

std::span<const CageFit> cageFits() {
    return kFits;
}

const CageFit* cageFit(std::string_view cage) {
    const auto* found = std::find_if(std::begin(kFits), std::end(kFits),
                                     [&](const CageFit& row) { return row.cage == cage; });
    return found == std::end(kFits) ? nullptr : found;
}

bool fits(std::string_view module, std::string_view cage) {
    const CageFit* row = cageFit(cage);
    if (row == nullptr) {
        return module == cage;
    }
    return std::find(row->modules.begin(), row->modules.end(), module) != row->modules.end();
}

bool fits(const Optic& optic, std::string_view cage, End end) {
    const bool farIsOther = end == End::Far && !optic.formFactorsFar.empty();
    const auto& words = farIsOther ? optic.formFactorsFar : optic.formFactors;
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return fits(word, cage); });
}

std::int64_t portsPerCage(const CageGroup& cages, Bandwidth portRate) {
    if (portRate <= Bandwidth{} || portRate > cages.rate) {
        return 0;
    }
    std::int64_t most = 0;
    for (const Breakout& split : cages.breakouts) {
        if (split.rate == portRate) {
            most = std::max(most, split.ports);
        }
    }
    if (most > 0) {
        return most;
    }
    if (cages.maxPortRate && portRate > *cages.maxPortRate) {
        return 0;
    }
    if (cages.maxPortRate && portRate == *cages.maxPortRate) {
        return static_cast<std::int64_t>(cages.rate / portRate);
    }
    return portRate == cages.rate || isStandard(portRate) ? 1 : 0;
}

std::int64_t portsAt(const Switch& device, Bandwidth portRate) {
    std::int64_t total = 0;
    for (const CageGroup& cages : device.cages) {
        if (!cages.auxiliary) {
            total = saturatingAdd(total,
                                  saturatingMultiply(cages.count, portsPerCage(cages, portRate)));
        }
    }
    return device.maxPorts ? std::min(total, *device.maxPorts) : total;
}

std::vector<Bandwidth> portRates(const Switch& device) {
    std::vector<Bandwidth> rates;
    for (const CageGroup& cages : device.cages) {
        rates.push_back(cages.rate);
        rates.push_back(cages.maxPortRate.value_or(cages.rate));
        for (const Breakout& split : cages.breakouts) {
            rates.push_back(split.rate);
        }
    }
    std::sort(rates.begin(), rates.end(), std::greater<>());
    rates.erase(std::unique(rates.begin(), rates.end()), rates.end());
    std::erase_if(rates, [&](Bandwidth rate) { return portsAt(device, rate) == 0; });
    return rates;
}

} // namespace weft
