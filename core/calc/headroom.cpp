// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/headroom.hpp"

#include <cmath>

namespace weft {
namespace {

constexpr DataSize kPfcFrame = bytes(64);

struct QuantaRow {
    double gbps, quanta;
};
constexpr QuantaRow kQuanta[] = {{0.1, 1},  {1, 2},     {10, 67},   {25, 80},   {40, 118},
                                 {50, 147}, {100, 394}, {200, 453}, {400, 905}, {800, 905}};

DataSize roundTrip(const HeadroomInput& in) {
    return in.rate * (2 * (in.length / in.velocity));
}

} // namespace

Headroom sonicHeadroom(const HeadroomInput& in) {
    Headroom out;
    out.onCable = roundTrip(in);
    out.propagation = in.portMtu + out.onCable + in.macPhy + in.peerResponse + in.tile;
    const DataSize xoff = in.losslessMtu.value_or(kibibytes(1)) + out.propagation * in.cellFactor;
    out.bytes = kibibytes(std::ceil(inBytes(xoff) / 1024));
    return out;
}

Headroom ieeeHeadroom(const HeadroomInput& in) {
    Headroom out;
    out.onCable = roundTrip(in);
    out.propagation = in.portMtu + in.losslessMtu.value_or(in.portMtu) + kPfcFrame + out.onCable +
                      in.macPhy * 2 + in.peerResponse;
    out.bytes = out.propagation;
    return out;
}

double cellFactor(DataSize cell) {
    const double size = inBytes(cell);
    return size > 128 ? size / 64 : 2 * size / (1 + size);
}

DataSize tileDelay(Bandwidth rate) {
    return bytes(15 * inGbps(rate));
}

std::optional<double> pauseQuanta(Bandwidth rate) {
    for (const QuantaRow& row : kQuanta) {
        if (rate == gbps(row.gbps)) {
            return row.quanta;
        }
    }
    return std::nullopt;
}

DataSize quantaSize(double quanta) {
    return bits(512 * quanta);
}

DataSize hpccHeadroom(Bandwidth rate, Duration delay) {
    return rate * delay * 3;
}

} // namespace weft
