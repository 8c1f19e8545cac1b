// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.hpp"
#include "core/calc/headroom.hpp"
#include "core/calc/rows.hpp"

#include <fmt/format.h>

namespace weft {
namespace {

using enum CalcKind;

constexpr std::string_view kSources[] = {
    "SONiC, cfgmgr/buffer_headroom_mellanox.lua and asic_table.j2", "IEEE 802.1Qbb",
    "IEEE 802.3, 31B.3.7 (response to pause)"};
constexpr std::string_view kQuantaSources[] = {
    "IEEE 802.3, 31B.3.7, as SONiC's buffer_headroom_mellanox.lua lists it"};
constexpr std::string_view kHpccSources[] = {
    "HPCC ns-3 (github.com/alibaba-edu/High-Precision-Congestion-Control)"};
constexpr std::string_view kModels[] = {"sonic", "ieee"};

constexpr std::string_view kSonicPropagation = "port_mtu + on_cable + mac_phy + peer + tile";
constexpr std::string_view kSonicXoff = "1024*ceil((frame + f*propagation)/1024)";

constexpr CalcParam kParams[] = {
    param("rate", Rate, "rate of the port"),
    param("length", Distance, "cable"),
    param("port-mtu", Size, "largest frame of the port"),
    param("lossless-mtu", Size,
          "largest frame of the lossless class; 1 KiB (sonic) or the port's (ieee) where not said")
        .maybe(),
    param("cell", Size, "cell of the switch's buffer: gives the factor").maybe(),
    param("factor", Ratio,
          "worst-case cell factor, in place of the cell's; 2 where neither is said")
        .maybe(),
    param("pause-quanta", Count, "quanta of 512 bit the peer takes to react")
        .within(0, 65535)
        .maybe(),
    param("peer-response", Size, "what the peer sends while it reacts, in place of the quanta")
        .maybe(),
    param("mac-phy", Size, "delay of one interface").orElse("0.8KiB"),
    param("tile", Size, "delay between tiles of the chip: 15 B per Gb/s on Spectrum-4")
        .orElse("0B"),
    param("velocity", Speed, "speed in the cable").orElse("1.98e8m/s"),
    param("model", Choice, "sonic or ieee").orElse("sonic").of(kModels),
};
constexpr CalcField kFields[] = {
    {"propagation", "B", kSonicPropagation, "what arrives after XOFF is sent"},
    {"xoff", "B", kSonicXoff, "headroom to reserve"},
    {"bytes", "B", "xoff", "the same"},
};

// What the peer still sends, and where that is from.
Result<CalcTerm> peerTerm(const CalcArguments& in) {
    const auto made = [](DataSize size, std::string origin) {
        return term("peer", inBytes(size), "B", "what the peer sends while it reacts",
                    std::move(origin));
    };
    if (in.has("peer-response")) {
        return made(in.size("peer-response"), "you chose");
    }
    if (in.has("pause-quanta")) {
        return made(quantaSize(real(in.count("pause-quanta"))), "pause quanta of 512 bit");
    }
    const auto quanta = pauseQuanta(in.rate("rate"));
    if (!quanta) {
        return fail(
            ErrorCode::Usage,
            fmt::format("IEEE 802.3 names no pause quanta for {}", exactBandwidth(in.rate("rate"))),
            "pause-quanta", "Give pause-quanta or peer-response.");
    }
    return made(quantaSize(*quanta), "IEEE 802.3, 31B.3.7");
}

// A frame a byte longer than a cell takes two.
constexpr double kUnknownCell = 2;

double factorOf(const CalcArguments& in) {
    if (in.has("factor")) {
        return in.real("factor");
    }
    return in.has("cell") ? cellFactor(in.size("cell")) : kUnknownCell;
}

Result<CalcOutcome> headroom(const CalcArguments& in) {
    WEFT_TRY(CalcTerm peer, peerTerm(in));
    const bool isSonic = in.word("model") == "sonic";
    HeadroomInput input;
    input.rate = in.rate("rate");
    input.length = in.length("length");
    input.portMtu = in.size("port-mtu");
    if (in.has("lossless-mtu")) {
        input.losslessMtu = in.size("lossless-mtu");
    }
    input.cellFactor = factorOf(in);
    input.peerResponse = bytes(peer.value);
    input.macPhy = in.size("mac-phy");
    input.tile = in.size("tile");
    input.velocity = in.velocity("velocity");
    const Headroom found = isSonic ? sonicHeadroom(input) : ieeeHeadroom(input);
    const DataSize frame = input.losslessMtu.value_or(isSonic ? kibibytes(1) : input.portMtu);
    CalcOutcome out =
        outcome({inBytes(found.propagation), inBytes(found.bytes), inBytes(found.bytes)},
                {term("on_cable", inBytes(found.onCable), "B",
                      "in flight: the cable both ways at the rate, 2*L*R/(8*v)"),
                 std::move(peer),
                 term("frame", inBytes(frame), "B", "largest frame of the lossless class",
                      in.has("lossless-mtu") ? "you chose" : "default"),
                 term("f", input.cellFactor, "ratio", "cells a worst-case frame wastes",
                      in.has("factor") ? "you chose"
                      : in.has("cell") ? "from the cell"
                                       : "default"),
                 term("pfc_frame", 64, "B", "the PFC frame itself", "IEEE 802.1Qbb")});
    if (!isSonic) {
        out.expressions["propagation"] =
            "port_mtu + frame + pfc_frame + on_cable + 2*mac_phy + peer";
        out.expressions["xoff"] = "propagation";
    }
    return out;
}

constexpr CalcParam kQuantaParams[] = {
    param("rate", Rate, "rate of the port"),
    param("quanta", Count, "quanta; as IEEE 802.3 says for the rate where not said")
        .within(0, 65535)
        .maybe(),
};
constexpr CalcField kQuantaFields[] = {
    {"quanta", "count", "n_quanta", "quanta of 512 bit"},
    {"bytes", "B", "64*quanta", "what is sent meanwhile"},
    {"time", "s", "8e-9*bytes/rate", "time to react"},
};
Result<CalcOutcome> quanta(const CalcArguments& in) {
    const auto found =
        in.has("quanta") ? std::optional(real(in.count("quanta"))) : pauseQuanta(in.rate("rate"));
    if (!found) {
        return fail(
            ErrorCode::Usage,
            fmt::format("IEEE 802.3 names no pause quanta for {}", exactBandwidth(in.rate("rate"))),
            "rate", "Give quanta.");
    }
    const DataSize size = quantaSize(*found);
    return outcome({*found, inBytes(size), inSeconds(size / in.rate("rate"))},
                   {term("n_quanta", *found, "count", "quanta of 512 bit",
                         in.has("quanta") ? "you chose" : "IEEE 802.3, 31B.3.7")});
}

constexpr CalcParam kTotalParams[] = {
    param("ports", Count, "ports with lossless traffic"),
    param("priorities", Count, "lossless priorities of a port").within(1, 8).orElse("2"),
    param("headroom", Size, "of a port and priority"),
    param("buffer", Size, "of the switch").maybe(),
};
constexpr CalcField kTotalFields[] = {
    {"bytes", "B", "ports*priorities*headroom", "of the switch"},
    {"share", "ratio", "bytes/buffer", "of its buffer; unknown where none was given"},
    {"fits", "flag", "bytes <= buffer ? 1 : 0", "the buffer holds it"},
};
Result<CalcOutcome> total(const CalcArguments& in) {
    const DataSize all =
        in.size("headroom") * (real(in.count("ports")) * real(in.count("priorities")));
    CalcOutcome out = outcome({inBytes(all), std::nullopt, std::nullopt});
    if (in.has("buffer")) {
        out.values[1] = all / in.size("buffer");
        out.values[2] = all <= in.size("buffer") ? 1 : 0;
    }
    return out;
}

constexpr CalcParam kHpccParams[] = {
    param("rate", Rate, "rate of the link"),
    param("delay", Time, "one-way delay of the link"),
};
constexpr CalcField kHpccFields[] = {
    {"bytes", "B", "3*rate*1e9/8*delay", "headroom of the port"},
};
Result<CalcOutcome> hpcc(const CalcArguments& in) {
    return outcome({inBytes(hpccHeadroom(in.rate("rate"), in.time("delay")))});
}

constexpr Calculation kRows[] = {
    {"headroom", "PFC headroom of a port and priority, term by term", kParams, kFields, "exact",
     kSources, "rate=100Gb/s length=40m port-mtu=9100B cell=96B", &headroom,
     "ieee: two largest frames, a PFC frame, the cable both ways, two interfaces and the peer's "
     "response. peer: peer-response, else pause-quanta or those IEEE 802.3 names for the rate, of "
     "64 B; f: factor, else cell/64 above 128 B and 2*cell/(1+cell) up to it, else 2"},
    {"pause-quanta", "how long a peer may still send after a pause frame", kQuantaParams,
     kQuantaFields, "exact", kQuantaSources, "rate=100Gb/s", &quanta},
    {"headroom-total", "headroom of all ports against the buffer", kTotalParams, kTotalFields,
     "exact", kSources, "ports=64 priorities=2 headroom=262KiB buffer=160MB", &total},
    {"headroom-hpcc", "PFC headroom as HPCC's simulator sets it", kHpccParams, kHpccFields, "exact",
     kHpccSources, "rate=100Gb/s delay=1us", &hpcc},
};

} // namespace

std::span<const Calculation> headroomRows() {
    return kRows;
}

} // namespace weft
