// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/fields.hpp"
#include "support.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace weft {
namespace {

using testing::HasSubstr;

constexpr PartKind kKinds[]{PartKind::Switch, PartKind::Nic,     PartKind::Optic,
                            PartKind::Server, PartKind::Storage, PartKind::CloudInstance,
                            PartKind::Wan};

// Something a field of this type takes, in its own text form.
std::string sampleText(const Field& field) {
    switch (field.type) {
    case FieldType::Text:
        return "some text";
    case FieldType::Choice:
        return std::string(field.choices.back());
    case FieldType::Flag:
        return "yes";
    case FieldType::Count:
        return field.key == "mtu_bytes" ? "9000" : "7";
    case FieldType::Real:
        return field.key == "availability" ? "0.9995" : "7.25";
    case FieldType::Money:
        return "1234.56 USD";
    case FieldType::Words:
        return "one, two";
    case FieldType::Breakouts:
        return "2x400G, 4x200G";
    case FieldType::Rates:
        return "0.5G, 10G";
    case FieldType::Cages:
        return "32 × OSFP 800G max 400G (2x400G, 4x200G); 2 × SFP28 25G auxiliary role fabric";
    case FieldType::NicPorts:
        return "2 × QSFP112 200G";
    case FieldType::ServerPorts:
        return "8 × 400G compute cage OSFP-flat 2 per cage fabric ethernet nic ConnectX-7; 1 × 1G "
               "management";
    }
    return {};
}

TEST(Fields, KeysAndHelpAreWhole) {
    for (const PartKind kind : kKinds) {
        std::set<std::string_view> keys;
        for (const Field& field : fieldsOf(kind)) {
            EXPECT_TRUE(keys.insert(field.key).second) << field.key;
            EXPECT_FALSE(field.label.empty()) << field.key;
            EXPECT_FALSE(field.group.empty()) << field.key;
            EXPECT_FALSE(fieldExpectation(field).empty()) << field.key;
            EXPECT_EQ(findField(kind, field.key), &field);
        }
        EXPECT_EQ(findField(kind, "no_such_field"), nullptr);
    }
}

TEST(Fields, EveryRowReadsBackWhatItWrites) {
    for (const PartKind kind : kKinds) {
        for (const Field& field : fieldsOf(kind)) {
            Part part = emptyPart(kind);
            const auto set = setFieldText(part, field, sampleText(field));
            ASSERT_TRUE(set) << field.key << ": " << set.error().toString();
            const std::string text = fieldText(part, field);
            Part again = emptyPart(kind);
            ASSERT_TRUE(setFieldText(again, field, text)) << field.key << ": " << text;
            EXPECT_EQ(again, part) << field.key << ": " << text;
            EXPECT_NE(part, emptyPart(kind)) << field.key << " holds nothing";
            Part copied = emptyPart(kind);
            field.set(copied, field.get(part));
            EXPECT_EQ(copied, part) << field.key;
            field.set(copied, {});
            EXPECT_EQ(copied, emptyPart(kind)) << field.key << " is not cleared";
        }
    }
}

TEST(Fields, NumbersTakeAnyUnitOfTheirKind) {
    Part part = emptyPart(PartKind::Switch);
    const Field& power = *findField(PartKind::Switch, "power_typical_w");
    ASSERT_TRUE(setFieldText(part, power, "1.2 kW"));
    EXPECT_EQ(std::get<Switch>(part.body).powerTypical, watts(1200));
    ASSERT_TRUE(setFieldText(part, power, "747"));
    EXPECT_EQ(fieldText(part, power), "747 W");
    const Field& capacity = *findField(PartKind::Switch, "capacity_gbps");
    ASSERT_TRUE(setFieldText(part, capacity, "25.6 Tb/s"));
    EXPECT_EQ(fieldText(part, capacity), "25600 Gb/s");
    const Field& latency = *findField(PartKind::Switch, "latency_ns");
    ASSERT_TRUE(setFieldText(part, latency, "130"));
    EXPECT_EQ(std::get<Switch>(part.body).latency, nanoseconds(130));
    EXPECT_EQ(fieldText(part, latency), "130 ns");
}

TEST(Fields, BlankIsUnknown) {
    Part part = test::ownSwitch();
    ASSERT_TRUE(setFieldText(part, *findField(PartKind::Switch, "capacity_gbps"), "  "));
    EXPECT_EQ(std::get<Switch>(part.body).capacity, std::nullopt);
    EXPECT_FALSE(setFieldText(part, *findField(PartKind::Switch, "model"), ""));
}

TEST(Fields, RefusalsSayWhatWasFoundAndExpected) {
    Part part = emptyPart(PartKind::Optic);
    const Part before = part;
    const auto refusal = [&](std::string_view key, std::string_view text) {
        const auto result = setFieldText(part, *findField(PartKind::Optic, key), text);
        return result ? std::string("accepted") : result.error().toString();
    };
    EXPECT_THAT(refusal("rate_gbps", "-5"),
                HasSubstr("rate: found -5, expected a rate from 0 to 1000000 Gb/s"));
    EXPECT_THAT(refusal("reach_m", "0"), HasSubstr("reach: found 0, expected a length above 0"));
    EXPECT_THAT(refusal("reach_m", "1,5"), HasSubstr("expected a length"));
    EXPECT_THAT(refusal("reach_m", "nan"), HasSubstr("expected a length"));
    EXPECT_THAT(refusal("reach_m", "3 kg"), HasSubstr("expected a length"));
    EXPECT_THAT(refusal("ports", "0"),
                HasSubstr("links served: found 0, expected a whole number from 1 to 64"));
    EXPECT_THAT(refusal("ports", "2.5"), HasSubstr("expected a whole number"));
    EXPECT_THAT(refusal("class", "magic"), HasSubstr("expected one of optic, dac"));
    EXPECT_THAT(refusal("breakouts", "2y400G"), HasSubstr("expected a breakout such as 2x400G"));
    EXPECT_THAT(refusal("breakouts", "0x400G"), HasSubstr("expected ports of a breakout from 1"));
    EXPECT_THAT(refusal("price_typical_usd", "-1"), HasSubstr("expected an amount from 0"));
    EXPECT_THAT(refusal("price_typical_usd", "1e300"), HasSubstr("expected an amount"));
    EXPECT_EQ(part, before);
}

TEST(Fields, CheckPartFindsWhatSingleFieldsDoNotShow) {
    Part part = test::ownSwitch();
    EXPECT_TRUE(checkPart(part).empty());
    part.id = "Our Switch";
    part.model.clear();
    std::get<Switch>(part.body).cages[0].breakouts = {{8, gbps(100)}}; // 800 out of a cage of 400
    part.price.low = Money::fromDollars(2);
    std::vector<std::string> places;
    for (const Error& error : checkPart(part)) {
        places.push_back(error.place);
    }
    EXPECT_THAT(places, testing::UnorderedElementsAre("id", "model", "cages", "price_typical_usd"));
}

} // namespace
} // namespace weft
