// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/lossless_checks.hpp"

#include "core/workload/metric_writer.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace weft {
namespace {

constexpr std::string_view kSources[] = {
    "IEEE 802.1Qbb (PFC), RFC 3168 (ECN), InfiniBand Architecture annex A17 (RoCEv2)",
    "SONiC, qos_config.j2; NVIDIA Cumulus Linux, RoCE; Juniper JVD, AI/ML back-end"};

const Switch* switchOf(const WorkloadInput& input, const Device& device) {
    const Part* part = input.catalog.find(device.part);
    return part != nullptr ? part->as<Switch>() : nullptr;
}

bool has(const Switch& model, std::string_view feature) {
    return std::any_of(model.features.begin(), model.features.end(),
                       [&](const std::string& each) { return each.starts_with(feature); });
}

// What one side says of a check; empty where it has no say.
struct Says {
    std::string nic, device, host;
};

class Checker {
public:
    Checker(const WorkloadInput& input, const LosslessSettings& settings,
            const WorkloadOutput& output)
        : input_(input), settings_(settings), output_(output) {
        table_ = {"fabric.lossless",
                  input.scope,
                  "Lossless settings along every path",
                  {{"path"}, {"check"}, {"network card"}, {"switches"}, {"host"}, {"verdict"}},
                  {}};
    }

    void run() {
        for (const ServerBlock& block : input_.on->fabric->servers) {
            path_ = block.name.empty() ? block.group : block.name;
            checkAgreement();
            checkSizes();
            checkAbilities(block);
        }
        MetricWriter out(input_.scope, output_.metrics);
        const auto count = [&](const char* id, double value, const char* meaning) {
            out.addMade({id, "count", "n", meaning, kSources}, value, Method::Exact,
                        {{"n", value, "count", "the table of checks", meaning, {}, {}}});
        };
        count("fabric.lossless.checks", static_cast<double>(table_.rows.size()),
              "Checks of lossless settings along the paths of the fabric.");
        count("fabric.lossless.failed", failed_, "Of them, those that fail.");
        output_.tables.push_back(std::move(table_));
    }

private:
    void add(const std::string& check, Says says, bool isGood, std::string verdict,
             Severity severity = Severity::Error, std::optional<Edit> repair = {},
             std::string repairLabel = {}, double value = 0, double limit = 0,
             std::string unit = {}) {
        table_.rows.push_back({TableCell::words(path_), TableCell::words(check),
                               TableCell::words(says.nic), TableCell::words(says.device),
                               TableCell::words(says.host),
                               TableCell::words(isGood ? "agrees" : verdict, !isGood)});
        if (isGood) {
            return;
        }
        ++failed_;
        Finding finding;
        finding.id = "lossless." + check;
        std::replace(finding.id.begin(), finding.id.end(), ' ', '_');
        if (!found_.insert(finding.id + verdict).second) {
            return; // the same on every path: one finding
        }
        finding.severity = severity;
        finding.scope = input_.scope;
        finding.value = value;
        finding.limit = limit;
        finding.unit = std::move(unit);
        finding.message = std::move(verdict);
        if (repair && settings_.workload != nullptr) {
            finding.fixes.push_back({std::move(repairLabel), *std::move(repair)});
        }
        output_.findings.push_back(std::move(finding));
    }

    Edit set(std::string_view parameter, ParamValue value) const {
        return SetParameter{settings_.workload != nullptr ? settings_.workload->id : Id(),
                            std::string(parameter), std::move(value)};
    }

    // Three sides that must say the same number: the odd one out is named.
    void checkNumber(const std::string& check, const std::string& what, std::int64_t nic,
                     std::int64_t device, std::optional<std::int64_t> host,
                     std::string_view parameter) {
        const bool isGood = nic == device && (!host || *host == nic);
        const bool isSwitch = nic != device && (!host || *host == nic);
        const bool isNic = !isSwitch && nic != device;
        const std::int64_t wanted = isSwitch ? nic : device;
        const std::string odd = isSwitch ? "switch" : isNic ? "nic" : "host";
        const std::int64_t found = isSwitch ? device : isNic ? nic : host.value_or(nic);
        const std::string side = isSwitch ? "switches" : isNic ? "network cards" : "hosts";
        add(check,
            {fmt::format("{}", nic), fmt::format("{}", device),
             host ? fmt::format("{}", *host) : std::string()},
            isGood,
            fmt::format(
                "{} of the {} is {}, of the others {}: RDMA falls out of the lossless class", what,
                side, found, wanted),
            Severity::Error, set(fmt::format("{}-{}", odd, parameter), wanted),
            fmt::format("Set {} of the {} to {}", what, side, wanted), static_cast<double>(found),
            static_cast<double>(wanted), "count");
    }

