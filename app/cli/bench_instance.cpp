// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bench_instance.hpp"

#include "core/base/text.hpp"

#include <fmt/format.h>

#include <charconv>
#include <numeric>

namespace weft::cli {
namespace {

constexpr std::int64_t kMostHosts = 2'100'000;
constexpr std::int64_t kMostRadix = 2'048;

class Builder {
public:
    explicit Builder(const BenchInstance& instance) : instance_(instance), builder_("bench") {}

    Fabric build() && {
        const std::int64_t half = instance_.radix / 2, leaves = instance_.leaves();
        const std::int64_t pods = instance_.tiers == 3 ? instance_.radix : 1;
        const std::int64_t cores = instance_.tiers == 3 ? half * half : 0;
        const auto hosts = static_cast<std::uint32_t>(instance_.hosts());
        builder_.reserve(static_cast<std::size_t>(hosts + leaves + pods * half + cores),
                         static_cast<std::size_t>(instance_.tiers * hosts));
        const std::uint8_t device = builder_.addDevice({});
        const std::uint16_t access = addClass("endpoint_leaf", NodeRole::Server, NodeRole::Leaf);
        const std::uint16_t middle = addClass("leaf_spine", NodeRole::Leaf, NodeRole::Spine);
        const std::uint16_t upper = addClass("spine_core", NodeRole::Spine, NodeRole::Core);
        ServerBlock block;
        block.rate = gbps(1);
        builder_.addServers(block, device, hosts);
        for (const NodeRole role : {NodeRole::Leaf, NodeRole::Spine}) {
            for (std::int64_t pod = 0; pod < pods; ++pod) {
                builder_.addSwitches(role, device, role == NodeRole::Leaf ? leaves / pods : half, 0,
                                     static_cast<std::uint32_t>(pod));
            }
        }
        builder_.addSwitches(NodeRole::Core, device, cores);
        const auto r = static_cast<std::uint32_t>(half);
        const auto leavesPerPod = static_cast<std::uint32_t>(leaves / pods);
        const std::uint32_t firstSpine = hosts + static_cast<std::uint32_t>(leaves);
        const std::uint32_t firstCore = firstSpine + static_cast<std::uint32_t>(pods) * r;
        for (std::uint32_t host = 0; host < hosts; ++host) {
            builder_.link(NodeIndex(host), NodeIndex(hosts + host / r), 1, access);
        }
        number_ = hosts;
        for (std::uint32_t leaf = 0; leaf < leaves; ++leaf) {
            for (std::uint32_t spine = 0; spine < r; ++spine) {
                link(hosts + leaf, firstSpine + leaf / leavesPerPod * r + spine, middle);
            }
        }
        for (std::uint32_t spine = 0; cores > 0 && spine < pods * half; ++spine) {
            for (std::uint32_t core = 0; core < r; ++core) {
                link(firstSpine + spine, firstCore + spine % r * r + core, upper);
            }
        }
        return std::move(builder_).build();
    }

private:
    std::uint16_t addClass(const char* id, NodeRole lower, NodeRole upper) {
        return builder_.addLinkClass({id, lower, upper, gbps(1), metres(1), true});
    }

    // Between switches, unless it is down.
    void link(std::size_t a, std::size_t b, std::uint16_t linkClass) {
        if (!instance_.isDamaged || splitmix64(0xC0FFEE + number_) % 100 >= 5) {
            builder_.link(NodeIndex(a), NodeIndex(b), 1, linkClass);
        }
        ++number_;
    }

    const BenchInstance& instance_;
    FabricBuilder builder_;
    std::uint64_t number_ = 0;
};

} // namespace

Result<BenchInstance> parseBenchInstance(std::string_view text) {
    const auto refuse = [&](std::string_view why) {
        return fail(ErrorCode::Usage,
                    fmt::format("instance: found {}, expected {}", inQuotes(text), why));
    };
    BenchInstance instance;
    if (!text.starts_with("ft") && !text.starts_with("ls")) {
        return refuse("ftK (3-tier fat tree) or lsR (leaf-spine), with a trailing f for damage");
    }
    instance.tiers = text.starts_with("ft") ? 3 : 2;
    std::string_view digits = text.substr(2);
    if (digits.ends_with('f')) {
        instance.isDamaged = true;
        digits.remove_suffix(1);
    }
    const auto parsed =
        std::from_chars(digits.data(), digits.data() + digits.size(), instance.radix);
    if (parsed.ec == std::errc::invalid_argument || parsed.ptr != digits.data() + digits.size()) {
        return refuse("a number of ports after ft or ls");
    }
    if (parsed.ec != std::errc() || instance.radix < 2 || instance.radix % 2 != 0 ||
        instance.radix > kMostRadix || instance.hosts() > kMostHosts) {
        return refuse(instance.tiers == 3 ? "an even number of ports from 2 to 202"
                                          : "an even number of ports from 2 to 2048");
    }
    return instance;
}

Fabric buildBenchFabric(const BenchInstance& instance) {
    return Builder(instance).build();
}

std::uint64_t splitmix64(std::uint64_t x) {
    x += 0x9E3779B97F4A7C15U;
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31U);
}

std::vector<Demand> benchPermutation(const BenchInstance& instance) {
    std::vector<std::uint32_t> to(static_cast<std::size_t>(instance.hosts()));
    std::iota(to.begin(), to.end(), 0U);
    for (std::size_t i = to.size() - 1; i > 0; --i) { // Fisher & Yates 1938
        std::swap(to[i], to[splitmix64(5 * 1'000'003 + i) % (i + 1)]);
    }
    const auto perLeaf = static_cast<std::uint32_t>(instance.leafHosts());
    std::vector<Demand> demands;
    for (std::uint32_t host = 0; host < to.size(); ++host) {
        demands.push_back({host / perLeaf, to[host] / perLeaf, gbps(1)});
    }
    return merged(std::move(demands));
}

} // namespace weft::cli
