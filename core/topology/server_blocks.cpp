// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topology/server_blocks.hpp"

#include "core/base/checked.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {

namespace {

// Role words as servers carry them, the usual first; a role matches where it contains the word
// ("storage/in-band").
std::span<const std::string_view> roleWords(FabricRole role) {
    static constexpr std::string_view kCompute[] = {"compute"};
    static constexpr std::string_view kStorage[] = {"storage", "north-south"};
    static constexpr std::string_view kFrontEnd[] = {"front-end", "north-south", "in-band"};
    static constexpr std::string_view kInBand[] = {"in-band", "north-south", "storage"};
    static constexpr std::string_view kOutOfBand[] = {"management"};
    switch (role) {
    case FabricRole::Compute:
        return kCompute;
    case FabricRole::Storage:
        return kStorage;
    case FabricRole::FrontEnd:
        return kFrontEnd;
    case FabricRole::InBand:
        return kInBand;
    case FabricRole::OutOfBand:
        return kOutOfBand;
    }
    return {};
}

const std::vector<ServerPorts>* portsOf(const Part& part) {
    if (const Server* server = part.as<Server>()) {
        return &server->ports;
    }
    if (const Storage* storage = part.as<Storage>()) {
        return &storage->ports;
    }
    return nullptr;
}

Result<const Part*> serverPart(const PartId& id, const Catalog& catalog) {
    const Part* part = catalog.find(id);
    if (part == nullptr) {
        const std::string near = catalog.nearestId(id);
        return fail(ErrorCode::Invalid, fmt::format("no part {} in the catalog", id), "server",
                    near.empty() ? std::string() : fmt::format("Did you mean {}?", near));
    }
    if (portsOf(*part) == nullptr) {
        return fail(ErrorCode::Invalid,
                    fmt::format("{} is a {}, where a server or storage part is expected", id,
                                toString(part->kind())),
                    "server");
    }
    return part;
}

Result<AttachedServers> blockOf(const Part& part, const FabricIntent& intent,
                                std::string_view portRole,
                                std::optional<std::int64_t> portsPerServer,
                                std::optional<Bandwidth> rate) {
    const ServerPorts* ports = portsForRole(part, intent.role, portRole);
    if (ports == nullptr && !(portsPerServer && rate)) {
        return fail(ErrorCode::Invalid,
                    fmt::format("{} has no known {} ports", part.title(),
                                portRole.empty() ? toString(intent.role) : portRole),
                    "server", "Say how many ports a server has here and their rate");
    }
    AttachedServers block;
    block.part = part.id;
    block.portRole = ports != nullptr ? ports->role : std::string(portRole);
    block.portsPerServer = portsPerServer.value_or(ports != nullptr ? ports->count : 1);
    block.rate = rate.value_or(ports != nullptr ? ports->rate : Bandwidth());
    if (const Server* server = part.as<Server>()) {
        block.accelerators = server->accelerators;
    }
    return block;
}

// The ports of cards fitted into the servers for this fabric.
Result<AttachedServers> cardBlock(const Part& server, const FabricIntent& intent,
                                  const Attachment& attachment, const Catalog& catalog) {
    const Part* part = catalog.find(attachment.nic);
    const Nic* nic = part != nullptr ? part->as<Nic>() : nullptr;
    if (nic == nullptr || nic->ports.empty()) {
        return fail(ErrorCode::Invalid,
                    fmt::format("{} is no NIC of the catalog with known ports", attachment.nic));
    }
    AttachedServers block;
    block.part = server.id;
    block.nic = part->id;
    block.portRole = fmt::format("{} card", toString(intent.role));
    block.portsPerServer = attachment.portsPerServer.value_or(nic->ports.front().count);
    block.rate = nic->ports.front().rate;
    if (const Server* device = server.as<Server>()) {
        block.accelerators = device->accelerators;
    }
    return block;
}

} // namespace

std::int64_t AttachedServers::endpoints() const {
    return saturatingMultiply(count, portsPerServer);
}

const ServerPorts* portsForRole(const Part& part, FabricRole role, std::string_view portRole) {
    const std::vector<ServerPorts>* ports = portsOf(part);
    if (ports == nullptr) {
        return nullptr;
    }
    const std::string_view said[] = {portRole};
    for (const std::string_view word : portRole.empty() ? roleWords(role) : std::span(said)) {
        const auto found = std::find_if(ports->begin(), ports->end(), [&](const ServerPorts& each) {
            return each.role.find(word) != std::string::npos;
        });
        if (found != ports->end()) {
            return &*found;
        }
    }
    return nullptr;
}

Result<Attached> attachedServers(const ParamReader& params, const FabricIntent& intent,
                                 const ExpandContext& context) {
    Attached attached;
    const std::optional<Bandwidth> rate = params.rate("rate");
    const std::optional<std::int64_t> rails = params.count("rails");
    for (const Attachment& attachment : intent.attachments) {
        const ServerGroup* group = context.design.group(attachment.group);
        if (group == nullptr) {
            return fail(
                ErrorCode::Invalid,
                fmt::format("attaches a group {} that the design does not have", attachment.group));
        }
        WEFT_TRY(const Part* part, serverPart(group->part, context.catalog));
        const bool isMain = attached.blocks.empty();
        WEFT_TRY(AttachedServers block,
                 attachment.nic.empty()
                     ? blockOf(*part, intent, attachment.portRole,
                               attachment.portsPerServer ? attachment.portsPerServer
                               : isMain                  ? rails
                                                         : std::nullopt,
                               isMain ? rate : std::nullopt)
                     : cardBlock(*part, intent, attachment, context.catalog));
        block.group = group->id;
        block.name = group->name;
        block.count = group->count;
        attached.blocks.push_back(std::move(block));
    }
    if (!intent.attachments.empty()) {
        // A group of no servers takes no part; of what remains the first is the main one.
        std::erase_if(attached.blocks,
                      [](const AttachedServers& block) { return block.endpoints() <= 0; });
        if (attached.blocks.empty()) {
            return fail(ErrorCode::Usage, "none of the groups attached to it has a server yet", {},
                        "Give one of them a count");
        }
        attached.isCountSaid = true;
        return attached;
    }
    const std::optional<std::int64_t> servers = params.count("servers"),
                                      endpoints = params.count("endpoints");
    const std::string part = params.words("server");
    AttachedServers block;
    if (!part.empty()) {
        WEFT_TRY(const Part* found, serverPart(part, context.catalog));
        WEFT_TRY(block, blockOf(*found, intent, {}, rails, rate));
        block.name = found->model;
    } else {
        block.portsPerServer = rails.value_or(1);
        block.rate = rate.value_or(gbps(400));
        block.name = rails ? "servers" : "endpoints";
    }
    block.group = part.empty() ? Id() : intent.id;
    if (servers || endpoints) {
        // An odd number of endpoints on servers of many ports fills the last server only partly;
        // the whole server stands all the same.
        block.count = servers ? *servers : ceilDivide(*endpoints, block.portsPerServer);
        attached.isCountSaid = true;
    }
    attached.blocks.push_back(std::move(block));
    return attached;
}

} // namespace weft
