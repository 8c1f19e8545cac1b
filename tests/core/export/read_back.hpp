// SPDX-License-Identifier: GPL-3.0-or-later
// Reads exports back with other means than those that wrote them: a CSV reader, and a workbook
// reader over libzip and pugixml.
#pragma once

#include "core/export/exporter.hpp"

#include <gtest/gtest.h>
#include <pugixml.hpp>
#include <zip.h>

#include <map>
#include <string>
#include <vector>

namespace weft::test {

using TextTable = std::vector<std::vector<std::string>>;

// RFC 4180.
inline TextTable readCsv(const std::string& text) {
    TextTable rows(1, std::vector<std::string>(1));
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        std::string& cell = rows.back().back();
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
            cell += text[++i];
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == ',') {
            rows.back().emplace_back();
        } else if (!quoted && c == '\n') {
            rows.emplace_back(1);
        } else {
            cell += c;
        }
    }
    rows.pop_back(); // after the last line break
    return rows;
}

struct SheetCell {
    std::string text;    // shared or inline string, or the number as written
    std::string formula; // without "="
    bool isText = false;
};
using ReadSheet = std::map<std::string, SheetCell>; // by "B7"

struct ReadBook {
    std::vector<std::string> names;
    std::map<std::string, ReadSheet> sheets;
    std::map<std::string, std::string> files; // raw parts
};

inline std::map<std::string, std::string> unzip(const std::string& bytes) {
    std::map<std::string, std::string> files;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    if (archive == nullptr) {
        ADD_FAILURE() << "no valid archive: " << zip_error_strerror(&error);
        return files;
    }
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t stat;
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat);
        std::string content(stat.size, '\0');
        zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        EXPECT_EQ(zip_fread(file, content.data(), stat.size), static_cast<zip_int64_t>(stat.size));
        zip_fclose(file);
        files[stat.name] = std::move(content);
    }
    zip_discard(archive);
    return files;
}

inline pugi::xml_document xmlOf(const std::string& text) {
    pugi::xml_document document;
    const pugi::xml_parse_result parsed =
        document.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata);
    EXPECT_TRUE(parsed) << parsed.description();
    return document;
}

inline ReadBook readBook(const std::string& bytes) {
    ReadBook book;
    book.files = unzip(bytes);
    std::vector<std::string> shared;
    if (book.files.contains("xl/sharedStrings.xml")) {
        const auto document = xmlOf(book.files["xl/sharedStrings.xml"]);
        for (const auto& item : document.child("sst").children("si")) {
            shared.push_back(item.child("t").text().get());
        }
    }
    int number = 0;
    const auto workbook = xmlOf(book.files["xl/workbook.xml"]);
    for (const auto& sheet : workbook.child("workbook").child("sheets").children()) {
        book.names.push_back(sheet.attribute("name").value());
        const auto document =
            xmlOf(book.files["xl/worksheets/sheet" + std::to_string(++number) + ".xml"]);
        for (const auto& row : document.child("worksheet").child("sheetData").children("row")) {
            for (const auto& cell : row.children("c")) {
                const std::string type = cell.attribute("t").value();
                SheetCell read;
                read.formula = cell.child("f").text().get();
                read.isText = type == "s" || type == "inlineStr" || type == "str";
                read.text = type == "inlineStr" ? cell.child("is").child("t").text().get()
                            : type == "s"       ? shared.at(cell.child("v").text().as_uint())
                                                : std::string(cell.child("v").text().get());
                book.sheets[book.names.back()][cell.attribute("r").value()] = std::move(read);
            }
        }
    }
    return book;
}

inline std::string bytesOf(std::string_view exporter, const ExportInput& input) {
    const auto bytes = findExporter(exporter)->bytes(input);
    EXPECT_TRUE(bytes) << (bytes ? "" : bytes.error().toString());
    return bytes.value_or("");
}

} // namespace weft::test
