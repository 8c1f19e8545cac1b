// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.hpp"
#include "core/design/file.hpp"
#include "tests/core/design/sample_design.hpp"

#include <unistd.h>

#include <cstdlib>

namespace weft {
namespace {

constexpr const char* kSample = R"({
  "format": 1,
  "id": "sample",
  "name": "Sample",
  "notes": "Two sites",
  "sites": [
    {"id": "dc", "name": "Data centre", "kind": "data-centre", "racks": 40, "rack_power_w": 40000, "place": {"x": 0, "y": 0, "width": 960, "height": 640}},
    {"id": "edge", "name": "Edge", "kind": "edge", "place": {"x": 1000, "y": 0, "width": 320.5, "height": 240}}
  ],
  "groups": [
    {"id": "dgx", "name": "DGX H100", "site": "dc", "part": "nvidia-dgx-h100", "count": 127}
  ],
  "fabrics": [
    {"id": "compute", "name": "Compute", "site": "dc", "topology": "rail-optimised", "role": "compute", "transport": "infiniband", "place": {"x": 20, "y": 40, "width": 280, "height": 180}, "params": {"cable": "30m", "dual-tor": false, "leaf": "nvidia-qm9700", "oversubscription": 1.0, "rate": "400Gb/s", "servers": 127}, "attachments": [{"group": "dgx", "port_role": "compute", "ports_per_server": 8}]},
    {"id": "lab", "name": "Lab", "site": "edge", "topology": "free-form", "role": "compute", "transport": "rocev2", "place": {"x": 1020, "y": 40, "width": 280, "height": 180}, "params": {}, "graph": {"nodes": [
      {"id": "leaf-1", "name": "Leaf 1", "role": "leaf", "part": "acme-one", "endpoints": 4, "x": 10, "y": 20.5},
      {"id": "s1", "role": "server", "x": 0, "y": 0}
    ], "links": [
      {"id": "l1", "a": "leaf-1", "b": "s1", "rate": "100Gb/s", "count": 2, "length_m": 3}
    ]}}
  ],
  "wans": [
    {"id": "wan", "name": "Line", "a": "dc", "b": "edge", "service": "dark-fibre", "rate": "100Gb/s", "count": 2, "distance_km": 80}
  ],
  "parts": [],
  "accepted": [
    {"key": "ports.exceeded@compute/leaf", "note": "Known"}
  ]
}
)";

TEST(FileWrite, OneObjectPerLineInAFixedOrder) {
    EXPECT_EQ(writeDesign(test::sampleDesign()), kSample);
    const Result<Design> again = parseDesign(kSample);
    ASSERT_TRUE(again) << again.error().toString();
    EXPECT_TRUE(*again == test::sampleDesign());
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