    void checkToggle(const std::string& check, const std::string& what, bool nic, bool device,
                     std::string_view parameter, std::string consequence) {
        const auto word = [](bool on) { return on ? "on" : "off"; };
        const std::string side = !nic && !device ? "network cards and switches"
                                 : !nic          ? "network cards"
                                                 : "switches";
        add(check, {word(nic), word(device), {}}, nic && device,
            fmt::format("{} is off on the {}: {}", what, side, consequence), Severity::Error,
            set(fmt::format("{}-{}", nic ? "switch" : "nic", parameter), true),
            fmt::format("Turn {} on on the {}", what, nic ? "switches" : "network cards"));
    }

    void checkAgreement() {
        checkNumber("PFC class", "the PFC class", settings_.nic.priority, settings_.device.priority,
                    settings_.host.priority, "priority");
        checkNumber("code point", "the code point", settings_.nic.dscp, settings_.device.dscp,
                    settings_.host.dscp, "dscp");
        checkNumber("CNP code point", "the code point of notifications", settings_.nicCnpDscp,
                    settings_.switchCnpDscp, std::nullopt, "cnp-dscp");
        checkToggle("PFC", "PFC", settings_.nic.pfc, settings_.device.pfc, "pfc",
                    "packets are dropped where queues fill");
        checkToggle("ECN", "ECN", settings_.nic.ecn, settings_.device.ecn, "ecn",
                    "nothing slows senders down but pauses, which spread");
    }

    void checkSizes() {
        // Headers of Ethernet, a VLAN tag and the check sequence come on top of the card's MTU.
        constexpr DataSize kEthernet = bytes(14 + 4 + 4);
        const DataSize frame = settings_.nic.mtu + kEthernet;
        const auto text = [](DataSize size) { return fmt::format("{:g} B", inBytes(size)); };
        add("MTU", {text(settings_.nic.mtu), text(settings_.device.mtu), {}},
            frame <= settings_.device.mtu,
            fmt::format("Network cards send frames of {:g} B, switches pass no more than {:g} B",
                        inBytes(frame), inBytes(settings_.device.mtu)),
            Severity::Error, set("switch-mtu", frame),
            fmt::format("Set the switches to {:g} B", inBytes(frame)), inBytes(frame),
            inBytes(settings_.device.mtu), "B");
        const DataSize packet = bytes(static_cast<double>(settings_.rdmaMtu)) + kRoceHeaders;
        add("RDMA packet", {text(settings_.nic.mtu), {}, fmt::format("{} B", settings_.rdmaMtu)},
            packet <= settings_.nic.mtu + kEthernet,
            fmt::format("RDMA packets of {} B and their headers need {:g} B, the cards' MTU gives "
                        "{:g} B",
                        settings_.rdmaMtu, inBytes(packet), inBytes(frame)),
            Severity::Error, set("nic-mtu", packet),
            fmt::format("Set the cards' MTU to {:g} B", inBytes(packet)), inBytes(packet),
            inBytes(frame), "B");
    }

    // What catalogued parts say they can do; what is not catalogued is not held against them.
    void checkAbilities(const ServerBlock& block) {
        std::vector<std::string> unable;
        for (const Device& device : input_.on->fabric->devices) {
            const Switch* model =
                device.role == NodeRole::Server ? nullptr : switchOf(input_, device);
            if (model != nullptr && !model->features.empty() &&
                (!has(*model, "pfc") || !has(*model, "ecn"))) {
                unable.push_back(device.title);
            }
        }
        add("abilities of the switches", {{}, "PFC, ECN", {}}, unable.empty(),
            fmt::format("{} {} not catalogued with PFC and ECN", fmt::join(unable, ", "),
                        unable.size() == 1 ? "is" : "are"),
            Severity::Warning);
        const Part* part = input_.catalog.find(block.nic);
        const Nic* nic = part != nullptr ? part->as<Nic>() : nullptr;
        if (nic == nullptr) {
            return;
        }
        add("RoCE of the card", {part->title(), {}, {}}, nic->roce || nic->rdma,
            fmt::format("{} does no RoCE", part->title()));
    }

    const WorkloadInput& input_;
    const LosslessSettings& settings_;
    const WorkloadOutput& output_;
    ResultTable table_;
    std::string path_;
    std::set<std::string> found_;
    double failed_ = 0;
};

} // namespace

std::optional<SwitchBuffer> leastBuffer(const WorkloadInput& input,
                                        const LosslessSettings& settings) {
    if (settings.buffer) {
        return SwitchBuffer{inBytes(*settings.buffer), "as you said", "you chose"};
    }
    std::optional<SwitchBuffer> least;
    for (const Device& device : input.on->fabric->devices) {
        const Switch* model = device.role == NodeRole::Server ? nullptr : switchOf(input, device);
        if (model != nullptr && model->bufferMegabytes) {
            const double bytes = *model->bufferMegabytes * 1e6;
            if (!least || bytes < least->bytes) {
                least = SwitchBuffer{bytes, device.title, device.title};
            }
        }
    }
    return least;
}

void checkLossless(const WorkloadInput& input, const LosslessSettings& settings,
                   const WorkloadOutput& output) {
    Checker(input, settings, output).run();
}

} // namespace weft
