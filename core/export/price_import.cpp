// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/price_import.hpp"

#include "core/base/text.hpp"
#include "core/design/shape.hpp"
#include "core/export/spreadsheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

namespace weft {
namespace {

constexpr std::size_t kMostNotes = 20;
constexpr std::int64_t kMostRows = 2'000'000;
constexpr std::int64_t kTitlesWithin = 50; // rows in which the titles must be found

struct Symbol {
    std::string_view text, currency;
};
constexpr Symbol kSymbols[] = {{"US$", "USD"}, {"$", "USD"}, {"€", "EUR"},
                               {"£", "GBP"},   {"¥", "JPY"}, {"CHF", "CHF"}};

// Letters and digits only, in lower case: "MQM9700-NS2F" and "mqm9700 ns2f" are one number.
std::string bare(std::string_view text) {
    std::string key;
    for (const char c : lowered(text)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
            static_cast<unsigned char>(c) > 127) {
            key += c;
        }
    }
    return key;
}

class PartIndex {
public:
    explicit PartIndex(const Catalog& catalog) {
        for (const Part& part : catalog.parts()) {
            add(part.id, part.id);
            add(part.title(), part.id);
            add(part.model, part.id);
            if (const auto* optic = part.as<Optic>()) {
                add(optic->partNumber.value_or(""), part.id);
            } else if (const auto* nic = part.as<Nic>()) {
                add(nic->partNumber.value_or(""), part.id);
            }
        }
        for (const Part& part : catalog.parts()) { // an id is never shadowed by another's number
            byKey_[bare(part.id)] = part.id;
        }
    }
    // Empty where nothing, or more than one part, goes by the text.
    std::string_view find(std::string_view text) const {
        const auto found = byKey_.find(bare(text));
        return found == byKey_.end() ? std::string_view() : found->second;
    }

private:
    void add(std::string_view text, const PartId& id) {
        const std::string key = bare(text);
        if (key.empty()) {
            return;
        }
        const auto [found, isNew] = byKey_.try_emplace(key, id);
        if (!isNew && found->second != id) {
            found->second.clear(); // ambiguous
        }
    }
    std::unordered_map<std::string, PartId> byKey_;
};

// A price as typed, without its currency's sign.
struct PriceText {
    std::string digits; // figures and separators
    std::string currency;
};

std::optional<PriceText> takeApart(std::string_view text) {
    PriceText price;
    std::string rest(trimmed(text));
    for (const Symbol& symbol : kSymbols) {
        if (const std::size_t at = rest.find(symbol.text); at != std::string::npos) {
            price.currency = symbol.currency;
            rest.erase(at, symbol.text.size());
            break;
        }
    }
    for (std::size_t i = 0; i < rest.size(); ++i) {
        const char c = rest[i];
        const bool isSpace = c == ' ' || rest.compare(i, 2, "\xC2\xA0") == 0;
        if ((c >= '0' && c <= '9') || c == '.' || c == ',' || c == '-' || c == '\'') {
            price.digits += c == '\'' ? "" : std::string(1, c);
        } else if (isSpace) {
            i += c == ' ' ? 0 : 1;
        } else if (c >= 'A' && c <= 'Z' && i + 3 <= rest.size() && price.currency.empty()) {
            price.currency = rest.substr(i, 3);
            i += 2;
        } else {
            return std::nullopt;
        }
    }
    return price.digits.empty() ? std::nullopt : std::optional(price);
}

// What a number's separators can mean.
struct Reading {
    std::optional<double> point, comma; // as "1,234.50", as "1.234,50"
};

std::optional<double> readAs(std::string_view digits, char group, char decimal) {
    std::string plain;
    std::size_t sinceGroup = 0;
    bool grouped = false, fraction = false;
    for (const char c : digits) {
        if (c == group) {
            if (fraction || (grouped && sinceGroup != 3) ||
                (!grouped && (sinceGroup == 0 || sinceGroup > 3))) {
                return std::nullopt;
            }
            grouped = true;
            sinceGroup = 0;
        } else if (c == decimal) {
            if (fraction || (grouped && sinceGroup != 3)) {
                return std::nullopt;
            }
            fraction = true;
            plain += '.';
        } else {
            sinceGroup += c == '-' ? 0 : 1;
            plain += c;
        }
    }
    if (grouped && !fraction && sinceGroup != 3) {
        return std::nullopt;
    }
    const Result<double> value = parseReal(plain);
    return value ? std::optional(*value) : std::nullopt;
}

Reading readingOf(std::string_view digits) {
    return {readAs(digits, ',', '.'), readAs(digits, '.', ',')};
}

struct Row {
    PartId part;
    PriceText text; // empty where the cell is a number
    std::optional<double> number;
    std::string note;
    std::string place;
};

class Importing {
public:
    Importing(const PriceSheet& how, const Catalog& catalog, bool isBook)
        : how_(how), parts_(catalog), isBook_(isBook) {}

