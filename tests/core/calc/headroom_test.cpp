// SPDX-License-Identifier: GPL-3.0-or-later
// SONiC's published headroom of four generations of Spectrum, bytes by rate and cable
// (github.com/sonic-net/sonic-buildimage @086b03bd, pg_profile_lookup.ini of each platform).
#include "core/calc/headroom.hpp"

#include <gtest/gtest.h>

namespace weft {
namespace {

struct Published {
    double gbps;
    double at5, at40, at300; // metres of cable
};

HeadroomInput platform(double cell) {
    HeadroomInput input;
    input.portMtu = bytes(9216);
    input.losslessMtu = bytes(1024);
    input.cellFactor = cellFactor(bytes(cell));
    input.peerResponse = kibibytes(3.8);
    return input;
}

template <class Adjust>
void expectTable(HeadroomInput input, std::initializer_list<Published> rows, Adjust adjust) {
    for (const Published& row : rows) {
        input.rate = gbps(row.gbps);
        adjust(input);
        for (const auto& [length, expected] :
             {std::pair{5, row.at5}, {40, row.at40}, {300, row.at300}}) {
            input.length = metres(length);
            EXPECT_EQ(inBytes(sonicHeadroom(input).bytes), expected)
                << row.gbps << " Gb/s, " << length << " m";
        }
    }
}

TEST(Headroom, OfSpectrumOne) {
    expectTable(platform(96),
                {{10, 29696, 29696, 36864},
                 {25, 29696, 31744, 48128},
                 {40, 29696, 32768, 59392},
                 {50, 29696, 33792, 66560},
                 {100, 30720, 38912, 104448}},
                [](HeadroomInput&) {});
}

TEST(Headroom, OfSpectrumTwoAndThree) {
    expectTable(platform(144),
                {{10, 32768, 33792, 40960},
                 {25, 32768, 35840, 54272},
                 {40, 33792, 37888, 66560},
                 {50, 33792, 38912, 75776},
                 {100, 33792, 44032, 117760},
                 {200, 35840, 55296, 203776},
                 {400, 38912, 77824, 373760}},
                [](HeadroomInput&) {});
}

TEST(Headroom, OfSpectrumFour) {
    expectTable(platform(192),
                {{10, 45056, 46080, 56320},
                 {25, 48128, 52224, 76800},
                 {40, 57344, 62464, 101376},
                 {50, 63488, 69632, 118784},
                 {100, 113664, 126976, 225280},
                 {200, 131072, 157696, 355328},
                 {400, 231424, 283648, 677888},
                 {800, 257024, 362496, 1150976}},
                [](HeadroomInput& input) {
                    input.peerResponse = quantaSize(*pauseQuanta(input.rate));
                    input.tile = tileDelay(input.rate);
                });
}

// 10 Gb/s, 100 m: each term of IEEE 802.1Qbb by hand.
TEST(Headroom, OfIeee) {
    HeadroomInput input = platform(96);
    input.rate = gbps(10);
    input.length = metres(100);
    input.losslessMtu.reset();
    input.peerResponse = quantaSize(60);
    const double cable = 2 * 100 / 1.98e8 * 10e9 / 8;
    EXPECT_NEAR(inBytes(ieeeHeadroom(input).bytes),
                2 * 9216 + 64 + cable + 2 * 0.8 * 1024 + 60 * 64, 1e-9);
    input.losslessMtu = bytes(2300);
    EXPECT_NEAR(inBytes(ieeeHeadroom(input).bytes),
                9216 + 2300 + 64 + cable + 2 * 0.8 * 1024 + 60 * 64, 1e-9);
}

// More cable, rate or frame never needs less.
TEST(Headroom, GrowsWithEveryTerm) {
    HeadroomInput base = platform(144);
    base.rate = gbps(100);
    base.length = metres(30);
    for (const auto model : {&sonicHeadroom, &ieeeHeadroom}) {
        const DataSize before = model(base).bytes;
        HeadroomInput more = base;
        more.length = metres(3000);
        EXPECT_GT(model(more).bytes, before);
        more = base;
        more.rate = gbps(800);
        EXPECT_GT(model(more).bytes, before);
        more = base;
        more.portMtu = bytes(20000);
        EXPECT_GT(model(more).bytes, before);
        more = base;
        more.velocity = metresPerSecond(1e8);
        EXPECT_GE(model(more).bytes, before);
    }
    EXPECT_FALSE(pauseQuanta(gbps(30)));
}

} // namespace
} // namespace weft
