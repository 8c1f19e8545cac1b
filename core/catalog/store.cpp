// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/store.hpp"

#include "core/base/file.hpp"
#include "core/catalog/database.hpp"
#include "core/catalog/fields.hpp"
#include "core/catalog/part_json.hpp"
#include "core/catalog/recovery.hpp"

#include <fmt/format.h>

#include <cstdlib>

namespace weft {
namespace {

using Verdict = DatabaseOpening::Verdict;

const char* environment(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0' ? value : nullptr;
}

std::string asDocument(const std::vector<Part>& parts) {
    std::string json = "{\"parts\": [\n";
    for (const Part& part : parts) {
        json += (&part == &parts.front() ? "" : ",\n") + writePart(part);
    }
    return json + "\n]}\n";
}

} // namespace

struct CatalogStore::State {
    std::string path;
    std::unique_ptr<SQLite::Database> database; // null: own parts can only be read
    std::vector<Part> seedParts;
    std::vector<Source> sources;
    Estimates estimates;
    std::vector<Part> ownInMemory; // what could be read where there is no database to write to
    std::vector<StoreMessage> messages;

    void say(std::string text) { messages.push_back({std::move(text), path}); }
    void open();
    void rebuild(const std::string& reason);
    void readWithoutWriting();
    void loadSeeds(const std::string& folder);
    std::vector<Part> readOwn(std::vector<std::string>& unreadable) const;
    void reportUnreadable();
    Result<void> expectWritable() const;
    Result<Part> asOwn(Part part) const;
    Result<void> putAll(const std::vector<Part>& parts);
};

void CatalogStore::State::open() {
    if (path.empty()) {
        say("There is no home folder, so own parts cannot be kept; set WEFT_DATA_DIR to a folder.");
        return;
    }
    DatabaseOpening opening = openDatabase(path);
    switch (opening.verdict) {
    case Verdict::Good:
        database = std::move(opening.database);
        return;
    case Verdict::Damaged:
        rebuild(opening.reason);
        return;
    case Verdict::Newer:
        say(fmt::format("The catalog database was written by a newer Weft ({}) and is left as it "
                        "is. The built-in "
                        "catalog is used; own parts cannot be changed.",
                        opening.reason));
        break;
    case Verdict::Busy:
    case Verdict::Unwritable:
        say(fmt::format("The catalog database {} ({}). The built-in catalog is used; own parts "
                        "cannot be changed.",
                        opening.verdict == Verdict::Busy ? "is in use by another program"
                                                         : "cannot be written",
                        opening.reason));
        break;
    }
    readWithoutWriting();
}

// Out of the way with it, a new one in its place, and the user's parts into that.
void CatalogStore::State::rebuild(const std::string& reason) {
    ownInMemory = salvageOwnParts(path);
    const auto aside = setAside(path);
    if (!aside) {
        say(fmt::format("The catalog database is damaged ({}). The built-in catalog is used; {}.",
                        reason, aside.error().message));
        return;
    }
    std::string text =
        fmt::format("The catalog database was damaged ({}). It is kept as {}; a new one was made.",
                    reason, *aside);
    if (!ownInMemory.empty()) {
        const std::string exported = *aside + ".own-parts.json";
        const auto saved = saveAtomically(exported, asDocument(ownInMemory));
        text += fmt::format(" Own parts read from it: {}{}.", ownInMemory.size(),
                            saved ? ", also exported to " + exported : "");
    }
    say(std::move(text));
    DatabaseOpening fresh = openDatabase(path);
    if (fresh.verdict != Verdict::Good) {
        say("A new catalog database could not be made: " + fresh.reason);
        return;
    }
    const auto back = guarded(path, [&] {
        SQLite::Transaction transaction(*fresh.database, SQLite::TransactionBehavior::IMMEDIATE);
        for (const Part& part : ownInMemory) {
            writeOwnPart(*fresh.database, part);
        }
        transaction.commit();
    });
    if (back) {
        database = std::move(fresh.database);
    } else {
        say("Own parts could not be put into the new database: " + back.error().message);
    }
}

void CatalogStore::State::readWithoutWriting() {
    const auto attempt = guarded(path, [&] {
        std::vector<std::string> unreadable;
        ownInMemory = readOwnParts(*openToRead(path), unreadable);
    });
    static_cast<void>(attempt); // open() has said what is wrong; without own parts the seeds remain
}

void CatalogStore::State::loadSeeds(const std::string& folder) {
    const SeedSummary summary = summariseSeeds(folder);
    estimates = summary.estimates;
    if (database) {
        if (auto rows = guarded(path, [&] { return readSeedRows(*database, summary.hash); });
            rows && !rows->parts.empty()) {
            seedParts = std::move(rows->parts);
            sources = std::move(rows->sources);
            if (summary.hash.empty()) {
                say("The built-in catalog's files are missing in " + folder +
                    "; the copy of the last start is used.");
            }
            return;
        }
    }
    SeedLoad load = weft::loadSeeds(folder);
    for (const Error& error : load.errors) {
        messages.push_back({"Left out of the built-in catalog: " + error.toString(), folder});
    }
    if (database && !load.hash.empty()) {
        if (const auto written = guarded(path, [&] { writeSeedRows(*database, load); }); !written) {
            say("The built-in catalog could not be stored and is read from its files: " +
                written.error().message);
        }
    }
    seedParts = std::move(load.parts);
    sources = std::move(load.sources);
}

std::vector<Part> CatalogStore::State::readOwn(std::vector<std::string>& unreadable) const {
    if (!database) {
        return ownInMemory;
    }
    auto own = guarded(path, [&] { return readOwnParts(*database, unreadable); });
    return own ? *std::move(own) : std::vector<Part>{};
}

void CatalogStore::State::reportUnreadable() {
    std::vector<std::string> unreadable;
    readOwn(unreadable);
    if (!unreadable.empty()) {
        say(fmt::format("Own parts that this program cannot read are kept but not shown: {}.",
                        fmt::join(unreadable, ", ")));
    }
}

Result<void> CatalogStore::State::expectWritable() const {
    if (database) {
        return {};
    }
    const std::string why =
        messages.empty() ? "The catalog database cannot be written." : messages.front().text;
    return fail(ErrorCode::Unwritable, why, {}, "Set WEFT_DATA_DIR to a folder you may write to.");
}

Result<Part> CatalogStore::State::asOwn(Part part) const {
    const std::vector<Error> problems = checkPart(part);
    if (!problems.empty()) {
        return Failure(problems.front());
    }
    part.own = true;
    if (part.provenance == Provenance{}) {
        part.provenance.grade = Grade::User;
    }
    const std::string band = part.price.band;
    if (!complete(part, estimates)) {
        return fail(
            ErrorCode::Invalid,
            fmt::format("found \"{}\", expected a price band whose unit the part has", band),
            "price_band");
    }
    return part;
}

Result<void> CatalogStore::State::putAll(const std::vector<Part>& parts) {
    std::vector<Part> own;
    for (const Part& part : parts) {
        WEFT_TRY(Part checked, asOwn(part));
        own.push_back(std::move(checked));
    }
    WEFT_TRY_VOID(expectWritable());
    return guarded(path, [&] {
        SQLite::Transaction transaction(*database, SQLite::TransactionBehavior::IMMEDIATE);
        for (const Part& part : own) {
            writeOwnPart(*database, part);
        }
        transaction.commit();
    });
}

CatalogStore::CatalogStore(std::unique_ptr<State> state) : state_(std::move(state)) {
}
CatalogStore::CatalogStore(CatalogStore&&) noexcept = default;
CatalogStore& CatalogStore::operator=(CatalogStore&&) noexcept = default;
CatalogStore::~CatalogStore() = default;

CatalogStore CatalogStore::open(const std::string& path, const std::string& seedFolder) {
    auto state = std::make_unique<State>();
    state->path = path;
    state->open();
    state->loadSeeds(seedFolder);
    state->reportUnreadable();
    return CatalogStore(std::move(state));
}

Catalog CatalogStore::catalog() const {
    std::vector<std::string> unreadable; // reported when the store was opened
    std::vector<Part> parts = state_->seedParts;
    for (Part& part : state_->readOwn(unreadable)) {
        parts.push_back(std::move(part));
    }
    return {std::move(parts), state_->sources};
}

Result<void> CatalogStore::putOwn(const Part& part) {
    return state_->putAll({part});
}

Result<std::size_t> CatalogStore::importParts(std::string_view text, const std::string& fileName) {
    WEFT_TRY(const std::vector<Part> parts, parseParts(text, fileName));
    WEFT_TRY_VOID(state_->putAll(parts));
    return parts.size();
}

Result<void> CatalogStore::removeOwn(const PartId& id) {
    WEFT_TRY_VOID(state_->expectWritable());
    WEFT_TRY(const int removed, guarded(state_->path, [&] {
                 SQLite::Statement remove(*state_->database, "DELETE FROM own_part WHERE id = ?");
                 remove.bind(1, id);
                 return remove.exec();
             }));
    if (removed == 0) {
        return fail(ErrorCode::Usage,
                    fmt::format("found no own part \"{}\", expected the id of one of yours", id));
    }
    return {};
}

const std::vector<StoreMessage>& CatalogStore::messages() const {
    return state_->messages;
}

bool CatalogStore::isWritable() const {
    return state_->database != nullptr;
}

std::string catalogPath() {
    if (const char* folder = environment("WEFT_DATA_DIR")) {
        return std::string(folder) + "/catalog.sqlite";
    }
    if (const char* data = environment("XDG_DATA_HOME"); data != nullptr && *data == '/') {
        return std::string(data) + "/weft/catalog.sqlite";
    }
    if (const char* home = environment("HOME")) {
        return std::string(home) + "/.local/share/weft/catalog.sqlite";
    }
    return {};
}

} // namespace weft
