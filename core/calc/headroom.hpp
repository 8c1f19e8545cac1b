// SPDX-License-Identifier: GPL-3.0-or-later
// PFC headroom of a port and priority: what still arrives after XOFF is sent (ENGINE §6, §10).
#pragma once

#include "core/base/rates.hpp"

#include <optional>

namespace weft {

enum class HeadroomModel : std::uint8_t { Sonic, Ieee };

// Defaults are those of SONiC's buffer_headroom_mellanox.lua and asic_table.j2.
struct HeadroomInput {
    Bandwidth rate;
    Length length;
    DataSize portMtu;                    // largest frame of the port
    std::optional<DataSize> losslessMtu; // of the lossless class; empty: 1 KiB (sonic), the
                                         // port's (ieee)
    double cellFactor = 1;               // sonic: buffer cells a worst-case frame wastes
    DataSize peerResponse;               // what the peer still sends while it reacts
    DataSize macPhy = bytes(0.8 * 1024); // delay of one interface
    DataSize tile;                       // sonic, Spectrum-4: delay between tiles of the chip
    Velocity velocity = metresPerSecond(198e6);
};

struct Headroom {
    DataSize onCable;     // a round trip at the rate
    DataSize propagation; // all that arrives, before cells and the lossless frame
    DataSize bytes;       // what to reserve; sonic: a multiple of 1 KiB
};

// xoff = ceil1024(losslessMtu + f · (portMtu + 2LR/(8v) + macPhy + peerResponse + tile)).
Headroom sonicHeadroom(const HeadroomInput& in);
// IEEE 802.1Qbb: two largest frames, a PFC frame, the cable both ways, two interfaces, the peer's
// response.
Headroom ieeeHeadroom(const HeadroomInput& in);

// Of a buffer cell: cell/64 above 128 B (a minimal frame takes a whole cell), else 2c/(1+c) (a
// frame one byte longer than a cell takes two).
double cellFactor(DataSize cell);

// Spectrum-4: 15 B per Gb/s between the tiles of the chip.
DataSize tileDelay(Bandwidth rate);

// Quanta of 512 bit a peer may still send after a pause frame: IEEE 802.3, 31B.3.7, as SONiC lists
// them. Empty for a rate the clause does not name.
std::optional<double> pauseQuanta(Bandwidth rate);
DataSize quantaSize(double quanta);

// HPCC's simulator: three times what a link's one-way delay holds.
DataSize hpccHeadroom(Bandwidth rate, Duration delay);

} // namespace weft
