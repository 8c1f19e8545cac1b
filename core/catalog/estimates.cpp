// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/estimates.hpp"

#include <algorithm>
#include <optional>

namespace weft {
namespace {

// The smallest class that is large enough; beyond the largest in proportion to the size.
PowerClass powerOf(const std::vector<PowerClass>& classes, double gbps) {
    if (classes.empty() || gbps <= 0) {
        return {};
    }
    const auto fitting = std::find_if(classes.begin(), classes.end(),
                                      [&](const PowerClass& row) { return gbps <= row.upToGbps; });
    if (fitting != classes.end()) {
        return *fitting;
    }
    const PowerClass& largest = classes.back();
    const double factor = gbps / largest.upToGbps;
    return {gbps, largest.typicalW * factor, largest.maxW * factor};
}

// Class figures never contradict a known one: a typical figure stays at or below a known maximum, a
// maximum at or above a known typical.
template <class Device> void fillPower(Device& device, const PowerClass& figures) {
    if (device.planningTypical == Power{}) {
        device.planningTypical = watts(figures.typicalW);
        if (device.powerMax) {
            device.planningTypical = std::min(device.planningTypical, *device.powerMax);
        }
    }
    if (device.planningMax == Power{}) {
        device.planningMax = std::max(watts(figures.maxW), device.powerTypical.value_or(Power{}));
    }
}

struct FillPlanning {
    const Estimates& estimates;

    void operator()(Switch& device) const {
        fillPower(device,
                  powerOf(estimates.switches, inGbps(device.capacity.value_or(Bandwidth{}))));
    }
    void operator()(Nic& nic) const {
        const bool isVirtual = nic.cardFormFactor == "cloud"; // draws no power of ours
        const double rate =
            inGbps(nic.totalBandwidth.value_or(nic.hostBusLimit.value_or(Bandwidth{})));
        const auto& classes = nic.dpu ? estimates.dpus : estimates.nics;
        fillPower(nic, isVirtual ? PowerClass{} : powerOf(classes, rate));
    }
    void operator()(Optic& optic) const {
        if (optic.planningPerEnd != Power{}) {
            return;
        }
        const double rate = inGbps(optic.rate);
        const double reach = inMetres(optic.reach.value_or(Length{}));
        for (const ModuleClass& row : estimates.modules) {
            const bool named = std::find(row.classes.begin(), row.classes.end(),
                                         toString(optic.kind)) != row.classes.end();
            if (named && rate <= row.upToGbps && reach >= row.longerThanM) {
                optic.planningPerEnd = watts(row.perEndW);
                return;
            }
        }
    }
    template <class Other> void operator()(Other&) const {} // no planning figures
};

std::int64_t ports100G(const Switch& device) {
    std::int64_t count = 0;
    for (const CageGroup& cages : device.cages) {
        count += !cages.auxiliary && cages.rate == gbps(100) ? cages.count : 0;
    }
    return count;
}

// How many of the band's unit one piece of the part is.
std::optional<double> quantityOf(const Part& part, PricePer per) {
    const auto* device = part.as<Switch>();
    switch (per) {
    case PricePer::Piece:
        return 1;
    case PricePer::GbpsOfCapacity:
        return device != nullptr && device->capacity ? std::optional(inGbps(*device->capacity))
                                                     : std::nullopt;
    case PricePer::Port100G:
        return device != nullptr && ports100G(*device) > 0
                   ? std::optional(static_cast<double>(ports100G(*device)))
                   : std::nullopt;
    case PricePer::UsableTb: {
        const auto* storage = part.as<Storage>();
        return storage != nullptr ? storage->usableTb : std::nullopt;
    }
    case PricePer::Hour:
    case PricePer::Other:
        return std::nullopt;
    }
    return std::nullopt;
}

bool fillPrice(Part& part, const Estimates& estimates) {
    Price& price = part.price;
    if (price.basis != PriceBasis::Band || price.typical != Money{}) {
        return true;
    }
    const PriceBand* band = estimates.band(price.band);
    const auto quantity = band != nullptr ? quantityOf(part, band->per) : std::nullopt;
    if (!quantity) {
        price = Price{};
        return false;
    }
    price.low = Money::fromDollars(band->low * *quantity);
    price.typical = Money::fromDollars(band->typical * *quantity);
    price.high = Money::fromDollars(band->high * *quantity);
    price.note = band->label + ": " + band->basis;
    part.fieldProvenance["price"] = band->provenance;
    return true;
}

} // namespace

const PriceBand* Estimates::band(std::string_view id) const {
    const auto found = std::find_if(bands.begin(), bands.end(),
                                    [&](const PriceBand& row) { return row.id == id; });
    return found == bands.end() ? nullptr : &*found;
}

bool complete(Part& part, const Estimates& estimates) {
    std::visit(FillPlanning{estimates}, part.body);
    return fillPrice(part, estimates);
}

} // namespace weft
