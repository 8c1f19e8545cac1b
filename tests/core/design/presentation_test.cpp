// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/base64.hpp"
#include "core/base/file.hpp"
#include "core/design/file.hpp"
#include "core/design/presentation.hpp"
#include "core/design/scenario.hpp"
#include "tests/core/base/scratch_folder.hpp"
#include "tests/core/design/sample_design.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <random>

namespace weft {
namespace {

using ::testing::HasSubstr;

std::string pngOf(std::uint32_t width, std::uint32_t height) {
    std::string bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    for (const std::uint32_t side : {width, height}) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes += static_cast<char>(side >> shift & 255U);
        }
    }
    return bytes;
}

TEST(Base64, IsAsTheRfcWritesIt) { // RFC 4648 §10
    const std::pair<const char*, const char*> vectors[] = {{"", ""},
                                                           {"f", "Zg=="},
                                                           {"fo", "Zm8="},
                                                           {"foo", "Zm9v"},
                                                           {"foob", "Zm9vYg=="},
                                                           {"fooba", "Zm9vYmE="},
                                                           {"foobar", "Zm9vYmFy"}};
    for (const auto& [bytes, text] : vectors) {
        EXPECT_EQ(toBase64(bytes), text);
        EXPECT_EQ(fromBase64(text), bytes);
    }
    for (const char* bad : {"Zg=", "Zg", "Z===", "Zh==", "Zm9v\n", "Zm 9", "=Zm9", "Zg==Zm9v"}) {
        EXPECT_EQ(fromBase64(bad), std::nullopt) << bad;
    }
}

TEST(Base64, GivesBackAnyBytes) {
    std::mt19937 random(7);
    for (std::size_t length = 0; length < 200; ++length) {
        std::string bytes(length, '\0');
        for (char& byte : bytes) {
            byte = static_cast<char>(random());
        }
        EXPECT_EQ(fromBase64(toBase64(bytes)), bytes);
    }
}

TEST(Presentation, KnowsALogoByItsHead) {
    EXPECT_EQ(logoKind(pngOf(64, 32)), LogoKind::Png);
    EXPECT_EQ(logoKind(pngOf(0, 32)), LogoKind::None);
    EXPECT_EQ(logoKind(pngOf(64, kWidestLogo + 1)), LogoKind::None);
    EXPECT_EQ(logoKind("<?xml version=\"1.0\"?><svg/>"), LogoKind::Svg);
    EXPECT_EQ(logoKind("<html/>"), LogoKind::None);
    EXPECT_EQ(logoKind("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg>&a;</svg>"), LogoKind::None);
    EXPECT_EQ(logoKind("GIF89a"), LogoKind::None);
    // What it shows is in it, and no drawer runs out of stack.
    EXPECT_EQ(logoKind("<svg><use href=\"#a\"/><image href=\"data:image/png;base64,\"/></svg>"),
              LogoKind::Svg);
    EXPECT_EQ(logoKind("<svg><image xlink:href=\"file:///etc/hostname\"/></svg>"), LogoKind::None);
    EXPECT_EQ(logoKind("<svg><image href=\"http://example.com/a.png\"/></svg>"), LogoKind::None);
    std::string deep = "<svg>";
    for (int i = 0; i < 100'000; ++i) {
        deep += "<g>";
    }
    for (int i = 0; i < 100'000; ++i) {
        deep += "</g>";
    }
    EXPECT_EQ(logoKind(deep + "</svg>"), LogoKind::None);
    EXPECT_EQ(logoKind(""), LogoKind::None);
}

TEST(Presentation, SaysWhatIsWrongWithALogosFile) {
    const test::ScratchFolder folder;
    const std::string text = folder / "text.png", large = folder / "large.png";
    ASSERT_TRUE(saveAtomically(text, "not an image"));
    ASSERT_TRUE(saveAtomically(large, pngOf(64, 64)));
    std::filesystem::resize_file(large, 500ull << 20); // sparse: read, it would be 500 MB
    EXPECT_THAT(readLogo(text).error().toString(), HasSubstr("is no logo"));
    EXPECT_FALSE(readLogo(large));
    EXPECT_FALSE(readLogo(folder / "none.png"));
}

TEST(Presentation, IsKeptByTheDocumentAndLeftAloneByWhatIfs) {
    Design design = test::furnishedDesign();
    const Result<Design> read = parseDesign(writeDesign(design));
    ASSERT_TRUE(read);
    EXPECT_EQ(*read->presentation, *design.presentation);

    design.scenarios.write() = {{"wider", "Wider", {}, {}, {}}};
    EXPECT_FALSE(weft::apply(design, EditScenario{"wider", {SetPresentation{}}}));
    EXPECT_TRUE(isAboutScenarios(SetPresentation{}));
    EXPECT_EQ(*resolve(design, "wider")->design.presentation, *design.presentation);
}

TEST(Presentation, IsSetFieldByField) {
    const Design design = test::furnishedDesign();
    const Result<Edit> edit = parseSetting(design, "presentation.question=Ring or Clos?");
    ASSERT_TRUE(edit);
    const Result<Design> after = weft::apply(design, *edit);
    ASSERT_TRUE(after);
    EXPECT_EQ(after->presentation->question, "Ring or Clos?");
    EXPECT_EQ(after->presentation->title, design.presentation->title);

    const Result<Edit> wrong = parseSetting(design, "presentation.accent=reddish");
    ASSERT_TRUE(wrong);
    EXPECT_FALSE(weft::apply(design, *wrong));
    Presentation logo;
    logo.logo = "no image";
    EXPECT_THAT(weft::apply(design, SetPresentation{logo}).error().toString(), HasSubstr("/logo"));
}

} // namespace
} // namespace weft
