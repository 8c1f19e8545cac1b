// SPDX-License-Identifier: GPL-3.0-or-later
// Documents that no Weft wrote: always one clean error, never a crash or a silent repair.
#include "core/base/text.hpp"
#include "core/design/file.hpp"
#include "tests/core/design/random_design.hpp"
#include "tests/core/design/sample_design.hpp"

#include <algorithm>
#include <chrono>

namespace weft {
namespace {

void expectCleanError(std::string_view text) {
    const Result<Design> design = parseDesign(text, "h.weft");
    ASSERT_FALSE(design) << text.substr(0, 200);
    EXPECT_EQ(design.error().code, ErrorCode::Invalid);
    EXPECT_EQ(design.error().file, "h.weft");
    EXPECT_FALSE(design.error().message.empty());
    EXPECT_LT(design.error().toString().size(), 1'000u);
    EXPECT_TRUE(isValidUtf8(design.error().toString()));
    EXPECT_EQ(design.error().toString().find('\n'), std::string::npos);
}

std::string repeated(std::string_view piece, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) {
        text += piece;
    }
    return text;
}

TEST(HostileFile, TruncatedAtEveryHundredth) {
    for (const std::string& text :
         {writeDesign(test::sampleDesign()), writeDesign(test::RandomDesign(7).design())}) {
        for (std::size_t percent = 0; percent < 100; ++percent) {
            expectCleanError(std::string_view(text).substr(0, text.size() * percent / 100));
        }
    }
}

TEST(HostileFile, NoDocumentAtAll) {
    for (const char* text : {"",
                             " ",
                             "null",
                             "[]",
                             "1",
                             "\"x\"",
                             "{",
                             "}",
                             "{}",
                             "not json",
                             "{\"format\": 1}",
                             "{\"format\": 1} trailing",
                             "\xFF\xFE{\0}",
                             "\xFE\xFF",
                             "\xEF\xBB\xBF",
                             "{'format': 1}",
                             "{\"format\": 01}",
                             "{\"format\": +1}",
                             "{\"format\": 0x1}",
                             "{\"format\": NaN}",
                             "{\"format\": Infinity}",
                             "{\"format\": -Infinity}",
                             "{\"format\": 1e400}",
                             "{\"format\": 18446744073709551616}",
                             "{\"format\": 1,}",
                             "/* c */ {\"format\": 1}"}) {
        expectCleanError(text);
    }
    expectCleanError(std::string_view("\0\0\0\0", 4));
    expectCleanError(std::string(4096, '\0'));
}

TEST(HostileFile, DepthIsRefusedBeforeItHurts) {
    expectCleanError(repeated("[", 1'000'000));
    expectCleanError(repeated("{\"a\":", 1'000'000));
    expectCleanError("{\"format\": 1, \"id\": \"x\", \"name\": " + repeated("[", 64) +
                     repeated("]", 64) + "}");
}

TEST(HostileFile, BrokenText) {
    for (const char* name : {"\\ud800", "\\udc00\\ud800", "\xFF", "\xC0\xAF", "\xED\xA0\x80",
                             "\x01", "\n", "\\u0007", "\\x"}) {
        expectCleanError(std::string("{\"format\": 1, \"id\": \"x\", \"name\": \"") + name + "\"}");
    }
    expectCleanError("{\"format\": 1, \"id\": \"x\", \"name\": \"" + std::string(10'000'000, 'x') +
                     "\"}");
    expectCleanError("{\"format\": 1, \"id\": \"x\", \"name\": \"\", \"" +
                     std::string(10'000'000, 'k') + "\": 1}");
    expectCleanError("{\"format\": 1, \"id\": \"x\", \"name\": \"\", \"\\n\xC2\x80\": 1}");
}

TEST(HostileFile, AByteOrderMarkAndWindowsLinesAreRead) {
    std::string text = writeDesign(test::sampleDesign());
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2)) {
        text.insert(at, "\r");
    }
    EXPECT_TRUE(parseDesign("\xEF\xBB\xBF" + text) == test::sampleDesign());
}

TEST(HostileFile, AMillionKeysTakeNoQuadraticTime) {
    std::string text = "{\"format\": 1";
    for (int i = 0; i < 1'000'000; ++i) {
        text += ",\"k" + std::to_string(i) + "\":0";
    }
    const auto start = std::chrono::steady_clock::now();
    expectCleanError(text + "}");
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

TEST(HostileFile, ManyReferencesTakeNoQuadraticTime) {
    std::string text = "{\"format\": 1, \"id\": \"x\", \"name\": \"\", \"groups\": [";
    for (int i = 0; i < 100'000; ++i) {
        text += std::string(i == 0 ? "" : ",") + "{\"id\": \"g" + std::to_string(i) +
                "\", \"name\": \"\", \"site\": \"s\", \"part\": \"\", \"count\": 1}";
    }
    expectCleanError(text + "]}");
    expectCleanError(text + ",{}]}");
}

TEST(HostileFile, RandomBytesChanged) {
    const std::string good = writeDesign(test::RandomDesign(3).design());
    test::RandomDesign random(11);
    for (int round = 0; round < 3'000; ++round) {
        std::string text = good;
        for (std::uint64_t i = random.below(3) + 1; i > 0; --i) {
            const std::size_t at = random.below(text.size());
            switch (random.below(3)) {
            case 0:
                text[at] = static_cast<char>(random.below(256));
                break;
            case 1:
                text.erase(at, random.below(40) + 1);
                break;
            default:
                text.insert(at, good.substr(random.below(good.size()), random.below(60)));
            }
        }
        if (const Result<Design> design = parseDesign(text)) {
            ASSERT_TRUE(parseDesign(writeDesign(*design)) == *design) << text;
        } else {
            expectCleanError(text);
        }
    }
}

} // namespace
} // namespace weft
