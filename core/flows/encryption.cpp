// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/encryption.hpp"

#include <algorithm>
#include <cmath>

namespace weft {

namespace {

constexpr double kMacSecTag = 16, kMacSecIcv = 16;
constexpr double kEspFixed = 20 + 8 + 8 + 16, kEspTrailer = 2, kEspAlign = 4;
constexpr double kTlsRecord = 16384, kTlsAdded = 5 + 1 + 16;

} // namespace

DataSize wireSize(Encryption method, DataSize inner) {
    const double plain = inBytes(inner);
    switch (method) {
    case Encryption::None:
        return inner;
    case Encryption::MacSec:
        return bytes(plain + kMacSecTag + kMacSecIcv);
    case Encryption::IpSec:
        return bytes(kEspFixed + std::ceil((plain + kEspTrailer) / kEspAlign) * kEspAlign);
    case Encryption::Tls:
        return bytes(plain + std::ceil(plain / kTlsRecord) * kTlsAdded);
    }
    return inner;
}

EncryptionCost encryptionCost(Encryption method, DataSize mtu) {
    EncryptionCost cost;
    cost.method = method;
    cost.inner = mtu;
    switch (method) {
    case Encryption::None:
        break;
    case Encryption::MacSec:
        cost.perEnd = microseconds(1);
        cost.source = "IEEE 802.1AE-2018, 9.3; delay of line-rate hardware assumed";
        break;
    case Encryption::IpSec:
        cost.inner =
            bytes(std::floor((inBytes(mtu) - kEspFixed) / kEspAlign) * kEspAlign - kEspTrailer);
        cost.perEnd = microseconds(50);
        cost.source = "RFC 4303 and RFC 4106, tunnel mode; delay of a gateway assumed";
        break;
    case Encryption::Tls:
        cost.inner = bytes(kTlsRecord);
        cost.perEnd = microseconds(10);
        cost.source = "RFC 8446, 5.2; delay of a host assumed";
        break;
    }
    cost.inner = std::max(cost.inner, DataSize());
    cost.outer = wireSize(method, cost.inner);
    cost.factor = cost.inner > DataSize() ? cost.outer / cost.inner : 1;
    return cost;
}

} // namespace weft