    Result<void> take(std::int64_t number, const std::vector<SheetText>& cells) {
        if (!price_) {
            return findTitles(number, cells);
        }
        const bool isEmpty = std::all_of(cells.begin(), cells.end(), [](const SheetText& cell) {
            return trimmed(cell.text).empty();
        });
        if (isEmpty) {
            return {};
        }
        if (++out_.rows > kMostRows) {
            return fail(ErrorCode::Invalid, fmt::format("found more than {} rows", kMostRows),
                        place(number), "Take out the parts this design does not use.");
        }
        return takeRow(number, cells);
    }

    Result<ImportedPrices> finish() {
        if (!price_) {
            return fail(ErrorCode::Invalid,
                        "found no column of parts and one of prices by their titles", place(1),
                        "Say which they are, by title, letter or number.");
        }
        WEFT_TRY_VOID(chooseCurrency());
        WEFT_TRY_VOID(readNumbers());
        if (out_.strangers > 0) {
            note(fmt::format("{} of {} rows name no part of the catalog, the first is {}",
                             out_.strangers, out_.rows, firstStranger_));
        }
        return std::move(out_);
    }

private:
    std::string place(std::int64_t number) const {
        return fmt::format("{} {}", isBook_ ? "row" : "line", number);
    }
    void note(std::string text) {
        if (out_.notes.size() < kMostNotes) {
            out_.notes.push_back(std::move(text));
        }
    }

