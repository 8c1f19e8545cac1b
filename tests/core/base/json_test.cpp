// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.hpp"

namespace weft {
namespace {

std::string refusal(std::string_view text) {
    const Result<Json> json = parseJson(text, "f.json");
    return json ? "read" : json.error().toString();
}

TEST(Json, SaysLineColumnAndCause) {
    EXPECT_EQ(
        refusal("{\n  \"a\": x}"),
        "f.json: line 2, column 8: not a valid JSON document: syntax error while parsing value - "
        "invalid literal");
    EXPECT_EQ(
        refusal(""),
        "f.json: line 1, column 0: not a valid JSON document: syntax error while parsing value - "
        "unexpected end of input; expected '[', '{', or a literal");
    EXPECT_EQ(refusal("{\"a\": 1, \"a\": 2}"),
              "f.json: line 1, column 12: not a valid JSON document: the key "
              "\"a\" appears twice in one object");
    EXPECT_EQ(refusal("[18446744073709551616]"),
              "f.json: line 1, column 22: not a valid JSON document: the "
              "number \"18446744073709551616\" is out of range");
    EXPECT_EQ(refusal("\xFF\xFE{"), "f.json: found UTF-16 text, expected JSON in UTF-8");
    EXPECT_NE(refusal("1 2"), "read");
    EXPECT_NE(refusal("[NaN]"), "read");
    EXPECT_NE(refusal("[1e999]"), "read");
    EXPECT_NE(refusal("\"\\ud800\""), "read");
}

TEST(Json, DepthIsLimited) {
    const std::string open(64, '['), close(64, ']');
    EXPECT_EQ(refusal(open + close), "read");
    EXPECT_NE(refusal("[" + open + close + "]").find("nested more than 64 deep"),
              std::string::npos);
}

TEST(Json, ManyKeysWithOneTwice) {
    std::string text = "{\"k0\":0";
    for (int i = 1; i < 1000; ++i) {
        text += ",\"k" + std::to_string(i) + "\":0";
    }
    EXPECT_EQ(refusal(text + "}"), "read");
    for (const char* again : {"k0", "k31", "k32", "k33", "k999"}) {
        EXPECT_NE(refusal(text + ",\"" + again + "\":0}"), "read") << again;
    }
}

TEST(Json, KeysKeepTheirOrderAndNumbersTheirKind) {
    const Json json = *parseJson(R"({"z": 1, "a": 1.0, "m": -1, "s": "é", "l": [true, null]})");
    EXPECT_EQ(json.dump(), R"({"z":1,"a":1.0,"m":-1,"s":"é","l":[true,null]})");
}

TEST(JsonAt, ExpectsWithPlaceFoundAndExpected) {
    const Json json =
        *parseJson(R"({"a": {"b/c": [1, -3, 2.5, 9223372036854775808]}, "s": "text"})");
    const JsonAt at(json);
    const JsonAt list = at.at("a").at("b/c");
    EXPECT_EQ(list.pointer(), "/a/b~1c");
    EXPECT_EQ(list.at(1).asCount(0, 10).error().toString(),
              "/a/b~1c/1: found -3, expected a whole number from 0 to 10");
    EXPECT_FALSE(list.at(2).asCount(0, 10));
    EXPECT_FALSE(list.at(3).asCount(0, 10));
    EXPECT_FALSE(list.at(0).asCount(2, 10));
    EXPECT_EQ(list.at(0).asCount(-5, 10), 1);
    EXPECT_EQ(list.at(1).asCount(-5, -1), -3);
    EXPECT_FALSE(list.at(0).asCount(-5, -1));
    EXPECT_EQ(list.at(2).asReal(0, 10), 2.5);
    EXPECT_EQ(list.at(0).asReal(0, 10), 1.0);
    EXPECT_FALSE(list.at(2).asReal(0, 2));
    EXPECT_EQ(at.at("s").asString(), "text");
    EXPECT_FALSE(at.at("s").asString(3));
    EXPECT_EQ(at.at("s").asBool().error().message, "found \"text\", expected true or false");
    EXPECT_EQ(at.at("a").asString().error().message, "found an object, expected a text");
    EXPECT_TRUE(at.expectObject({"a", "s", "maybe?"}));
    EXPECT_EQ(at.expectObject({"a"}).error().toString(), "/s: unknown key \"s\". Known keys: a");
    EXPECT_EQ(at.expectObject({"a", "st"}).error().toString(),
              "/s: unknown key \"s\". Did you mean \"st\"?");
    EXPECT_EQ(at.expectObject({"a", "s", "t"}).error().toString(), "the key \"t\" is missing");
    EXPECT_FALSE(list.expectObject({}));
    EXPECT_TRUE(list.expectArray());
    EXPECT_FALSE(list.has("a"));
    EXPECT_EQ(list.size(), 4u);
}

} // namespace
} // namespace weft
