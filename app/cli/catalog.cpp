// SPDX-License-Identifier: GPL-3.0-or-later
// weft-cli catalog: the parts, their facts and where each is from.
#include "app/cli/command.hpp"
#include "app/cli/table.hpp"
#include "core/base/file.hpp"
#include "core/catalog/fields.hpp"
#include "core/catalog/part_json.hpp"
#include "core/catalog/seeds.hpp"
#include "core/catalog/store.hpp"
#include "core/catalog/verify.hpp"

#include <fmt/format.h>

namespace weft::cli {

namespace {

Result<void> list(const Catalog& catalog, const std::string& kindWord, bool asJson) {
    const auto kind = partKindFrom(kindWord);
    if (!kindWord.empty() && !kind) {
        return fail(
            ErrorCode::Usage,
            fmt::format("no kind {}; known are switch, nic, optic, server, storage, cloud, wan",
                        kindWord));
    }
    Json rows = Json::array();
    Table table({"id", "kind", "vendor", "model", "price"});
    for (const Part& part : catalog.parts()) {
        if (kind && part.kind() != *kind) {
            continue;
        }
        const std::string price =
            part.price.basis == PriceBasis::None ? "unknown" : part.price.typical.toPlainString();
        rows.push_back(
            {{"id", part.id},
             {"kind", toString(part.kind())},
             {"vendor", part.vendor},
             {"model", part.model},
             {"price_usd",
              part.price.basis == PriceBasis::None ? Json() : Json(part.price.typical.inDollars())},
             {"price_basis", toString(part.price.basis)},
             {"own", part.own}});
        table.add({part.id, std::string(toString(part.kind())), part.vendor, part.model, price});
    }
    return asJson ? putJson({{"format", 1}, {"parts", rows}}) : put(table.text({4}), {});
}

std::string sourcesText(const Catalog& catalog, const Provenance& provenance) {
    std::string text;
    for (const SourceId& id : provenance.sources) {
        const Source* source = catalog.findSource(id);
        text += (text.empty() ? "" : "; ") + (source != nullptr ? source->document : id);
    }
    return text;
}

Result<void> show(const Catalog& catalog, const std::string& id, bool asJson) {
    const Part* part = catalog.find(id);
    if (part == nullptr) {
        const std::string near = catalog.nearestId(id);
        return fail(ErrorCode::Usage, fmt::format("no part {}", id), {},
                    near.empty() ? std::string() : fmt::format("Did you mean {}?", near));
    }
    if (asJson) {
        return put(writePart(*part) + "\n", {});
    }
    std::string text = fmt::format("{}: {}\n", part->id, part->title());
    for (const Field& field : fieldsOf(part->kind())) {
        const std::string value = fieldText(*part, field);
        const Provenance& provenance = part->provenanceOf(std::string(field.key));
        text += fmt::format("  {:<28} {}{}\n", field.label, value.empty() ? "unknown" : value,
                            value.empty() ? ""
                                          : fmt::format("  [{}] {}", toString(provenance.grade),
                                                        sourcesText(catalog, provenance)));
    }
    return put(text, {});
}

Result<void> verifyAll(const Catalog& catalog, Session& session) {
    const std::vector<CatalogProblem> problems = verify(catalog);
    for (const CatalogProblem& problem : problems) {
        fmt::print("{}: {}: {}\n", problem.part, problem.field, problem.message);
    }
    fmt::print("{} parts, {} sources, {} problems\n", catalog.parts().size(),
               catalog.sources().size(), problems.size());
    session.status = problems.empty() ? kFine : kInvalidFile;
    return {};
}

// Own parts from a file of part JSON.
Result<void> import(const std::string& path) {
    WEFT_TRY(const std::string text, readFile(path));
    CatalogStore store = CatalogStore::open(catalogPath(), seedFolder());
    WEFT_TRY(const std::size_t count, store.importParts(text, path));
    fmt::print("{} parts imported into {}\n", count, catalogPath());
    return {};
}

} // namespace

void addCatalog(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("catalog", "The parts");
    command->require_subcommand(1);
    struct Options {
        std::string word;
        bool asJson = false;
    };
    auto options = std::make_shared<Options>();
    CLI::App* listing = command->add_subcommand("list", "All parts, or those of one kind");
    listing->add_option("KIND", options->word, "switch, nic, optic, server, storage, cloud or wan");
    listing->add_flag("--json", options->asJson, "JSON");
    listing->callback(guarded(session, [options, &session] {
        return list(session.catalog(), options->word, options->asJson);
    }));
    CLI::App* showing =
        command->add_subcommand("show", "Every fact of a part, with its grade and source");
    showing->add_option("ID", options->word, "Part")->required();
    showing->add_flag("--json", options->asJson, "JSON");
    showing->callback(guarded(session, [options, &session] {
        return show(session.catalog(), options->word, options->asJson);
    }));
    command->add_subcommand("verify", "Checks the whole catalog")
        ->callback(guarded(session, [&session] { return verifyAll(session.catalog(), session); }));
    addPrices(*command, session);
    for (const char* name : {"import", "add"}) {
        CLI::App* importing =
            command->add_subcommand(name, "Takes own parts from a file of part JSON");
        importing->add_option("FILE", options->word, "JSON: one part, or {\"parts\": [...]}")
            ->required();
        importing->callback(guarded(session, [options] { return import(options->word); }));
    }
}

} // namespace weft::cli
