// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/workbook.hpp"

#include "core/base/file.hpp"
#include "core/base/text.hpp"

#include <fmt/format.h>
#include <locale.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <list>
#include <set>
#include <system_error>

namespace weft {
namespace {

constexpr std::size_t kLongestText = 32'767; // characters of a cell, by the file format
constexpr std::size_t kLongestName = 31;     // characters of a sheet's name
constexpr time_t kCreated = 1'767'225'600;   // 2026-01-01, so that the bytes repeat

// libxlsxwriter prints numbers with the locale's decimal sign; a comma breaks the file.
class CLocale {
public:
    CLocale() : locale_(newlocale(LC_ALL_MASK, "C", nullptr)), before_(uselocale(locale_)) {}
    ~CLocale() {
        uselocale(before_);
        freelocale(locale_);
    }
    CLocale(const CLocale&) = delete;
    CLocale& operator=(const CLocale&) = delete;

private:
    locale_t locale_, before_;
};

// A whole number of characters, at most `most` of them counted in UTF-8 bytes: never longer than
// allowed.
std::string cut(std::string text, std::size_t most) {
    if (text.size() > most) {
        std::size_t end = most;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
            --end;
        }
        text.resize(end);
    }
    return text;
}

std::string legalName(std::string_view wanted) {
    std::string name = validUtf8(wanted);
    for (char& c : name) {
        if (std::string_view("[]:*?/\\").find(c) != std::string_view::npos ||
            static_cast<unsigned char>(c) < 32) {
            c = ' ';
        }
    }
    name = cut(std::string(trimmed(name)), kLongestName - 4); // room for " (2)"
    while (!name.empty() && (name.front() == '\'' || name.front() == ' ')) {
        name.erase(name.begin());
    }
    while (!name.empty() && (name.back() == '\'' || name.back() == ' ')) {
        name.pop_back();
    }
    return name.empty() || lowered(name) == "history" ? "Sheet " + name : name;
}

} // namespace

using Formats = std::array<lxw_format*, static_cast<std::size_t>(CellStyle::Wrapped) + 1>;

struct Sheet::Impl {
    lxw_worksheet* sheet = nullptr;
    const Formats* formats = nullptr;
    lxw_format* format(CellStyle style) const {
        return (*formats)[static_cast<std::size_t>(style)];
    }
};

struct Workbook::Impl {
    CLocale locale;
    std::filesystem::path folder;
    std::string path;
    lxw_workbook* book = nullptr;
    Formats formats{};
    std::list<Sheet> sheets;
    std::list<Sheet::Impl> impls;
    std::set<std::string> names; // lower case, because Excel does not tell case apart

    ~Impl() {
        if (book != nullptr) {
            workbook_close(book);
        }
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }

    // Plain stays none: a format like the default's is looked for by its hash at every cell, a
    // third of all the time a long schedule takes.
    void makeFormats() {
        for (std::size_t i = 0; i < formats.size(); ++i) {
            formats[i] =
                static_cast<CellStyle>(i) == CellStyle::Plain ? nullptr : workbook_add_format(book);
        }
        const auto at = [&](CellStyle style) { return formats[static_cast<std::size_t>(style)]; };
        for (const CellStyle style : {CellStyle::Header, CellStyle::Title, CellStyle::Bold,
                                      CellStyle::BoldMoney, CellStyle::BoldCount}) {
            format_set_bold(at(style));
        }
        format_set_font_size(at(CellStyle::Title), 16);
        format_set_bottom(at(CellStyle::Header), LXW_BORDER_THIN);
        format_set_text_wrap(at(CellStyle::Header));
        format_set_text_wrap(at(CellStyle::Wrapped));
        format_set_align(at(CellStyle::Wrapped), LXW_ALIGN_VERTICAL_TOP); // its first line shows
        for (const CellStyle style : {CellStyle::Count, CellStyle::BoldCount}) {
            format_set_num_format(at(style), "#,##0");
        }
        for (const CellStyle style : {CellStyle::Money, CellStyle::BoldMoney}) {
            format_set_num_format(at(style), "#,##0.00");
            format_set_align(at(style), LXW_ALIGN_RIGHT); // "unknown" among them too
        }
        format_set_num_format(at(CellStyle::Real), "#,##0.0##");
    }
};

