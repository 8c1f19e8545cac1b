// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/part_facts.hpp"

#include "core/base/text.hpp"
#include "ui/paint/words.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace weft::ui {

namespace {

struct Facts {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::PartFacts)
};

template <class... Visitors> struct Visitor : Visitors... { using Visitors::operator()...; };
template <class... Visitors> Visitor(Visitors...) -> Visitor<Visitors...>;

QString counted(std::int64_t count, const QString& what) {
    return people(formatCount(count)) + QStringLiteral(" × ") + what;
}

template <class Ports> Bandwidth fastest(const Ports& ports) {
    Bandwidth best;
    for (const auto& group : ports) {
        best = std::max(best, group.rate);
    }
    return best;
}

QString serverPorts(const std::vector<ServerPorts>& ports) {
    QStringList parts;
    for (const ServerPorts& group : ports) {
        parts += counted(group.count, rateText(group.rate) + QLatin1Char(' ') + text(group.role));
    }
    return parts.join(QStringLiteral(", "));
}

QString switchPorts(const Switch& device) {
    QStringList parts;
    for (const CageGroup& group : device.cages) {
        if (!group.auxiliary) {
            parts += counted(group.count,
                             rateText(group.rate) + QLatin1Char(' ') + text(group.formFactor));
        }
    }
    return parts.join(QStringLiteral(", "));
}

QString nicPorts(const Nic& nic) {
    QStringList parts;
    for (const NicPorts& group : nic.ports) {
        parts +=
            counted(group.count, rateText(group.rate) + QLatin1Char(' ') + text(group.formFactor));
    }
    return parts.join(QStringLiteral(", "));
}

QString opticPorts(const Optic& optic) {
    QStringList parts;
    if (optic.rate > Bandwidth()) {
        parts += optic.ports > 1
                     ? counted(optic.ports, rateText(optic.rate / static_cast<double>(optic.ports)))
                     : rateText(optic.rate);
    }
    if (optic.media) {
        parts += text(*optic.media);
    }
    if (optic.reach) {
        parts += lengthWords(*optic.reach);
    }
    return parts.join(QStringLiteral(", "));
}

QString instancePorts(const CloudInstance& instance) {
    const std::optional<Bandwidth> rate =
        instance.acceleratorNetwork ? instance.acceleratorNetwork : instance.network;
    QStringList parts;
    if (instance.accelerators > 0) {
        parts += counted(instance.accelerators, text(instance.accelerator.value_or("")));
    }
    if (rate) {
        parts += rateText(*rate);
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString rateText(Bandwidth rate) {
    // "400G" for whole Gb/s, "1.6T" above: the way faceplates are labelled.
    const double gigabits = inGbps(rate);
    return gigabits >= 1000 ? people(exactReal(gigabits / 1000)) + QLatin1Char('T')
                            : people(exactReal(gigabits)) + QLatin1Char('G');
}

Bandwidth partSpeed(const Part& part) {
    return std::visit(
        Visitor{
            [](const Switch& device) {
                Bandwidth best;
                for (const CageGroup& group : device.cages) {
                    best = group.auxiliary ? best : std::max(best, group.rate);
                }
                return best;
            },
            [](const Nic& nic) { return fastest(nic.ports); },
            [](const Optic& optic) { return optic.rate; },
            [](const Server& server) { return fastest(server.ports); },
            [](const Storage& storage) { return fastest(storage.ports); },
            [](const CloudInstance& instance) {
                return instance.acceleratorNetwork.value_or(instance.network.value_or(Bandwidth()));
            },
            [](const Wan& wan) {
                return wan.rates.empty() ? Bandwidth()
                                         : *std::max_element(wan.rates.begin(), wan.rates.end());
            },
        },
        part.body);
}

QStringList partFormFactors(const Part& part) {
    QStringList found;
    const auto add = [&found](const std::string& word) {
        if (!word.empty()) {
            found += text(word);
        }
    };
    if (const auto* device = part.as<Switch>()) {
        for (const CageGroup& group : device->cages) {
            add(group.formFactor);
        }
    } else if (const auto* nic = part.as<Nic>()) {
        for (const NicPorts& group : nic->ports) {
            add(group.formFactor);
        }
    } else if (const auto* optic = part.as<Optic>()) {
        std::for_each(optic->formFactors.begin(), optic->formFactors.end(), add);
        std::for_each(optic->formFactorsFar.begin(), optic->formFactorsFar.end(), add);
    } else {
        const auto* server = part.as<Server>();
        const auto* storage = part.as<Storage>();
        for (const ServerPorts& group : server    ? server->ports
                                        : storage ? storage->ports
                                                  : std::vector<ServerPorts>()) {
            add(group.formFactor.value_or(""));
        }
    }
    found.removeDuplicates();
    return found;
}

QString partPorts(const Part& part) {
    return std::visit(Visitor{
                          [](const Switch& device) { return switchPorts(device); },
                          [](const Nic& nic) { return nicPorts(nic); },
                          [](const Optic& optic) { return opticPorts(optic); },
                          [](const Server& server) { return serverPorts(server.ports); },
                          [](const Storage& storage) { return serverPorts(storage.ports); },
                          [](const CloudInstance& instance) { return instancePorts(instance); },
                          [&part](const Wan&) {
                              const Bandwidth most = partSpeed(part);
                              return most > Bandwidth() ? Facts::tr("up to %1").arg(rateText(most))
                                                        : QString();
                          },
                      },
                      part.body);
}

std::optional<Power> partPower(const Part& part) {
    if (const auto* device = part.as<Switch>()) {
        return device->powerTypical ? device->powerTypical : device->powerMax;
    }
    if (const auto* nic = part.as<Nic>()) {
        return nic->powerTypical ? nic->powerTypical : nic->powerMax;
    }
    if (const auto* optic = part.as<Optic>()) {
        return optic->powerPerEnd;
    }
    if (const auto* storage = part.as<Storage>()) {
        return storage->powerTypical ? storage->powerTypical : storage->powerMax;
    }
    const auto* server = part.as<Server>();
    return server ? server->powerMax : std::nullopt;
}

} // namespace weft::ui
