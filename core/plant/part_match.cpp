// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/part_match.hpp"

#include "core/base/checked.hpp"
#include "core/base/text.hpp"
#include "core/catalog/fit.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace weft {
namespace {

// Devices a buyer would hold beside each other: what carries a fabric is one kind, however it is
// built.
SwitchClass kindOf(SwitchClass kind) {
    return kind == SwitchClass::Modular || kind == SwitchClass::Chassis ? SwitchClass::Fixed : kind;
}

std::string wordFor(SwitchClass kind) {
    std::string word(toString(kindOf(kind)));
    std::replace(word.begin(), word.end(), '_', ' ');
    return kindOf(kind) == SwitchClass::Fixed ? "switch"
           : kind == SwitchClass::Management  ? word + " switch"
                                              : word;
}

std::string namesOf(std::span<const std::string> vendors) {
    return fmt::format("{}", fmt::join(vendors, " or "));
}

// Candidates, sieved step by step: the first step that leaves none is why there is none.
class Sieve {
public:
    explicit Sieve(std::vector<const Part*> parts) : left_(std::move(parts)) {}

    template <class Test> bool keep(Test&& test) {
        before_ = left_;
        std::erase_if(left_, [&](const Part* part) { return !test(*part); });
        return !left_.empty();
    }
    const std::vector<const Part*>& left() const { return left_; }
    const std::vector<const Part*>& before() const { return before_; } // the last step

    template <class Rank> const Part* best(Rank&& rank) const {
        return *std::min_element(left_.begin(), left_.end(),
                                 [&](const Part* x, const Part* y) { return rank(*x) < rank(*y); });
    }

private:
    std::vector<const Part*> left_, before_;
};

// What decides between parts that are equally near: a known price, less power, the lesser id.
std::tuple<bool, double, PartId> lastRank(const Part& part, const std::optional<Power>& typical,
                                          Power planning) {
    return {part.price.basis == PriceBasis::None, inWatts(typical.value_or(planning)), part.id};
}

bool fitsAll(const Part& part, std::span<const PortDemands> devices, const Catalog& catalog) {
    const auto model = SwitchModel::fromPart(catalog, part.id);
    const std::int64_t most = part.as<Switch>()->maxPorts.value_or(kCountMax);
    return model && std::all_of(devices.begin(), devices.end(), [&](const PortDemands& demands) {
               std::int64_t ports = 0;
               for (const PortDemand& demand : demands) {
                   ports += demand.ports;
               }
               return ports <= most && model->fits(demands);
           });
}

const PortDemands* largest(std::span<const PortDemands> devices) {
    const auto capacity = [](const PortDemands& demands) {
        Bandwidth sum;
        for (const PortDemand& demand : demands) {
            sum += demand.rate * static_cast<double>(demand.ports);
        }
        return sum;
    };
    const auto found = std::max_element(
        devices.begin(), devices.end(),
        [&](const PortDemands& x, const PortDemands& y) { return capacity(x) < capacity(y); });
    return found == devices.end() || found->empty() ? nullptr : &*found;
}

// The rate by which ports are compared: of most ports in use, else the fastest of the part.
Bandwidth ruling(std::span<const PortDemands> devices, const Switch& now) {
    if (const PortDemands* demands = largest(devices)) {
        return std::max_element(
                   demands->begin(), demands->end(),
                   [](const PortDemand& x, const PortDemand& y) { return x.ports < y.ports; })
            ->rate;
    }
    const std::vector<Bandwidth> rates = portRates(now);
    return rates.empty() ? Bandwidth() : rates.front();
}

// Of the largest ports of a card: their number and rate.
NicPorts fastestPorts(const Nic& nic) {
    const auto found =
        std::max_element(nic.ports.begin(), nic.ports.end(),
                         [](const NicPorts& x, const NicPorts& y) { return x.rate < y.rate; });
    return found == nic.ports.end() ? NicPorts() : *found;
}

std::int64_t portsAtLeast(const Nic& nic, Bandwidth rate) {
    std::int64_t count = 0;
    for (const NicPorts& ports : nic.ports) {
        count += ports.rate >= rate ? ports.count : 0;
    }
    return count;
}

bool carries(const Nic& nic, Transport transport) {
    return transport == Transport::InfiniBand ? nic.infiniband
           : transport == Transport::RoceV2   ? nic.roce
                                              : !nic.otherFabric.has_value();
}

} // namespace

