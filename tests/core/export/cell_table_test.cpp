// SPDX-License-Identifier: GPL-3.0-or-later
// A deliverable held as a table: its cells are those that are exported, and what it finds is what a
// plain walk over the rows finds.
#include "core/export/cabling.hpp"
#include "tests/core/export/read_back.hpp"
#include "tests/core/plant/furnished.hpp"

#include <algorithm>

namespace weft::test {
namespace {

struct Schedule {
    Design design = furnishedPod();
    Analysis analysis = analyse(design, seedCatalog());
    ExportInput input{design, seedCatalog(), analysis};
    CellTable table = *cablingTable(input);
};

TEST(CellTables, HoldTheRowsOfTheExport) {
    const Schedule from;
    std::size_t row = 0;
    ASSERT_TRUE(forEachCablingRow(from.input, [&](const std::vector<Cell>& cells) {
        for (std::size_t column = 0; column < cells.size(); ++column) {
            ASSERT_EQ(from.table.at(row, column), cells[column]) << row << ", " << column;
        }
        ++row;
    }));
    EXPECT_EQ(row, from.table.rows());
    EXPECT_EQ(static_cast<std::int64_t>(row), cablesOf(from.analysis));
    EXPECT_EQ(readCsv(bytesOf("cabling-csv", from.input)).size(), row + 1);
}

TEST(CellTables, FindRowsThatHoldEveryWord) {
    const Schedule from;
    CellQuery query;
    query.words = {"COMPUTE-leaf-01", "dgx-h100-00"};
    std::vector<std::uint32_t> expected;
    for (std::uint32_t row = 0; row < from.table.rows(); ++row) {
        bool leaf = false, server = false;
        for (std::size_t column = 0; column < from.table.columns().size(); ++column) {
            const auto* text = std::get_if<std::string>(&from.table.at(row, column));
            leaf = leaf || (text && text->find("compute-leaf-01") != std::string::npos);
            server = server || (text && text->find("dgx-h100-00") != std::string::npos);
        }
        if (leaf && server) {
            expected.push_back(row);
        }
    }
    ASSERT_FALSE(expected.empty());
    EXPECT_LT(expected.size(), from.table.rows());
    EXPECT_EQ(from.table.find(query), expected);
    query.words.push_back("no such thing");
    EXPECT_TRUE(from.table.find(query).empty());
}

TEST(CellTables, FindTheRowsOfOneValue) {
    const Schedule from;
    const std::size_t length = *from.table.column("length_m");
    std::size_t all = 0;
    std::vector<Cell> seen;
    for (std::uint32_t row = 0; row < from.table.rows(); ++row) {
        const Cell& cell = from.table.at(row, length);
        if (std::find(seen.begin(), seen.end(), cell) == seen.end()) {
            seen.push_back(cell);
            CellQuery query;
            query.only = {length, cell};
            all += from.table.find(query).size();
        }
    }
    EXPECT_GT(seen.size(), 2u);
    EXPECT_EQ(all, from.table.rows());
}

TEST(CellTables, SortByNumberAndByNameEitherWay) {
    const Schedule from;
    for (const char* key : {"length_m", "rack_a", "id", "trunk_m"}) {
        for (const bool descending : {false, true}) {
            const std::size_t column = *from.table.column(key);
            CellQuery query;
            query.sortBy = column;
            query.descending = descending;
            const std::vector<std::uint32_t> rows = from.table.find(query);
            ASSERT_EQ(rows.size(), from.table.rows());
            for (std::size_t i = 1; i < rows.size(); ++i) {
                const Cell &a = from.table.at(rows[i - 1], column),
                           &b = from.table.at(rows[i], column);
                if (const auto* number = std::get_if<double>(&a);
                    number && std::holds_alternative<double>(b)) {
                    ASSERT_TRUE(descending ? *number >= std::get<double>(b)
                                           : *number <= std::get<double>(b));
                } else if (std::holds_alternative<std::string>(a)) {
                    const int order =
                        compareNaturally(std::get<std::string>(a), std::get<std::string>(b));
                    ASSERT_TRUE(descending ? order >= 0 : order <= 0);
                }
                if (a == b) { // in the table's own order
                    ASSERT_LT(rows[i - 1], rows[i]);
                }
            }
        }
    }
}

TEST(CellTables, NumbersWithinNamesCountAsNumbers) {
    EXPECT_LT(compareNaturally("a-2", "a-10"), 0);
    EXPECT_LT(compareNaturally("A-2", "b-1"), 0);
    EXPECT_EQ(compareNaturally("rack-007", "Rack-7"), 0);
    EXPECT_GT(compareNaturally("leaf-10/2", "leaf-10"), 0);
    EXPECT_LT(compareNaturally("", "0"), 0);
}

TEST(CellTables, UnknownValuesComeLastEitherWay) {
    CellTableBuilder builder({{"name", "Name"}, {"price", "Price"}});
    builder.add({std::string("a"), Cell()});
    builder.add({std::string("b"), Money::fromDollars(2)});
    builder.add({std::string("c"), Money::fromDollars(1)});
    const CellTable table = std::move(builder).done();
    CellQuery query;
    query.sortBy = 1;
    EXPECT_EQ(table.find(query), (std::vector<std::uint32_t>{2, 1, 0}));
    query.descending = true;
    EXPECT_EQ(table.find(query), (std::vector<std::uint32_t>{1, 2, 0}));
}

} // namespace
} // namespace weft::test
