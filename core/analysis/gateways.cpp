// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gateways.hpp"

#include "core/analysis/bill_terms.hpp"
#include "core/analysis/joins.hpp"
#include "core/analysis/terms.hpp"
#include "core/base/text.hpp"
#include "core/plant/circuit_net.hpp"
#include "core/plant/plant.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace weft {
namespace {

constexpr std::string_view kDefinition[] = {"definition"};

constexpr Formula kLan{"gateway.lan.capacity", "Gb/s", "",
                       "What the links between the gateway and the fabrics of its site carry, one "
                       "direction; of a gateway that no fabric joins, those to other gateways.",
                       kDefinition};
constexpr Formula kWan{"gateway.wan.capacity", "Gb/s", "",
                       "What the circuits that end at the gateway carry, one direction.",
                       kDefinition};
constexpr Formula kThrough{"gateway.throughput", "Gb/s", "min(needed*each, lan)",
                           "What the gateway lets through: the devices that carry the traffic at "
                           "what one passes, as far as their links to the site's fabrics go; the "
                           "devices with the fewest, as any of the others may be out.",
                           kDefinition};

class GatewayFigures {
public:
    GatewayFigures(const Gateway& gateway, const PassInput& input, PassOutput& output)
        : gateway_(gateway), design_(input.design), catalog_(input.catalog),
          plant_(*input.soFar.plant), output_(output) {}

    void run() {
        findLan();
        const double lan = lan_.empty() ? 0 : put(sumOf(kLan, gateway_.id, Method::Exact, terms()));
        const double wan = addWan();
        addThroughput();
        if (!lan_.empty() && lan < wan * (1 - 1e-9)) {
            findNarrow(lan, wan);
        }
        const bool isOurs = design_.site(gateway_.site)->kind != SiteKind::CloudRegion;
        if (isOurs && gateway_.count > 0 && !isJoined()) {
            findLoose();
        }
    }

private:
    double put(Metric metric) {
        output_.metrics.push_back(std::move(metric));
        return output_.metrics.back().value;
    }
    std::string called() const { return gateway_.name.empty() ? gateway_.id : gateway_.name; }

    bool endsHere(const FabricJoin& join) const {
        return join.a.fabric == gateway_.id || join.b.fabric == gateway_.id;
    }
    bool isJoined() const {
        return std::any_of(design_.joins->begin(), design_.joins->end(),
                           [&](const FabricJoin& join) { return endsHere(join); });
    }

    // Joins that are made: to fabrics, else to other gateways.
    void findLan() {
        std::vector<const FabricJoin*> others;
        for (const GatewayNet& net : plant_.nets) {
            const FabricJoin* join = net.isOfWan ? nullptr : design_.join(net.fabric.id);
            if (join != nullptr && endsHere(*join)) {
                const Id& far = join->a.fabric == gateway_.id ? join->b.fabric : join->a.fabric;
                (design_.fabric(far) != nullptr ? lan_ : others).push_back(join);
            }
        }
        lan_ = lan_.empty() ? others : lan_;
    }

    std::vector<Term> terms() const {
        std::vector<Term> terms;
        for (const FabricJoin* join : lan_) {
            terms.push_back(termOf(joinCapacity(*join), termName(join->id), "join " + join->id));
        }
        return terms;
    }

    double addWan() {
        std::vector<Term> terms;
        for (const WanLink& link : *design_.wans) {
            if (link.terms.gatewayA == gateway_.id || link.terms.gatewayB == gateway_.id) {
                terms.push_back({termName(link.id),
                                 static_cast<double>(link.count) * inGbps(link.rate), "Gb/s",
                                 "computed", "circuits of " + link.id, "wan.rate", link.id});
            }
        }
        return terms.empty() ? 0 : put(sumOf(kWan, gateway_.id, Method::Exact, std::move(terms)));
    }

    double lanOfNeeded() const {
        double lan = 0;
        for (const FabricJoin* join : lan_) {
            lan += inGbps(join->rate) * static_cast<double>(linksAtNeeded(*join, gateway_));
        }
        return lan;
    }

