// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/encryption.hpp"

#include <gtest/gtest.h>

namespace weft {
namespace {

// ESP tunnel, AES-GCM over 1,500 B: 20 + 8 + 8 + 16 B around a padded payload of at most 1,448 B,
// two of which are the trailer: 1,446 B of packet.
TEST(EncryptionCost, IpSecOverEthernet) {
    const EncryptionCost cost = encryptionCost(Encryption::IpSec, bytes(1500));
    EXPECT_EQ(cost.inner, bytes(1446));
    EXPECT_EQ(cost.outer, bytes(1500));
    EXPECT_DOUBLE_EQ(cost.factor, 1500.0 / 1446);
    EXPECT_EQ(wireSize(Encryption::IpSec, bytes(64)), bytes(52 + 68));
}

TEST(EncryptionCost, MacSecAndTls) {
    EXPECT_EQ(wireSize(Encryption::MacSec, bytes(1500)), bytes(1532));
    EXPECT_EQ(encryptionCost(Encryption::MacSec, bytes(1500)).inner, bytes(1500));
    EXPECT_EQ(wireSize(Encryption::Tls, bytes(16384)), bytes(16384 + 22));
    EXPECT_EQ(wireSize(Encryption::Tls, bytes(16385)), bytes(16385 + 44));
    EXPECT_DOUBLE_EQ(encryptionCost(Encryption::Tls, bytes(1500)).factor, 16406.0 / 16384);
    EXPECT_EQ(encryptionCost(Encryption::None, bytes(1500)).factor, 1);
}

// Second road: the largest packet found by trying every size.
TEST(EncryptionCost, TheLargestPacketThatFits) {
    for (int mtu = 0; mtu <= 2000; ++mtu) {
        int largest = 0;
        for (int inner = 1; inner <= mtu; ++inner) {
            if (wireSize(Encryption::IpSec, bytes(inner)) <= bytes(mtu)) {
                largest = inner;
            }
        }
        EXPECT_EQ(encryptionCost(Encryption::IpSec, bytes(mtu)).inner, bytes(largest)) << mtu;
    }
}

TEST(EncryptionCost, SmallPacketsPayMore) {
    for (const Encryption method : {Encryption::MacSec, Encryption::IpSec, Encryption::Tls}) {
        double last = 1e9;
        for (const double size : {64.0, 512.0, 1400.0, 8960.0}) {
            const double factor = wireSize(method, bytes(size)) / bytes(size);
            EXPECT_GT(factor, 1);
            EXPECT_LT(factor, last);
            last = factor;
        }
    }
}

} // namespace
} // namespace weft