Workbook::Workbook(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {
}
Workbook::~Workbook() = default;
Workbook::Workbook(Workbook&&) noexcept = default;

Result<Workbook> Workbook::create(std::string_view title) {
    auto impl = std::make_unique<Impl>();
    std::error_code error;
    std::string folder = (std::filesystem::temp_directory_path(error) / "weft-XXXXXX").string();
    if (error || mkdtemp(folder.data()) == nullptr) {
        return fail(ErrorCode::Unwritable, "no temporary folder can be made for the workbook", {},
                    "Free space in the temporary folder, or set TMPDIR");
    }
    impl->folder = folder;
    impl->path = folder + "/book.xlsx";
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    impl->book = workbook_new_opt(impl->path.c_str(), &options);
    if (impl->book == nullptr) {
        return fail(ErrorCode::Unwritable, "the workbook cannot be created in " + folder);
    }
    std::string heading = cut(validUtf8(title), 255);
    std::string program = "Weft";
    lxw_doc_properties properties{};
    properties.title = heading.data();
    properties.author = program.data();
    properties.created = kCreated;
    workbook_set_properties(impl->book, &properties);
    impl->makeFormats();
    return Workbook(std::move(impl));
}

Sheet& Workbook::addSheet(std::string_view name) {
    const std::string legal = legalName(name);
    std::string unique = legal;
    for (int i = 2; !impl_->names.insert(lowered(unique)).second; ++i) {
        unique = fmt::format("{} ({})", cut(legal, kLongestName - 6), i);
    }
    Sheet::Impl& impl = impl_->impls.emplace_back();
    impl.sheet = workbook_add_worksheet(impl_->book, unique.c_str());
    WEFT_CHECK(impl.sheet != nullptr);
    impl.formats = &impl_->formats;
    Sheet& sheet = impl_->sheets.emplace_back();
    sheet.impl_ = &impl;
    return sheet;
}

Result<std::string> Workbook::bytes() {
    const lxw_error error = workbook_close(std::exchange(impl_->book, nullptr));
    if (error != LXW_NO_ERROR) {
        return fail(ErrorCode::Unwritable,
                    fmt::format("the workbook cannot be written: {}", lxw_strerror(error)));
    }
    return readFile(impl_->path);
}

void Sheet::header(const std::vector<Column>& columns, std::uint32_t rows) {
    const auto last = static_cast<lxw_col_t>(columns.size() - 1);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto column = static_cast<std::uint16_t>(i);
        width(column, columns[i].width);
        write(0, column, std::string(columns[i].title), CellStyle::Header);
    }
    const bool wraps = std::any_of(columns.begin(), columns.end(), [](const Column& column) {
        return static_cast<double>(std::string_view(column.title).size()) > column.width;
    });
    worksheet_set_row(impl_->sheet, 0, wraps ? 2 * LXW_DEF_ROW_HEIGHT : LXW_DEF_ROW_HEIGHT,
                      nullptr);
    worksheet_freeze_panes(impl_->sheet, 1, 0);
    worksheet_autofilter(impl_->sheet, 0, 0, rows, last);
    worksheet_set_landscape(impl_->sheet);
    worksheet_fit_to_pages(impl_->sheet, 1, 0);
    worksheet_repeat_rows(impl_->sheet, 0, 0);
    constexpr std::uint8_t kA3 = 8; // the tables are wide
    worksheet_set_paper(impl_->sheet, kA3);
    worksheet_set_footer(impl_->sheet, "&L&F  &A&R&P / &N");
}

void Sheet::width(std::uint16_t column, double characters) {
    worksheet_set_column(impl_->sheet, column, column, characters, nullptr);
}

void Sheet::write(std::uint32_t row, std::uint16_t column, const Cell& cell, CellStyle style) {
    lxw_format* format = impl_->format(style);
    if (const auto* text = std::get_if<std::string>(&cell)) {
        worksheet_write_string(impl_->sheet, row, column,
                               cut(validUtf8(*text), kLongestText).c_str(), format);
    } else if (const auto* count = std::get_if<std::int64_t>(&cell)) {
        worksheet_write_number(impl_->sheet, row, column, static_cast<double>(*count), format);
    } else if (const auto* real = std::get_if<double>(&cell)) {
        worksheet_write_number(impl_->sheet, row, column, *real, format);
    } else if (const auto* money = std::get_if<Money>(&cell)) {
        worksheet_write_number(impl_->sheet, row, column, money->inDollars(), format);
    }
}

void Sheet::write(std::uint32_t row, std::uint16_t column, const Cell& cell) {
    constexpr std::array kStyles{CellStyle::Plain, CellStyle::Plain, CellStyle::Count,
                                 CellStyle::Real, CellStyle::Money};
    write(row, column, cell, kStyles[cell.index()]);
}

void Sheet::formula(std::uint32_t row, std::uint16_t column, const std::string& text, double cached,
                    CellStyle style) {
    worksheet_write_formula_num(impl_->sheet, row, column, text.c_str(), impl_->format(style),
                                cached);
}

std::string cellName(std::uint32_t row, std::uint16_t column) {
    std::string letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    }
    return fmt::format("{}{}", letters, row + 1);
}

} // namespace weft