std::string toText(std::span<const PortDemands> devices) {
    const PortDemands* demands = largest(devices);
    if (demands == nullptr) {
        return "no ports";
    }
    std::vector<std::string> words;
    for (const PortDemand& demand : *demands) {
        words.push_back(fmt::format("{} × {}", demand.ports, formatBandwidth(demand.rate)));
    }
    return fmt::format("{}", fmt::join(words, ", "));
}

PartMatch matchSwitch(const Part& now, std::span<const PortDemands> devices,
                      std::span<const std::string> vendors, const Catalog& catalog) {
    const Switch& body = *now.as<Switch>();
    const std::string word = wordFor(body.kind), makers = namesOf(vendors);
    const auto none = [&](std::string_view why) {
        return PartMatch{nullptr, fmt::format("no {} of {} {}", word, makers, why)};
    };
    Sieve sieve(catalog.ofKind(PartKind::Switch));
    if (!sieve.keep([&](const Part& part) {
            return isMadeBy(part, vendors) && kindOf(part.as<Switch>()->kind) == kindOf(body.kind);
        })) {
        return none("is in the catalog");
    }
    if (!sieve.keep([&](const Part& part) { return part.as<Switch>()->fabric == body.fabric; })) {
        return none("speaks " + body.fabric);
    }
    if (body.encrypted &&
        !sieve.keep([](const Part& part) { return part.as<Switch>()->encrypted.has_value(); })) {
        return none("is known to encrypt");
    }
    const Bandwidth rate = ruling(devices, body);
    if (!sieve.keep([&](const Part& part) { return fitsAll(part, devices, catalog); })) {
        std::int64_t most = 0;
        for (const Part* part : sieve.before()) {
            most = std::max(most, portsAt(*part->as<Switch>(), rate));
        }
        return none(fmt::format("has {} at once: the most is {} at {}", toText(devices), most,
                                formatBandwidth(rate)));
    }
    const std::int64_t ports = portsAt(body, rate);
    return {sieve.best([&](const Part& part) {
                const Switch& other = *part.as<Switch>();
                return std::pair(std::abs(portsAt(other, rate) - ports),
                                 lastRank(part, other.powerTypical, other.planningTypical));
            }),
            {}};
}

PartMatch matchNic(const Part& now, const CardDemand& wanted, std::span<const std::string> vendors,
                   const Catalog& catalog) {
    const std::string makers = namesOf(vendors);
    const auto none = [&](std::string_view why) {
        return PartMatch{nullptr, fmt::format("no NIC of {} {}", makers, why)};
    };
    Sieve sieve(catalog.ofKind(PartKind::Nic));
    if (!sieve.keep([&](const Part& part) { return isMadeBy(part, vendors); })) {
        return none("is in the catalog");
    }
    if (!sieve.keep([&](const Part& part) { return carries(*part.as<Nic>(), wanted.transport); })) {
        return none(fmt::format("speaks {}", toString(wanted.transport)));
    }
    const std::int64_t each = ceilDivide(wanted.ports, std::max<std::int64_t>(wanted.cards, 1));
    if (!sieve.keep(
            [&](const Part& part) { return portsAtLeast(*part.as<Nic>(), wanted.rate) >= each; })) {
        return none(fmt::format("has {} × {}", each, formatBandwidth(wanted.rate)));
    }
    const Nic& body = *now.as<Nic>();
    const NicPorts ports = fastestPorts(body);
    return {sieve.best([&](const Part& part) {
                const Nic& other = *part.as<Nic>();
                return std::tuple(
                    std::abs(portsAtLeast(other, wanted.rate) - portsAtLeast(body, wanted.rate)),
                    std::abs(inGbps(fastestPorts(other).rate - ports.rate)),
                    lastRank(part, other.powerTypical, other.planningTypical));
            }),
            {}};
}

} // namespace weft
