// SPDX-License-Identifier: GPL-3.0-or-later
// weft-cli catalog prices: a design's price books, and quotes taken into them.
#include "app/cli/command.hpp"
#include "app/cli/table.hpp"
#include "core/base/file.hpp"
#include "core/base/text.hpp"
#include "core/design/file.hpp"
#include "core/export/price_import.hpp"
#include "core/plant/buying.hpp"

#include <fmt/format.h>

namespace weft::cli {

namespace {

struct Options {
    std::string file, quote, output;
    std::string book = "quote", name, date, basis = "quote", decimal, usd;
    PriceSheet sheet;
    bool asJson = false;
};

Result<void> list(const Design& design, bool asJson) {
    Json books = Json::array();
    Table table({"book", "name", "date", "currency", "USD", "basis", "active", "prices"});
    for (const PriceBook& book : *design.books) {
        Json prices = Json::array();
        for (const BookPrice& price : book.prices) {
            prices.push_back({{"part", price.part},
                              {"price", price.price},
                              {"price_usd", priceOf(book, price).typical.inDollars()},
                              {"note", price.note}});
        }
        books.push_back({{"id", book.id},
                         {"name", book.name},
                         {"date", book.date},
                         {"currency", book.currency},
                         {"usd", book.usd},
                         {"basis", toString(book.basis)},
                         {"active", book.active},
                         {"prices", std::move(prices)}});
        table.add({book.id, book.name, book.date, book.currency, exactReal(book.usd),
                   std::string(toString(book.basis)), book.active ? "yes" : "no",
                   formatCount(std::ssize(book.prices))});
    }
    return asJson ? putJson({{"format", 1}, {"books", std::move(books)}})
                  : put(table.text({4, 7}), {});
}

Result<void> take(Options options, Design design, Session& session) {
    if (!options.decimal.empty()) {
        options.sheet.decimal =
            options.decimal == "comma" ? DecimalSign::Comma : DecimalSign::Point;
    }
    if (!options.usd.empty()) {
        WEFT_TRY(options.sheet.usd, parseReal(options.usd));
    }
    WEFT_TRY(const std::string bytes, readFile(options.quote));
    Result<ImportedPrices> imported =
        importPrices(bytes, options.sheet, catalogFor(design, session.catalog()));
    if (!imported) {
        imported.error().file = options.quote;
        return Failure(imported.error());
    }
    PriceBook book = std::move(imported->book);
    book.id = options.book;
    book.name = options.name;
    book.date = options.date;
    const auto basis = priceBasisFrom(options.basis);
    if (!basis) {
        return fail(ErrorCode::Usage, fmt::format("--basis: found {}, expected band, street, quote "
                                                  "or list",
                                                  inQuotes(options.basis)));
    }
    book.basis = *basis;
    const std::size_t priced = book.prices.size();
    WEFT_TRY(design, weft::apply(design, PutPriceBook{std::move(book)}));
    if (!session.quiet) {
        for (const std::string& note : imported->notes) {
            fmt::print(stderr, "{}: {}\n", options.quote, note);
        }
        fmt::print(stderr, "{} rows, {} parts priced\n", imported->rows, priced);
    }
    return options.output.empty() ? put(writeDesign(design), {})
                                  : saveDesign(design, options.output);
}

Result<void> run(const Options& options, Session& session) {
    WEFT_TRY(Design design, loadDesign(options.file));
    return options.quote.empty() ? list(design, options.asJson)
                                 : take(options, std::move(design), session);
}

} // namespace

void addPrices(CLI::App& catalog, Session& session) {
    CLI::App* command =
        catalog.add_subcommand("prices", "A design's price books; with --import, takes a quote");
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, "Design")->required();
    command->add_option("--import", options->quote, "CSV or XLSX of a supplier");
    command->add_option("--book", options->book, "Id of the price book [quote]");
    command->add_option("--name", options->name, "Name of the book");
    command->add_option("--date", options->date, "Of the quote: 2026-11-20");
    command->add_option("--basis", options->basis, "quote, list, street or band [quote]");
    command->add_option("--currency", options->sheet.currency, "USD, EUR…; else as the sheet says");
    command->add_option("--usd", options->usd, "What one unit of the currency is in USD");
    command->add_option("--sheet", options->sheet.sheet, "Of a workbook; else the first");
    command->add_option("--part-column", options->sheet.partColumn, "Title, letter or number");
    command->add_option("--price-column", options->sheet.priceColumn, "Title, letter or number");
    command->add_option("--note-column", options->sheet.noteColumn, "Title, letter or number");
    command->add_option("--decimal", options->decimal, "Decimal sign: point or comma")
        ->check(CLI::IsMember({"point", "comma"}));
    command->add_option("-o,--output", options->output,
                        "Design to write with the book; standard output where not said");
    command->add_flag("--json", options->asJson, "JSON");
    command->callback(guarded(session, [options, &session] { return run(*options, session); }));
}

} // namespace weft::cli
