// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/oversubscription.hpp"

#include "core/analysis/fixes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace weft {

namespace {

constexpr std::string_view kSources[] = {
    "definition: capacity of the down ports in use over capacity of the up ports in use; of a "
    "subtree, endpoint injection "
    "capacity under it over capacity leaving it"};

constexpr Formula kWorst{
    "fabric.oversubscription", "ratio", "injection/leaving",
    "The largest ratio over all subtrees (leaves, pods) of endpoint capacity under it to capacity "
    "leaving it. 1 or less is non-blocking.",
    kSources};
constexpr Formula kLeaf{"fabric.oversubscription.leaf", "ratio", "down/up",
                        "Of the most oversubscribed leaf.", kSources};
constexpr Formula kSpine{"fabric.oversubscription.spine", "ratio", "down/up",
                         "Of the most oversubscribed spine.", kSources};

// Capacity under and above one subtree.
struct Ratio {
    Bandwidth down, up;
    std::string name;
    bool isKnown() const { return up > Bandwidth() && down > Bandwidth(); }
    double value() const { return down / up; }
};

bool isWorse(const Ratio& a, const Ratio& b) {
    return !b.isKnown() || (a.isKnown() && a.value() > b.value());
}

Metric ratioMetric(const Formula& formula, const Fabric& fabric, const Ratio& ratio,
                   std::string_view down, std::string_view up) {
    Metric metric = metricOf(formula, fabric.id, ratio.value(), Method::Exact,
                             {{std::string(down),
                               inGbps(ratio.down),
                               "Gb/s",
                               ratio.name,
                               "capacity of its down links",
                               {},
                               {}},
                              {std::string(up),
                               inGbps(ratio.up),
                               "Gb/s",
                               ratio.name,
                               "capacity of its up links",
                               {},
                               {}}});
    metric.witness = ratio.name;
    return metric;
}

class Ratios {
public:
    explicit Ratios(const Fabric& fabric)
        : fabric_(fabric), down_(fabric.nodes.size()), up_(fabric.nodes.size()) {
        for (const Link& link : fabric.links) {
            const Bandwidth capacity = fabric.capacityOf(link);
            up_[link.a.get()] += capacity;
            // Between switches of one role neither end is above the other: the link leaves both.
            const bool isPeer = fabric.node(link.a).role == fabric.node(link.b).role;
            (isPeer ? up_ : down_)[link.b.get()] += capacity;
        }
    }

    // Worst over the switches of a role that have something below them.
    Ratio worst(NodeRole role) const {
        Ratio found;
        const NodeRange range = fabric_.range(role);
        std::uint32_t witness = range.begin;
        for (std::uint32_t i = range.begin; i < range.end; ++i) {
            const Ratio one{down_[i], up_[i], {}};
            if (isWorse(one, found) && one.isKnown()) {
                found = one;
                witness = i;
            }
        }
        if (found.isKnown()) {
            found.name = nodeName(fabric_, NodeIndex(witness));
        }
        return found;
    }

    // Worst pod of a three-tier fabric: leaves and spines that hang together below the cores.
    Ratio worstPod() const {
        Ratio found;
        if (fabric_.range(NodeRole::Core).size() == 0) {
            return found;
        }
        std::vector<std::uint32_t> root(fabric_.nodes.size());
        std::iota(root.begin(), root.end(), 0U);
        const auto rootOf = [&](std::uint32_t i) {
            while (root[i] != i) {
                i = root[i] = root[root[i]];
            }
            return i;
        };
        for (const Link& link : fabric_.links) {
            if (fabric_.node(link.a).role == NodeRole::Leaf &&
                fabric_.node(link.b).role == NodeRole::Spine) {
                root[rootOf(link.a.value)] = rootOf(link.b.value);
            }
        }
        std::vector<Ratio> pods(fabric_.nodes.size());
        const NodeRange leaves = fabric_.range(NodeRole::Leaf),
                        spines = fabric_.range(NodeRole::Spine);
        for (std::uint32_t i = leaves.begin; i < leaves.end; ++i) {
            pods[rootOf(i)].down += down_[i];
        }
        for (std::uint32_t i = spines.begin; i < spines.end; ++i) {
            pods[rootOf(i)].up += up_[i];
        }
        for (std::uint32_t i = leaves.begin; i < leaves.end; ++i) {
            const Ratio& pod = pods[rootOf(i)];
            if (isWorse(pod, found) && pod.isKnown()) {
                found = pod;
                found.name = fmt::format("the pod of {}", nodeName(fabric_, NodeIndex(i)));
            }
        }
        return found;
    }