    static std::optional<std::size_t> titled(const std::vector<SheetText>& cells,
                                             std::string_view wanted) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (lowered(trimmed(cells[i].text)) == wanted) {
                return i;
            }
        }
        return std::nullopt;
    }
    // By what was said, else by the first of the usual titles that is there.
    static std::optional<std::size_t> columnFor(const std::vector<SheetText>& cells,
                                                const std::string& said,
                                                std::initializer_list<std::string_view> usual) {
        if (!said.empty()) {
            const auto byTitle = titled(cells, lowered(said));
            return byTitle ? byTitle : columnNumber(said);
        }
        for (const std::string_view title : usual) {
            if (const auto found = titled(cells, title)) {
                return found;
            }
        }
        return std::nullopt;
    }

    Result<void> findTitles(std::int64_t number, const std::vector<SheetText>& cells) {
        const auto part =
            columnFor(cells, how_.partColumn,
                      {"part", "part id", "part number", "part no", "part no.", "part_number",
                       "partnumber", "mpn", "sku", "article", "item", "model", "product"});
        const auto price =
            columnFor(cells, how_.priceColumn,
                      {"unit price", "unit_price", "unit price, usd", "unit_price_usd", "net price",
                       "price", "price each", "unit cost", "each"});
        if (part && price && *part != *price) {
            part_ = part;
            price_ = price;
            currency_ = columnFor(cells, {}, {"currency", "cur", "ccy"});
            note_ = columnFor(cells, how_.noteColumn, {"note", "notes", "remark", "quote"});
            const auto isUsd = [&](std::string_view word) {
                return lowered(cells[*price].text).find(word) != std::string::npos;
            };
            titleCurrency_ = *price < cells.size() && isUsd("usd")   ? "USD"
                             : *price < cells.size() && isUsd("eur") ? "EUR"
                                                                     : "";
        } else if (number >= kTitlesWithin) {
            return fail(ErrorCode::Invalid,
                        fmt::format("found no titles of a part and a price in the first {} rows",
                                    kTitlesWithin),
                        place(number), "Say which columns they are, by title, letter or number.");
        }
        return {};
    }

    Result<void> takeRow(std::int64_t number, const std::vector<SheetText>& cells) {
        const auto textAt = [&](const std::optional<std::size_t>& column) {
            return column && *column < cells.size() ? std::string(trimmed(cells[*column].text))
                                                    : std::string();
        };
        const std::string name = textAt(part_);
        const std::string_view id = name.empty() ? std::string_view() : parts_.find(name);
        if (id.empty()) {
            if (++out_.strangers == 1) {
                firstStranger_ = fmt::format("{} in {}", inQuotes(name), place(number));
            }
            return {};
        }
        Row row;
        row.part = id;
        row.note = textAt(note_);
        row.place = place(number);
        const SheetText cell = *price_ < cells.size() ? cells[*price_] : SheetText();
        if (cell.isFormula && !(isBook_ && cell.number)) {
            return fail(ErrorCode::Invalid,
                        fmt::format("found the formula {}, expected a price",
                                    inQuotes(cell.text.empty() ? "=…" : cell.text)),
                        place(number), "Paste the prices as values.");
        }
        formulas_ += cell.isFormula ? 1 : 0;
        if (cell.number) {
            row.number = cell.number;
        } else if (const auto text = takeApart(cell.text)) {
            row.text = *text;
        } else if (trimmed(cell.text).empty()) {
            note(fmt::format("{} has no price, {}", row.part, row.place));
            return {};
        } else {
            return fail(ErrorCode::Invalid,
                        fmt::format("found {}, expected a price", inQuotes(cell.text)),
                        place(number));
        }
        if (const std::string said = textAt(currency_); !said.empty()) {
            if (!row.text.currency.empty() && row.text.currency != said) {
                return contradiction(row, row.text.currency, said);
            }
            row.text.currency = said;
        }
        rows_.push_back(std::move(row));
        return {};
    }

    static Failure contradiction(const Row& row, std::string_view found,
                                 std::string_view expected) {
        return fail(ErrorCode::Invalid,
                    fmt::format("found a price in {}, expected {}", inQuotes(found), expected),
                    row.place, "A price book has one currency: split the sheet, or say another.");
    }

    // One currency for all: as said, else as the sheet says.
    Result<void> chooseCurrency() {
        std::string currency = how_.currency;
        for (const Row& row : rows_) {
            const std::string& found = row.text.currency;
            if (currency.empty()) {
                currency = found;
            } else if (!found.empty() && found != currency) {
                return contradiction(row, found, currency);
            }
        }
        currency = currency.empty() ? titleCurrency_ : currency;
        if (!titleCurrency_.empty() && currency != titleCurrency_) {
            return fail(ErrorCode::Invalid, fmt::format("found a title that says {}, expected {}",
                                                        titleCurrency_, currency));
        }
        out_.book.currency = currency.empty() ? "USD" : currency;
        if (out_.book.currency != "USD" && !how_.usd) {
            return fail(ErrorCode::Invalid,
                        fmt::format("found prices in {}, expected to be told what one is in USD",
                                    out_.book.currency));
        }
        out_.book.usd = out_.book.currency == "USD" ? 1 : *how_.usd;
        if (formulas_ > 0) {
            note(fmt::format("{} prices are results of formulas, as they were stored", formulas_));
        }
        return {};
    }

    // Which sign is the decimal one: as said, else as all prices together allow only one of.
    Result<DecimalSign> decimalSign() const {
        if (how_.decimal != DecimalSign::Unsaid) {
            return how_.decimal;
        }
        bool point = true, comma = true;
        const Row* doubtful = nullptr;
        for (const Row& row : rows_) {
            if (row.number) {
                continue;
            }
            const Reading reading = readingOf(row.text.digits);
            point = point && reading.point;
            comma = comma && reading.comma;
            if (reading.point && reading.comma && *reading.point != *reading.comma) {
                doubtful = doubtful == nullptr ? &row : doubtful;
            }
        }
        if (point && comma && doubtful != nullptr) {
            return fail(ErrorCode::Invalid,
                        fmt::format("found {}, which may be {} or {}",
                                    inQuotes(doubtful->text.digits),
                                    *readingOf(doubtful->text.digits).point,
                                    *readingOf(doubtful->text.digits).comma),
                        doubtful->place, "Say whether the decimal sign is a point or a comma.");
        }
        return comma && !point ? DecimalSign::Comma : DecimalSign::Point;
    }

    Result<void> readNumbers() {
        WEFT_TRY(const DecimalSign sign, decimalSign());
        std::map<PartId, std::pair<BookPrice, std::string>> prices;
        for (const Row& row : rows_) {
            const Reading reading =
                row.number ? Reading{row.number, row.number} : readingOf(row.text.digits);
            const auto& value = sign == DecimalSign::Comma ? reading.comma : reading.point;
            if (!value) {
                return fail(ErrorCode::Invalid,
                            fmt::format("found {}, expected a number with a decimal {}",
                                        inQuotes(row.text.digits),
                                        sign == DecimalSign::Comma ? "comma" : "point"),
                            row.place,
                            sign == DecimalSign::Comma ? "Say that the decimal sign is a point."
                                                       : "Say that the decimal sign is a comma.");
            }
            if (*value < 0 || *value > 1e12) {
                return fail(ErrorCode::Invalid,
                            fmt::format("found a price of {}, expected one from 0 to 1e12", *value),
                            row.place);
            }
            if (*value == 0) {
                note(fmt::format("{} has the price 0, which is taken for unknown, {}", row.part,
                                 row.place));
                continue;
            }
            const auto [found, isNew] = prices.try_emplace(
                row.part, BookPrice{row.part, *value, row.note.substr(0, kLongestName)}, row.place);
            if (!isNew && found->second.first.price != *value) {
                note(fmt::format("{} has two prices; that of {} counts, not that of {}", row.part,
                                 found->second.second, row.place));
            }
        }
        if (prices.size() > kMostItems) {
            return fail(ErrorCode::Invalid,
                        fmt::format("found prices of {} parts, expected at most {}", prices.size(),
                                    kMostItems));
        }
        for (auto& [part, price] : prices) {
            price.first.note = isValidUtf8(price.first.note) ? price.first.note : std::string();
            out_.book.prices.push_back(std::move(price.first));
        }
        return {};
    }

    const PriceSheet& how_;
    const PartIndex parts_;
    const bool isBook_;
    std::optional<std::size_t> part_, price_, currency_, note_; // columns
    std::string titleCurrency_, firstStranger_;
    std::vector<Row> rows_;
    std::int64_t formulas_ = 0;
    ImportedPrices out_;
};

} // namespace

Result<ImportedPrices> importPrices(std::string_view bytes, const PriceSheet& how,
                                    const Catalog& catalog) {
    Importing importing(how, catalog, bytes.starts_with("PK\x03\x04"));
    WEFT_TRY_VOID(readSpreadsheet(bytes, how.sheet,
                                  [&](std::int64_t row, const std::vector<SheetText>& cells) {
                                      return importing.take(row, cells);
                                  }));
    WEFT_TRY(ImportedPrices prices, importing.finish());
    WEFT_TRY_VOID([&] {
        PriceBook named = prices.book;
        named.id = "book";
        return checkShape(named);
    }());
    return prices;
}

} // namespace weft
