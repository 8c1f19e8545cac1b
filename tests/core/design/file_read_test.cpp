// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/file.hpp"
#include "tests/core/design/sample_design.hpp"

namespace weft {
namespace {

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    const std::size_t at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return at == std::string::npos ? text : text.replace(at, what.size(), with);
}

// The error of the sample document with one piece of text replaced.
std::string refusal(std::string_view what, std::string_view with) {
    const Result<Design> design =
        parseDesign(replaced(writeDesign(test::sampleDesign()), what, with), "s.weft");
    if (design) {
        return "read";
    }
    EXPECT_EQ(design.error().code, ErrorCode::Invalid);
    return design.error().toString();
}

struct Row {
    const char* what;
    const char* with;
    const char* message;
};

constexpr Row kRows[] = {
    {"\"format\": 1", "\"format\": 99",
     "s.weft: /format: format 99 needs a newer Weft; this one reads format 1. Open it with the "
     "Weft that wrote it, or "
     "install that version"},
    {"\"format\": 1", "\"format\": 0",
     "s.weft: /format: found 0, expected a whole number from 1 to 9223372036854775807"},
    {"\"format\": 1", "\"format\": \"1\"",
     "s.weft: /format: found \"1\", expected a whole number from 1 to 9223372036854775807"},
    {"\"format\": 1,", "", "s.weft: the key \"format\" is missing. Is this a Weft design?"},
    {"\"notes\"", "\"note\"", "s.weft: /note: unknown key \"note\". Did you mean \"notes\"?"},
    {"\"racks\"", "\"rack\"",
     "s.weft: /sites/0/rack: unknown key \"rack\". Did you mean \"racks\"?"},
    {"\"kind\": \"edge\"", "\"kind\": \"moon\"",
     "s.weft: /sites/1/kind: found \"moon\", expected data-centre, edge, cloud-region, colocation "
     "or users"},
    {"\"kind\": \"edge\", ", "", "s.weft: /sites/1: the key \"kind\" is missing"},
    {"\"count\": 127", "\"count\": -3",
     "s.weft: /groups/0/count: found -3, expected a whole number from 0 to 1000000000000"},
    {"\"count\": 127", "\"count\": 30000000000000",
     "s.weft: /groups/0/count: found 30000000000000, expected a whole number from 0 to "
     "1000000000000"},
    {"\"count\": 127", "\"count\": 127.5",
     "s.weft: /groups/0/count: found 127.5, expected a whole number from 0 to 1000000000000"},
    {"\"servers\": 127", "\"servers\": -1",
     "s.weft: /fabrics/0/params/servers: found -1, expected a whole number from 0 to "
     "1000000000000"},
    {"\"servers\": 127", "\"servers\": null",
     "s.weft: /fabrics/0/params/servers: found null, expected a number, true, false or a text"},
    {"\"servers\": 127", "\"Servers/x\": 127",
     "s.weft: /fabrics/0/params/Servers/x: found \"Servers/x\", expected an id of lower-case "
     "letters, digits and "
     "hyphens, at most 100 long"},
    {"\"site\": \"dc\", \"part\"", "\"site\": \"nowhere\", \"part\"",
     "s.weft: /groups/0/site: found \"nowhere\", expected the id of a site"},
    {"{\"group\": \"dgx\"", "{\"group\": \"gdx\"",
     "s.weft: /fabrics/0/attachments/0/group: found \"gdx\", expected the id of a server group"},
    {"\"id\": \"dgx\"", "\"id\": \"dc\"",
     "s.weft: /groups/0/id: found \"dc\", expected an id that is not taken (/sites/0 has it)"},
    {"\"id\": \"s1\"", "\"id\": \"leaf-1\"",
     "s.weft: /fabrics/1/graph/nodes/1/id: found \"leaf-1\", expected an id that no other node "
     "has"},
    {"\"b\": \"s1\"", "\"b\": \"s2\"",
     "s.weft: /fabrics/1/graph/links/0/b: found \"s2\", expected the id of a node"},
    {"\"rate\": \"100Gb/s\", \"count\": 2, \"length_m\"",
     "\"rate\": 100, \"count\": 2, \"length_m\"",
     "s.weft: /fabrics/1/graph/links/0/rate: found 100, expected a text"},
    {"\"rate\": \"100Gb/s\", \"count\": 2, \"length_m\"",
     "\"rate\": \"100\", \"count\": 2, \"length_m\"",
     "s.weft: /fabrics/1/graph/links/0/rate: found \"100\", expected a rate with its unit, for "
     "example \"400Gb/s\""},
    {"\"distance_km\": 80", "\"distance_km\": 80, \"distance_m\": 1",
     "s.weft: /wans/0: expected one of the keys \"distance_km\" and \"distance_m\""},
    {"\"distance_km\": 80", "\"distance_km\": -80",
     "s.weft: /wans/0/distance_km: found -80000, expected a finite number of 0 or more"},
    {"\"id\": \"sample\"", "\"id\": \"Sample 1\"",
     "s.weft: /id: found \"Sample 1\", expected an id of lower-case letters, digits and hyphens, "
     "at most 100 long"},
    {"\"parts\": []", "\"parts\": {}", "s.weft: /parts: found an object, expected a list"},
    {"\"name\": \"Edge\"", "\"name\": \"a\\u0000b\"",
     "s.weft: /sites/1/name: found \"a\\x00b\", expected valid UTF-8 without control characters"},
    {"\"id\": \"sample\"", "\"id\": \"sample\", \"id\": \"b\"",
     "s.weft: line 3, column 22: not a valid JSON document: the key \"id\" appears twice in one "
     "object"},
    {"\"racks\": 40", "\"racks\": 1e400",
     "s.weft: line 7, column 78: not a valid JSON document: number overflow parsing '1e400'"},
};

TEST(FileRead, EveryErrorSaysPlaceFoundAndExpected) {
    for (const Row& row : kRows) {
        EXPECT_EQ(refusal(row.what, row.with), row.message) << row.what << " -> " << row.with;
    }
}

TEST(FileRead, SectionsMayBeMissingAndPartsInAnyOrder) {
    const Result<Design> design = parseDesign(R"({"format": 1, "id": "x", "name": ""})");
    ASSERT_TRUE(design) << design.error().toString();
    EXPECT_TRUE(design->sites->empty());
}

TEST(FileRead, IntegersWhereRealsAreMeant) {
    const Result<Design> design =
        parseDesign(replaced(writeDesign(test::sampleDesign()), "320.5", "321"), "s.weft");
    ASSERT_TRUE(design);
    EXPECT_EQ(design->site("edge")->place.width, 321);
}

} // namespace
} // namespace weft
