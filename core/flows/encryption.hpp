// SPDX-License-Identifier: GPL-3.0-or-later
// What encryption adds: bytes to every packet, time at both ends, and how much fits a packet.
#pragma once

#include "core/design/service.hpp"

#include <string_view>

namespace weft {

struct EncryptionCost {
    Encryption method = Encryption::None;
    DataSize inner;    // the largest packet (IP, before encryption) that fits the link's MTU
    DataSize outer;    // what it is on the wire; below both: nothing fits
    double factor = 1; // outer / inner: the link carries this many bytes for one of the packet's
    Duration perEnd;   // encrypting or decrypting, planning figure
    std::string_view source;
};

// Of packets of `inner` bytes on the wire (IP layer, without Ethernet framing, which both have).
// MACsec: SecTAG with SCI 16 B and ICV 16 B (IEEE 802.1AE-2018, 9.3). IPsec: ESP in tunnel mode
// with AES-GCM: outer IPv4 20 B, ESP header 8 B, IV 8 B, packet and 2 B trailer padded to 4 B, ICV
// 16 B (RFC 4303, RFC 4106). TLS 1.3: per record of at most 16,384 B: 5 B header, 1 B type, 16 B
// tag (RFC 8446, 5.2).
DataSize wireSize(Encryption method, DataSize inner);

// With full packets on a link of this MTU. MACsec lies below the IP MTU and takes nothing of it;
// TLS records do not depend on it.
EncryptionCost encryptionCost(Encryption method, DataSize mtu);

} // namespace weft