    // Leaves with endpoints and no way up, while there are others to reach: servers that are not on
    // such a leaf too, as every server is where a rail is one switch.
    std::vector<std::uint32_t> cutOff() const {
        std::vector<std::uint32_t> found;
        const NodeRange switches = fabric_.switches();
        if (switches.size() < 2) {
            return found;
        }
        for (std::uint32_t i = switches.begin; i < switches.end; ++i) {
            if (up_[i] == Bandwidth() && down_[i] > Bandwidth() &&
                fabric_.nodes[i].role == NodeRole::Leaf &&
                fabric_.neighbours(NodeIndex(i)).size() < fabric_.range(NodeRole::Server).size()) {
                found.push_back(i);
            }
        }
        return found;
    }

private:
    const Fabric& fabric_;
    std::vector<Bandwidth> down_, up_; // per node
};

double targetOf(const FabricIntent& intent) {
    const auto said = intent.params.find("oversubscription");
    if (said == intent.params.end()) {
        return 1;
    }
    const auto* whole = std::get_if<std::int64_t>(&said->second);
    const auto* real = std::get_if<double>(&said->second);
    return whole != nullptr ? static_cast<double>(*whole) : real != nullptr ? *real : 1;
}

// The target is the leaf's; a pod's ratio is the product of both targets.
double spineTargetOf(const FabricIntent& intent) {
    const auto said = intent.params.find("spine-oversubscription");
    const auto* whole =
        said != intent.params.end() ? std::get_if<std::int64_t>(&said->second) : nullptr;
    const auto* real = said != intent.params.end() ? std::get_if<double>(&said->second) : nullptr;
    return whole != nullptr ? static_cast<double>(*whole) : real != nullptr ? *real : 1;
}

void analyseFabric(const FabricIntent& intent, const Fabric& fabric, PassOutput& output) {
    const Ratios ratios(fabric);
    const Ratio leaf = ratios.worst(NodeRole::Leaf), spine = ratios.worst(NodeRole::Spine);
    Ratio worst = leaf;
    for (const Ratio& other : {ratios.worstPod(), ratios.worst(NodeRole::Switch)}) {
        worst = isWorse(other, worst) && other.isKnown() ? other : worst;
    }
    if (leaf.isKnown()) {
        output.metrics.push_back(ratioMetric(kLeaf, fabric, leaf, "down", "up"));
    }
    if (spine.isKnown()) {
        output.metrics.push_back(ratioMetric(kSpine, fabric, spine, "down", "up"));
    }
    if (worst.isKnown()) {
        output.metrics.push_back(ratioMetric(kWorst, fabric, worst, "injection", "leaving"));
        const double target = targetOf(intent) * std::max(1.0, spineTargetOf(intent));
        constexpr double kDust = 1e-9;
        if (worst.value() > target * (1 + kDust) && intent.topology != "free-form") {
            output.findings.push_back(
                {"oversubscription.target", Severity::Warning, intent.id,
                 fmt::format("{} is oversubscribed {:.2f} : 1, above the target of {:g} : 1",
                             worst.name, worst.value(), target),
                 worst.value(), target, "ratio", resizeFix(intent)});
        }
    }
    if (const auto cut = ratios.cutOff(); !cut.empty()) {
        output.findings.push_back(
            {"leaf.cut_off",
             Severity::Error,
             fabric.id + "/" + nodeName(fabric, NodeIndex(cut.front())),
             fmt::format(
                 "{} of {} leaves have servers but no link to another switch, {} among them",
                 cut.size(), fabric.range(NodeRole::Leaf).size(),
                 nodeName(fabric, NodeIndex(cut.front()))),
             static_cast<double>(cut.size()),
             0.0,
             "count",
             {}});
    }
}

} // namespace

void oversubscription(const PassInput& input, PassOutput& output) {
    for (const AnalysedFabric& analysed : input.soFar.fabrics) {
        const FabricIntent* intent = input.design.fabric(analysed.id);
        if (analysed.expansion != nullptr && intent != nullptr) {
            analyseFabric(*intent, analysed.works(), output);
        }
    }
}

} // namespace weft
