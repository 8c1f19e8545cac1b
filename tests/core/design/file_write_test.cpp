// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.hpp"
#include "core/design/file.hpp"
#include "tests/core/design/sample_design.hpp"

#include <unistd.h>

#include <cstdlib>

namespace weft {
namespace {

TEST(FileWrite, OneObjectPerLineInAFixedOrder) {
    Design sample = test::sampleDesign();
    sample.joins = {}; // the file is as Weft 0.1 wrote it
    // The file is kept for ever: every later Weft reads it to the same design.
    const std::string path = WEFT_SOURCE_DIR "/tests/data/design/format-1.weft";
    EXPECT_EQ(writeDesign(sample), *readFile(path));
    const Result<Design> again = loadDesign(path);
    ASSERT_TRUE(again) << again.error().toString();
    EXPECT_TRUE(*again == sample);
}

TEST(FileWrite, AnEmptyDesignReadsBack) {
    const Design design = emptyDesign("Ünïcode");
    EXPECT_EQ(design.id.size(), 32u);
    EXPECT_NE(design.id, emptyDesign("").id);
    EXPECT_TRUE(parseDesign(writeDesign(design)) == design);
}

TEST(FileWrite, AwkwardDistancesKeepTheirValue) {
    Design design = test::sampleDesign();
    for (const double m : {80'000.0, 0.0, 1.001, 12'345.678, 1e-300, 1e300, 100.0 / 3, 5e-324}) {
        design.wans.write()[0].distance = metres(m);
        ASSERT_TRUE(parseDesign(writeDesign(design)) == design) << m;
    }
}

TEST(FileWrite, SavesWithABackupAndLoads) {
    char folder[] = "/tmp/weft-design-XXXXXX";
    ASSERT_NE(mkdtemp(folder), nullptr);
    const std::string path = std::string(folder) + "/s.weft";
    Design design = test::sampleDesign();
    ASSERT_TRUE(saveDesign(design, path));
    EXPECT_TRUE(loadDesign(path) == design);
    const Design before = design;
    design.name = "Second";
    ASSERT_TRUE(saveDesign(design, path));
    EXPECT_TRUE(loadDesign(path) == design);
    EXPECT_TRUE(loadDesign(path + "~") == before);
    unlink(path.c_str());
    unlink((path + "~").c_str());
    const Result<Design> missing = loadDesign(path);
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().toString(), path + ": cannot read: No such file or directory");
    EXPECT_EQ(missing.error().code, ErrorCode::Invalid);
    rmdir(folder);
}

} // namespace
} // namespace weft