    void addThroughput() {
        const Part* part = catalog_.find(gateway_.part);
        const Switch* body = part != nullptr ? part->as<Switch>() : nullptr;
        const bool isChosen = gateway_.throughput.has_value();
        const std::optional<Bandwidth> each =
            isChosen || body == nullptr ? gateway_.throughput : body->capacity;
        std::vector<Term> terms;
        const double lan = lanOfNeeded();
        double through = lan;
        std::string expression = "lan";
        if (each) {
            const double needed = static_cast<double>(gateway_.needed);
            terms.push_back(countTerm("needed", needed, "you chose", "devices that carry traffic"));
            terms.push_back(rateTerm(
                "each", *each,
                isChosen ? std::string("you chose")
                         : fmt::format("{}, grade {}", part->title(),
                                       toString(part->provenanceOf("capacity_gbps").grade)),
                "what one device passes"));
            through = needed * inGbps(*each);
            expression = "needed*each";
        }
        if (!lan_.empty()) {
            terms.push_back(
                rateTerm("lan", gbps(lan), "computed",
                         fmt::format("links of {} of its {} devices to the site's fabrics",
                                     gateway_.needed, gateway_.count)));
            through = std::min(through, lan);
            expression = each ? std::string(kThrough.expression) : expression;
        }
        if (!terms.empty()) {
            Metric metric =
                metricOf(kThrough, gateway_.id, through, Method::Exact, std::move(terms));
            metric.expression = std::move(expression);
            output_.metrics.push_back(std::move(metric));
        }
    }

    void findNarrow(double lan, double wan) {
        const FabricJoin& widest = **std::max_element(
            lan_.begin(), lan_.end(), [](const FabricJoin* x, const FabricJoin* y) {
                return inGbps(x->rate) * static_cast<double>(x->count) <
                       inGbps(y->rate) * static_cast<double>(y->count);
            });
        FabricJoin wider = widest;
        wider.count += static_cast<std::int64_t>(std::ceil((wan - lan) / inGbps(wider.rate)));
        output_.findings.push_back(
            {"gateway.lan.narrow",
             Severity::Warning,
             gateway_.id,
             fmt::format("The circuits that end at {} carry {}, and its links to the site's "
                         "fabrics {}: give it more links, or faster ones.",
                         called(), formatBandwidth(gbps(wan)), formatBandwidth(gbps(lan))),
             lan,
             wan,
             "Gb/s",
             {{fmt::format("Run {} links over {}", wider.count,
                           wider.name.empty() ? wider.id : wider.name),
               PutJoin{wider}}}});
    }

    void findLoose() {
        const auto& fabrics = *design_.fabrics;
        const auto here =
            std::find_if(fabrics.begin(), fabrics.end(),
                         [&](const FabricIntent& fabric) { return fabric.site == gateway_.site; });
        output_.findings.push_back(
            {"gateway.not_cabled",
             Severity::Info,
             gateway_.id,
             here == fabrics.end()
                 ? fmt::format("No cable joins {} to a fabric, and its site has none.", called())
                 : fmt::format("No cable joins {} to a fabric of its site: join it, for example "
                               "joins.{}-lan.ends={}/leaf,{}/switch, then say rate and count.",
                               called(), gateway_.id, here->id, gateway_.id),
             std::nullopt,
             std::nullopt,
             "",
             {}});
    }

    const Gateway& gateway_;
    const Design& design_;
    const Catalog& catalog_;
    const Plant& plant_;
    PassOutput& output_;
    std::vector<const FabricJoin*> lan_;
};

// Of the joins that end at a gateway; pass "joins" asks those between fabrics.
void addCapacities(const PassInput& input, PassOutput& output) {
    for (const GatewayNet& net : input.soFar.plant->nets) {
        const bool isAtGateway = !net.isOfWan && std::any_of(net.homes.begin(), net.homes.end(),
                                                             [](const GatewayNet::Home& home) {
                                                                 return home.isGateway;
                                                             });
        if (isAtGateway) {
            output.metrics.push_back(joinCapacity(*input.design.join(net.fabric.id)));
        }
    }
}

} // namespace

void gateways(const PassInput& input, PassOutput& output) {
    if (input.soFar.plant == nullptr) {
        return;
    }
    addCapacities(input, output);
    for (const Gateway& gateway : *input.design.gateways) {
        GatewayFigures(gateway, input, output).run();
    }
    for (const WanLink& link : *input.design.wans) {
        if (link.count > kMostCircuits &&
            !(link.terms.gatewayA.empty() && link.terms.gatewayB.empty())) {
            output.findings.push_back(
                notRun(link.id, "circuits", "Cabling of the circuits",
                       fmt::format("{} are more than the {} that are cabled one by one",
                                   formatCount(link.count), formatCount(kMostCircuits))));
        }
    }
}

} // namespace weft
