// SPDX-License-Identifier: GPL-3.0-or-later
// Office Open XML (ECMA-376 part 1, §18): workbook.xml names the sheets, its relations say where
// they lie, sharedStrings.xml holds the texts.
#include "core/base/text.hpp"
#include "core/export/spreadsheet.hpp"

#include <fmt/format.h>
#include <pugixml.hpp>
#include <zip.h>

#include <charconv>
#include <cmath>
#include <map>
#include <memory>

namespace weft {
namespace {

constexpr zip_uint64_t kLargestEntry = 128ull << 20; // bytes, unpacked

Failure invalid(std::string message, std::string place = {}, std::string hint = {}) {
    return fail(ErrorCode::Invalid, std::move(message), std::move(place), std::move(hint));
}

class Archive {
public:
    static Result<Archive> open(std::string_view bytes) {
        zip_error_t error;
        zip_error_init(&error);
        zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
        zip_t* archive =
            source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
        if (archive == nullptr) {
            zip_source_free(source);
            const std::string why = zip_error_strerror(&error);
            zip_error_fini(&error);
            return invalid(fmt::format("is no workbook that can be opened: {}", why));
        }
        zip_error_fini(&error);
        return Archive(archive);
    }

    // The unpacked file; nullopt where there is none of the name.
    Result<std::optional<std::string>> file(const std::string& name) const {
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_stat(archive_.get(), name.c_str(), 0, &stat) != 0) {
            return std::optional<std::string>();
        }
        if ((stat.valid & ZIP_STAT_SIZE) == 0 || stat.size > kLargestEntry) {
            return invalid(fmt::format("{} would have more than {} MiB unpacked", inQuotes(name),
                                       kLargestEntry >> 20),
                           {}, "Save the sheet as CSV.");
        }
        const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(
            zip_fopen(archive_.get(), name.c_str(), 0), zip_fclose);
        if (file == nullptr) {
            return invalid(fmt::format("{} cannot be unpacked: {}", inQuotes(name),
                                       zip_strerror(archive_.get())));
        }
        std::string text(stat.size, '\0');
        std::size_t done = 0;
        while (done < text.size()) {
            const zip_int64_t got = zip_fread(file.get(), text.data() + done, text.size() - done);
            if (got <= 0) {
                return invalid(fmt::format("{} is damaged", inQuotes(name)));
            }
            done += static_cast<std::size_t>(got);
        }
        return std::optional(std::move(text));
    }

    Result<pugi::xml_document> xml(const std::string& name, bool required) const {
        WEFT_TRY(const std::optional<std::string> text, file(name));
        pugi::xml_document document;
        if (!text) {
            return required ? Result<pugi::xml_document>(invalid(
                                  fmt::format("holds no {}: is it an XLSX workbook?", name)))
                            : std::move(document);
        }
        const pugi::xml_parse_result parsed = document.load_buffer(
            text->data(), text->size(), pugi::parse_default | pugi::parse_ws_pcdata);
        if (!parsed) {
            return invalid(fmt::format("{} cannot be read: {}", name, parsed.description()));
        }
        return document;
    }

private:
    explicit Archive(zip_t* archive) : archive_(archive, zip_discard) {}
    std::unique_ptr<zip_t, void (*)(zip_t*)> archive_;
};

// The text of <si> or <is>: one <t>, or runs <r><t>.
std::string textOf(const pugi::xml_node& item) {
    std::string text = item.child("t").text().get();
    for (const pugi::xml_node run : item.children("r")) {
        text += run.child("t").text().get();
    }
    return text;
}

struct SheetPlace {
    std::string name, path;
};

Result<SheetPlace> findSheet(const Archive& archive, std::string_view wanted) {
    WEFT_TRY(const pugi::xml_document book, archive.xml("xl/workbook.xml", true));
    WEFT_TRY(const pugi::xml_document relations, archive.xml("xl/_rels/workbook.xml.rels", true));
    std::string known;
    for (const pugi::xml_node sheet : book.child("workbook").child("sheets").children("sheet")) {
        const std::string name = sheet.attribute("name").value();
        known += (known.empty() ? "" : ", ") + name;
        if (!wanted.empty() && name != wanted) {
            continue;
        }
        const std::string id = sheet.attribute("r:id").value();
        for (const pugi::xml_node relation : relations.child("Relationships").children()) {
            if (id == relation.attribute("Id").value()) {
                std::string target = relation.attribute("Target").value();
                target = target.starts_with('/') ? target.substr(1) : "xl/" + target;
                return SheetPlace{name, target};
            }
        }
        return invalid(fmt::format("does not say where its sheet {} lies", inQuotes(name)));
    }
    return invalid(known.empty() ? std::string("has no sheets")
                                 : fmt::format("has no sheet {}; it has {}", inQuotes(wanted),
                                               inQuotes(known, 200)));
}

// "C7" as column 2; nullopt where it is none.
std::optional<std::size_t> columnOf(std::string_view cell) {
    std::size_t letters = 0;
    while (letters < cell.size() && cell[letters] >= 'A' && cell[letters] <= 'Z') {
        ++letters;
    }
    return columnNumber(cell.substr(0, letters));
}

} // namespace

Result<void> readXlsx(std::string_view bytes, std::string_view wanted, const SheetVisitor& visit) {
    WEFT_TRY(const Archive archive, Archive::open(bytes));
    WEFT_TRY(const SheetPlace place, findSheet(archive, wanted));
    WEFT_TRY(const pugi::xml_document strings, archive.xml("xl/sharedStrings.xml", false));
    std::vector<std::string> shared;
    for (const pugi::xml_node item : strings.child("sst").children("si")) {
        shared.push_back(textOf(item));
    }
    WEFT_TRY(const pugi::xml_document sheet, archive.xml(place.path, true));
    std::vector<SheetText> row;
    std::int64_t number = 0;
    for (const pugi::xml_node line : sheet.child("worksheet").child("sheetData").children("row")) {
        row.clear();
        const std::int64_t said = line.attribute("r").as_llong(0);
        number = said > number ? said : number + 1;
        const std::string where = fmt::format("sheet {}, row {}", place.name, number);
        for (const pugi::xml_node cell : line.children("c")) {
            const auto column = columnOf(cell.attribute("r").value());
            const std::size_t at = column.value_or(row.size());
            if (at >= kMostSheetColumns) {
                continue; // far out to the right of any table of prices
            }
            row.resize(std::max(row.size(), at + 1));
            SheetText& to = row[at];
            const std::string_view type = cell.attribute("t").value();
            const std::string value = cell.child("v").text().get();
            to.isFormula = !cell.child("f").empty();
            if (type == "s") {
                std::size_t index = shared.size();
                std::from_chars(value.data(), value.data() + value.size(), index);
                if (index >= shared.size()) {
                    return invalid(fmt::format("found text number {}, expected one below {}",
                                               inQuotes(value), shared.size()),
                                   where);
                }
                to.text = shared[index];
            } else if (type == "inlineStr") {
                to.text = textOf(cell.child("is"));
            } else {
                to.text = value;
                if (type.empty() || type == "n") {
                    double real = 0;
                    const auto [stop, error] =
                        std::from_chars(value.data(), value.data() + value.size(), real);
                    if (error == std::errc{} && stop == value.data() + value.size() &&
                        std::isfinite(real)) {
                        to.number = real;
                    }
                }
            }
            if (to.text.size() > kLongestSheetText || !isValidUtf8(to.text)) {
                return invalid("found a text that is too long or no UTF-8", where);
            }
        }
        WEFT_TRY_VOID(visit(number, row));
    }
    return {};
}

} // namespace weft
