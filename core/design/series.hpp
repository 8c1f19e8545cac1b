// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart or a table of the results is drawn from. Values only; whoever draws them formats.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace weft {

enum class SeriesKind : std::uint8_t {
    Line,  // y over x
    Stack, // one layer of stacked bars: `labels` name the bars, x counts them from 0; the layers of
           // a chart lie on each other in their order
    Bars,  // one bar per label, beside those of the chart's other series
    Marks, // single points worth naming, by `labels`: an optimum
    Spans  // labels[i] holds from x[i] to x[i+1]; the last to the chart's end: what is fastest
};

// One line or layer of a chart: x and y in SI base units of the named units. Series of one scope
// and one `chart` belong together.
struct Series {
    std::string id;    // "collective.all_reduce.ring"
    std::string scope; // as a metric's
    std::string name;  // "ring"
    std::string xUnit, yUnit;
    std::vector<double> x, y;
    SeriesKind kind = SeriesKind::Line;
    std::string chart = {};               // "collective.all_reduce"
    std::string title = {};               // of the chart: "All-reduce"
    std::string xLabel = {}, yLabel = {}; // of the axes: "message size", "time"
    std::vector<std::string> labels = {}; // per point, of all kinds but Line
    std::string metric = {};              // the metric of the scope that explains it; may be empty
};

struct TableColumn {
    std::string name;
    std::string unit = {}; // empty: words
};

// A cell is words, or a number in the unit of its column.
struct TableCell {
    std::string text = {};
    double value = 0;
    bool isNumber = false;
    bool isBad = false; // fails what the row checks
    std::string metric = {};

    static TableCell words(std::string text, bool isBad = false) { return {text, 0, false, isBad}; }
    static TableCell number(double value, std::string metric = {}) {
        return {{}, value, true, false, metric};
    }
};

// Checks or choices side by side.
struct ResultTable {
    std::string id;    // "fabric.lossless"
    std::string scope; // as a metric's
    std::string title;
    std::vector<TableColumn> columns;
    std::vector<std::vector<TableCell>> rows; // as many cells as there are columns
};

} // namespace weft
