// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/job.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {
namespace {

// Servers with accelerators run the job; where there are none, all servers do.
std::vector<const ServerBlock*> jobBlocks(const Fabric& fabric) {
    std::vector<const ServerBlock*> all, accelerated;
    for (const ServerBlock& block : fabric.servers) {
        all.push_back(&block);
        if (block.accelerators > 0) {
            accelerated.push_back(&block);
        }
    }
    return accelerated.empty() ? all : accelerated;
}

// Why accelerators of a server cannot be taken to share a scale-up network; empty where they can,
// and `part` is then the server's part.
std::string objection(const std::vector<const ServerBlock*>& blocks, const Catalog& catalog,
                      const Part*& part) {
    if (blocks.empty() || blocks.front()->accelerators < 2) {
        return "servers have no more than one accelerator";
    }
    const ServerBlock& first = *blocks.front();
    for (const ServerBlock* block : blocks) {
        if (block->part != first.part || block->accelerators != first.accelerators ||
            block->portsPerServer != first.portsPerServer) {
            return "servers are of more than one kind";
        }
    }
    if (first.portsPerServer % first.accelerators != 0) {
        return fmt::format("{} ports of a server do not divide among {} accelerators",
                           first.portsPerServer, first.accelerators);
    }
    part = catalog.find(first.part);
    const Server* server = part != nullptr ? part->as<Server>() : nullptr;
    if (server == nullptr || !server->scaleUpOneWay || !(*server->scaleUpOneWay > Bandwidth())) {
        return "the servers' scale-up bandwidth is unknown";
    }
    return {};
}

// NVLink switches from the fourth generation on reduce: NCCL takes 16 channels of which one is
// lost, at what it measured of them, twice, for each byte crosses a link once instead of there and
// back.
void addInSwitch(const Server& server, CollectiveJob& job) {
    const std::string kind = server.scaleUpKind.value_or("");
    const bool isFourth = kind.starts_with("NVLink 4"), isFifth = kind.starts_with("NVLink 5");
    if ((!isFourth && !isFifth) || job.layout.perServer < 2) {
        return;
    }
    const NcclGeneration generation = isFourth ? NcclGeneration::Hopper : NcclGeneration::Blackwell;
    constexpr double kChannels = 16;
    job.inSwitch =
        ncclNvlinkBandwidth(generation) * (2 * (kChannels - 1) * ncclNvlsEfficiency(generation));
    job.inSwitchOrigin =
        fmt::format("{}: NVLS, 16 channels at {} of {:g} GB/s", kNcclTuning,
                    ncclNvlsEfficiency(generation), inGbps(ncclNvlinkBandwidth(generation)) / 8);
}

} // namespace

CollectiveJob collectiveJob(const Fabric& fabric, const SwitchGraph& graph,
                            const Catalog& catalog) {
    CollectiveJob job;
    const std::vector<const ServerBlock*> blocks = jobBlocks(fabric);
    const Part* part = nullptr;
    job.whyNoScaleUp = objection(blocks, catalog, part);
    if (!job.whyNoScaleUp.empty()) {
        job.layout = endpointRanks(fabric, graph, blocks);
        return job;
    }
    job.layout = acceleratorRanks(fabric, graph, blocks);
    job.scaleUp = part->as<Server>()->scaleUpOneWay;
    job.scaleUpOrigin = fmt::format("{}, grade {}", part->title(),
                                    toString(part->provenanceOf("scale_up_one_way_gb_s").grade));
    addInSwitch(*part->as<Server>(), job);
    return job;
}

Result<CollectiveJob> collectiveJob(const Fabric& fabric, const SwitchGraph& graph,
                                    const Catalog& catalog, const CollectiveSettings& settings) {
    CollectiveJob job = collectiveJob(fabric, graph, catalog);
    WEFT_TRY(job.layout, placed(std::move(job.layout), settings.placement));
    if (settings.channels && job.scaleUp) {
        const Bandwidth moved =
            ncclNvlinkBandwidth(NcclGeneration::Hopper) * static_cast<double>(*settings.channels);
        if (moved < *job.scaleUp) {
            job.scaleUp = moved;
            job.scaleUpOrigin =
                fmt::format("{} channels of 20.6 GB/s, {}", *settings.channels, kNcclTuning);
        }
    }
    return job;
}

} // namespace weft
