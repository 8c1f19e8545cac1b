// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/device_names.hpp"

#include <fmt/format.h>

#include <map>
#include <string_view>

namespace weft {

std::string memberName(const Id& group, std::size_t index) {
    return fmt::format("{}-{:02}", group, index + 1);
}

const Gateway* gatewayOf(const Design& design, std::string_view device) {
    const std::size_t dash = device.rfind('-'); // before the number
    return dash == std::string_view::npos ? nullptr : design.gateway(device.substr(0, dash));
}

DeviceNames::DeviceNames(const Fabric& fabric) : fabric_(&fabric) {
    if (fabric.drawnIds.empty()) {
        return;
    }
    // Two drawn nodes may bear one name; those go by their ids.
    std::map<std::string_view, int> uses;
    for (const std::string& name : fabric.names) {
        ++uses[name];
    }
    for (const std::string& name : fabric.names) {
        byId_.push_back(uses[name] > 1);
    }
}

std::string DeviceNames::operator()(NodeIndex node) const {
    if (!byId_.empty() && byId_[node.get()]) {
        return fabric_->id + "-" + fabric_->drawnIds[node.get()];
    }
    if (!fabric_->names.empty() && fabric_->drawnIds.empty()) {
        return fabric_->names[node.get()]; // put together of other fabrics, which named it
    }
    const std::string name = nodeName(*fabric_, node);
    if (fabric_->names.empty() && fabric_->node(node).role == NodeRole::Server &&
        !fabric_->blockOf(node).group.empty()) {
        return name; // begins with the id of its group, or of the fabric that counts it
    }
    return fabric_->id + "-" + name;
}

} // namespace weft
