// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/latency.hpp"
#include "core/calc/rows.hpp"

namespace weft {
namespace {

using enum CalcKind;

constexpr std::string_view kWireSources[] = {"definition"};
constexpr std::string_view kMediaSources[] = {
    "group index of standard fibre: 4.9 ns/m; Cisco PFC white paper: 476 ns per 100 m of copper, "
    "513 ns per 100 m of fibre; SONiC: 1.98e8 m/s"};
constexpr std::string_view kPathSources[] = {"Kermani & Kleinrock 1979 (virtual cut-through)"};
constexpr std::string_view kQueueSources[] = {"Pollaczek-Khinchine (M/D/1)",
                                              "Tijms 2003, A First Course in Stochastic Models"};

constexpr std::string_view kMedia[] = {"fibre", "fiber", "copper", "twinax", "vacuum"};
constexpr std::string_view kForwardings[] = {"cut-through", "store-and-forward"};

Velocity velocityOf(const CalcArguments& in) {
    if (in.has("velocity")) {
        return in.velocity("velocity");
    }
    const std::string& medium = in.word("medium");
    if (medium == "copper" || medium == "twinax") {
        return kCopperVelocity;
    }
    return medium == "vacuum" ? kVacuumVelocity : kFibreVelocity;
}

CalcTerm velocityTerm(const CalcArguments& in) {
    return term("v", inMetresPerSecond(velocityOf(in)), "m/s", "speed in the medium",
                in.has("velocity") ? "you chose" : in.word("medium"));
}

Forwarding forwardingOf(const CalcArguments& in) {
    return in.word("forwarding") == kForwardings[0] ? Forwarding::CutThrough
                                                    : Forwarding::StoreAndForward;
}

CalcTerm copiesTerm(const CalcArguments& in, double links) {
    return term("copies", forwardingOf(in) == Forwarding::StoreAndForward ? links : 1, "count",
                "times the message is put on a wire", in.word("forwarding"));
}

constexpr CalcParam kTransferParams[] = {
    param("bytes", Size, "message"),
    param("rate", Rate, "rate, one direction"),
};
constexpr CalcField kTransferFields[] = {
    {"time", "s", "8e-9*bytes/rate", "time on the wire"},
};
Result<CalcOutcome> transfer(const CalcArguments& in) {
    return outcome({inSeconds(in.size("bytes") / in.rate("rate"))});
}

constexpr CalcParam kPropagationParams[] = {
    param("length", Distance, "distance"),
    param("medium", Choice, "fibre, copper or vacuum").orElse("fibre").of(kMedia),
    param("velocity", Speed, "speed, in place of the medium's").maybe(),
    param("route-factor", Ratio, "length of the route over the distance; 1.4 is usual for a WAN")
        .orElse("1"),
};
constexpr CalcField kPropagationFields[] = {
    {"time", "s", "length*route_factor/v", "one way"},
    {"round-trip", "s", "2*time", "there and back"},
};
Result<CalcOutcome> propagation(const CalcArguments& in) {
    const Duration time = in.length("length") * in.real("route-factor") / velocityOf(in);
    return outcome({inSeconds(time), inSeconds(2 * time)}, {velocityTerm(in)});
}

constexpr CalcParam kWrapParams[] = {
    param("mtu", Size, "largest packet on the wire"),
    param("overhead", Size, "headers and trailers of it: 73 B is usual for IPsec with AES-GCM"),
    param("rate", Rate, "of the link"),
};
constexpr CalcField kWrapFields[] = {
    {"efficiency", "ratio", "(mtu-overhead)/mtu", "payload over all"},
    {"rate", "Gb/s", "efficiency*rate", "of payload"},
};
Result<CalcOutcome> encapsulation(const CalcArguments& in) {
    if (in.size("overhead") > in.size("mtu")) {
        return fail(ErrorCode::Usage, "the overhead is more than the packet", "overhead");
    }
    const double efficiency = (in.size("mtu") - in.size("overhead")) / in.size("mtu");
    return outcome({efficiency, inGbps(in.rate("rate") * efficiency)});
}

constexpr CalcParam kProductParams[] = {
    param("rate", Rate, "rate, one direction"),
    param("rtt", Time, "round trip"),
};
constexpr CalcField kProductFields[] = {
    {"bytes", "B", "rate*1e9/8*rtt", "in flight at full rate"},
};
Result<CalcOutcome> bandwidthDelay(const CalcArguments& in) {
    return outcome({inBytes(in.rate("rate") * in.time("rtt"))});
}

constexpr CalcParam kPathParams[] = {
    param("links", Count, "links of the path"),
    param("delay", Time, "propagation of each"),
    param("rate", Rate, "rate of each"),
    param("bytes", Size, "message, or packet"),
    param("forwarding", Choice, "cut-through serialises once, store-and-forward on every link")
        .orElse("cut-through")
        .of(kForwardings),
    param("switch-latency", Time, "of each switch between two links").orElse("0s"),
};
constexpr CalcField kPathFields[] = {
    {"time", "s", "links*delay + copies*8e-9*bytes/rate + (links-1)*switch_latency", "one way"},
    {"propagation", "s", "links*delay", "in the cables"},
    {"serialisation", "s", "copies*8e-9*bytes/rate", "putting it on the wires"},
    {"switching", "s", "(links-1)*switch_latency", "in the switches"},
};
Result<CalcOutcome> path(const CalcArguments& in) {
    const PathLatency found =
        pathLatency(in.count("links"), in.time("delay"), in.size("bytes"), in.rate("rate"),
                    in.time("switch-latency"), forwardingOf(in));
    return outcome({inSeconds(found.total()), inSeconds(found.propagation),
                    inSeconds(found.serialisation), inSeconds(found.switching)},
                   {copiesTerm(in, real(in.count("links")))});
}

constexpr CalcParam kOneWayParams[] = {
    param("bytes", Size, "message"),
    param("rate", Rate, "rate of the slowest link"),
    param("length", Distance, "cable of the whole path"),
    param("switches", Count, "switches passed").within(0, kMostCalcCount).orElse("1"),
    param("switch-latency", Time, "of each, port to port").orElse("0.5us"),
    param("nic", Time, "of each of the two adapters").orElse("0s"),
    param("queueing", Time, "waiting, all hops together").orElse("0s"),
    param("medium", Choice, "fibre, copper or vacuum").orElse("fibre").of(kMedia),
    param("velocity", Speed, "speed, in place of the medium's").maybe(),
    param("forwarding", Choice, "cut-through serialises once, store-and-forward on every link")
        .orElse("cut-through")
        .of(kForwardings),
};
constexpr CalcField kOneWayFields[] = {
    {"time", "s", "2*nic + switches*switch_latency + length/v + copies*8e-9*bytes/rate + queueing",
     "from memory to memory, one way"},
};
Result<CalcOutcome> oneWay(const CalcArguments& in) {
    const std::int64_t links = in.count("switches") + 1;
    const Duration cable = in.length("length") / velocityOf(in);
    const PathLatency found =
        pathLatency(links, cable / real(links), in.size("bytes"), in.rate("rate"),
                    in.time("switch-latency"), forwardingOf(in));
    return outcome({inSeconds(found.total() + 2 * in.time("nic") + in.time("queueing"))},
                   {velocityTerm(in), copiesTerm(in, real(links))});
}

constexpr std::string_view kEndSources[] = {"DeepSeek-V3, ISCA 2025, table 5"};
constexpr std::string_view kTransports[] = {"infiniband", "rocev2", "tcp", "sprayed"};
constexpr CalcParam kEndParams[] = {
    param("transport", Choice, "of the fabric").orElse("rocev2").of(kTransports),
    param("switches", Count, "switches passed").within(0, kMostCalcCount).orElse("1"),
    param("switch-latency", Time, "of each, its cables included; as measured where not given")
        .maybe(),
};
constexpr CalcField kEndFields[] = {
    {"time", "s", "2*end + switches*hop", "a small message, from processor to processor"},
};
Result<CalcOutcome> endToEnd(const CalcArguments& in) {
    const Transport transport = transportFrom(in.word("transport")).value_or(Transport::RoceV2);
    const Duration hop =
        in.has("switch-latency") ? in.time("switch-latency") : hopLatency(transport);
    const Duration end = endLatency(transport);
    return outcome(
        {inSeconds(2 * end + real(in.count("switches")) * hop)},
        {term("end", inSeconds(end), "s", "host, NIC and driver at one end",
              "DeepSeek-V3, ISCA 2025, table 5"),
         term("hop", inSeconds(hop), "s", "a switch and its cables",
              in.has("switch-latency") ? "you chose" : "DeepSeek-V3, ISCA 2025, table 5")});
}

constexpr CalcParam kQueueParams[] = {
    param("utilisation", Ratio, "of the link").within(0, 0.999999),
    param("bytes", Size, "packet"),
    param("rate", Rate, "rate of the link"),
    param("hops", Count, "queues passed, each as full").orElse("1"),
};
constexpr CalcField kQueueFields[] = {
    {"mean", "s", "hops*utilisation/(2*(1-utilisation))*8e-9*bytes/rate",
     "waiting on average, all hops"},
    {"p99", "s", "", "waiting at one hop that 1 % of packets exceed"},
};
Result<CalcOutcome> queueing(const CalcArguments& in) {
    const QueueWait wait = queueWait(in.real("utilisation"), in.size("bytes") / in.rate("rate"));
    return outcome({inSeconds(wait.mean * real(in.count("hops"))), inSeconds(wait.percentile99)});
}

constexpr Calculation kRows[] = {
    {"transfer", "time of so many bytes at a rate", kTransferParams, kTransferFields, "exact",
     kWireSources, "bytes=1GiB rate=400Gb/s", &transfer},
    {"propagation", "time in a cable or over a distance", kPropagationParams, kPropagationFields,
     "exact", kMediaSources, "length=100km", &propagation},
    {"encapsulation", "what encryption and tunnels leave of a link", kWrapParams, kWrapFields,
     "exact", kWireSources, "mtu=1500B overhead=73B rate=10Gb/s", &encapsulation},
    {"bandwidth-delay", "bytes in flight that fill a path", kProductParams, kProductFields, "exact",
     kWireSources, "rate=100Gb/s rtt=8us", &bandwidthDelay},
    {"path-latency", "one way over equal links", kPathParams, kPathFields, "exact", kPathSources,
     "links=4 delay=1us rate=100Gb/s bytes=1000B forwarding=store-and-forward", &path},
    {"one-way-latency", "adapters, switches, cable, serialisation and queueing added",
     kOneWayParams, kOneWayFields, "estimate", kPathSources,
     "bytes=4KiB rate=400Gb/s length=60m switches=3", &oneWay},
    {"end-to-end", "a small message through so many switches, as measured", kEndParams, kEndFields,
     "estimate", kEndSources, "transport=infiniband switches=3", &endToEnd},
    {"queueing", "waiting in an M/D/1 queue", kQueueParams, kQueueFields, "estimate", kQueueSources,
     "utilisation=0.8 bytes=4KiB rate=400Gb/s", &queueing,
     "p99: ln(0.99/(1-u))/u packet times where that is at most 1, else ln(C/0.01)/eta, where "
     "u*(e^eta - 1) = eta and C = (1-u)/(u*e^eta - 1)"},
};

} // namespace

std::span<const Calculation> latencyRows() {
    return kRows;
}

} // namespace weft
