// SPDX-License-Identifier: GPL-3.0-or-later
// The published schema says what the table of fields says.
#include "core/base/json.hpp"
#include "core/catalog/fields.hpp"
#include "support.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace weft {
namespace {

TEST(PartSchema, HasTheFieldsOfEachKind) {
    const auto schema =
        parseJson(test::readText(WEFT_SOURCE_DIR "/resources/schema/part-1.schema.json"));
    ASSERT_TRUE(schema) << schema.error().toString();
    for (std::size_t i = 0; i < std::variant_size_v<decltype(Part::body)>; ++i) {
        const auto kind = static_cast<PartKind>(i);
        const Json& object = schema->at("$defs").at(std::string(toString(kind)));
        std::set<std::string> published, expected{"id", "kind", "own", "grade", "sources", "facts"};
        for (const auto& [key, value] : object.at("properties").items()) {
            published.insert(key);
        }
        std::set<std::string> required{"id", "kind"};
        for (const Field& field : fieldsOf(kind)) {
            expected.emplace(field.key);
            if (field.required) {
                required.emplace(field.key);
            }
        }
        EXPECT_EQ(published, expected) << toString(kind);
        EXPECT_EQ(object.at("required").get<std::set<std::string>>(), required) << toString(kind);
    }
}

} // namespace
} // namespace weft
