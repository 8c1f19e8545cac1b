// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged and hostile input from outside: one clear message, the contract's exit status, nothing
// lost, no crash.
#include "tests/app/run_cli.hpp"

namespace weft::test {
namespace {

TEST_F(CliTest, MissingAndDamagedFiles) {
    const Outcome missing = run("analyse " + path("none.weft"));
    EXPECT_EQ(missing.status, 3);
    EXPECT_NE(missing.err.find("none.weft"), std::string::npos);
    ASSERT_EQ(run("new --template dgx-superpod-h100-4su -o " + path("good.weft")).status, 0);
    const std::string good = read("good.weft");
    for (int percent = 0; percent < 100; percent += 7) {
        write("cut.weft", good.substr(0, good.size() * static_cast<std::size_t>(percent) / 100));
        const Outcome cut = run("analyse " + path("cut.weft"));
        EXPECT_EQ(cut.status, 3) << percent;
        EXPECT_NE(cut.err.find("cut.weft"), std::string::npos) << cut.err;
    }
}

TEST_F(CliTest, HostileDocuments) {
    const auto refused = [this](const std::string& text, const std::string& names) {
        write("bad.weft", text);
        const Outcome outcome = run("analyse " + path("bad.weft"));
        EXPECT_EQ(outcome.status, 3) << text.substr(0, 80);
        EXPECT_NE(outcome.err.find(names), std::string::npos) << outcome.err;
    };
    refused(std::string(100'000, '['), "64");
    refused("{\"format\": 99}", "newer");
    refused("{\"format\": 1, \"format\": 1}", "twice");
    refused("{\"format\": NaN}", "bad.weft");
    refused("[1]", "object");
    refused("", "bad.weft");
}

TEST_F(CliTest, EnormousCountsAreFindings) {
    ASSERT_EQ(
        run("new --topology leaf-spine --set leaves=1000000000 -o " + path("huge.weft")).status, 0);
    const Outcome check = run("check " + path("huge.weft") + " --json");
    EXPECT_EQ(check.status, 1);
    EXPECT_EQ(check.json().at("findings").at(0).at("id"), "fabric.not_built");
    EXPECT_EQ(run("new --topology leaf-spine --set leaves=-1").status, 2);
    EXPECT_EQ(run("new --topology leaf-spine --set leaves=0").status, 2);
    EXPECT_EQ(run("new --topology leaf-spine --set oversubscription=nan").status, 2);
}

TEST_F(CliTest, UnwritablePlaces) {
    ASSERT_EQ(run("new --topology fat-tree -o " + path("a.weft")).status, 0);
    const std::string before = read("a.weft");
    EXPECT_EQ(run("bom " + path("a.weft") + " -o " + path("no/such/folder/b.csv")).status, 4);
    EXPECT_EQ(run("edit " + path("a.weft") + " --set radix=8 -o /proc/a.weft").status, 4);
    EXPECT_EQ(read("a.weft"), before);
}

// Every format, onto what is full, no file, or a folder: told, and nothing is left lying about.
TEST_F(CliTest, NoExportLeavesHalfAFile) {
    ASSERT_EQ(run("new --template dgx-superpod-h100-4su -o " + path("a.weft")).status, 0);
    for (const std::string format : {"bom-xlsx", "bom-csv", "bom-json", "cabling-xlsx",
                                     "cabling-csv", "labels-csv", "racks-xlsx", "svg", "graphml"}) {
        const std::string asked = "export " + path("a.weft") + " --format " + format + " -o ";
        EXPECT_EQ(run(asked + "/dev/full").status, 4) << format;
        EXPECT_EQ(run(asked + "/proc/weft-out").status, 4) << format;
        EXPECT_EQ(run(asked + path("")).status, 4) << format;
        // A limit of 1 kB on what a file may hold stands for a disk that is full.
        write("full.sh", "ulimit -f 1\nexec " + std::string(WEFT_CLI) + " " + asked + path("kept"));
        write("kept", "the old one");
        EXPECT_EQ(std::system(("bash " + path("full.sh") + " 2>" + path("full.err")).c_str()),
                  4 << 8)
            << format;
        EXPECT_EQ(read("kept"), "the old one") << format;
        for (const auto& entry : std::filesystem::directory_iterator(path(""))) {
            EXPECT_EQ(entry.path().string().find(".weft-"), std::string::npos) << entry;
        }
    }
}

// On a terminal a long export says how far it is; Ctrl+C ends it with the shells' status, and there
// is no file.
TEST_F(CliTest, LongExportsShowProgressAndAreInterruptedCleanly) {
    if (std::system("command -v script >/dev/null") != 0) {
        GTEST_SKIP() << "script is not installed";
    }
    ASSERT_EQ(run("new --topology fat-tree --set radix=96 -o " + path("large.weft")).status, 0);
    write("long.sh", std::string(WEFT_CLI) + " cabling " + path("large.weft") +
                         " --format xlsx -o " + path("large.xlsx") + " &\n" +
                         "for i in $(seq 1200); do grep -q ' %' " + path("seen") +
                         " && break; sleep 0.1; done\n" +
                         "kill -INT $!; wait $!; echo status=$?\n");
    EXPECT_EQ(std::system(("script -qfec 'bash " + path("long.sh") + "' " + path("seen") +
                           " >/dev/null </dev/null")
                              .c_str()),
              0);
    const std::string seen = read("seen");
    EXPECT_NE(seen.find(" %"), std::string::npos) << seen;
    EXPECT_NE(seen.find("interrupted; nothing was written"), std::string::npos) << seen;
    EXPECT_NE(seen.find("status=130"), std::string::npos) << seen;
    for (const auto& entry : std::filesystem::directory_iterator(path(""))) {
        EXPECT_EQ(entry.path().string().find("large.xlsx"), std::string::npos) << entry;
    }
}

TEST_F(CliTest, DamagedCatalogIsSetAside) {
    write("catalog.sqlite", std::string(5'000, 'x'));
    const Outcome list = run("catalog list switch");
    EXPECT_EQ(list.status, 0);
    EXPECT_NE(list.err.find("catalog.sqlite"), std::string::npos) << list.err;
    EXPECT_NE(list.out.find("nvidia-qm9700"), std::string::npos);
}

} // namespace
} // namespace weft::test
