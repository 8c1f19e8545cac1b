// SPDX-License-Identifier: GPL-3.0-or-later
// The seeds as rows of the database.
#include "core/catalog/database.hpp"
#include "core/catalog/part_json.hpp"

#include <fmt/format.h>

#include <set>

namespace weft {
namespace {

std::set<SourceId> sourcesOf(const Part& part) {
    std::set<SourceId> ids(part.provenance.sources.begin(), part.provenance.sources.end());
    for (const auto& [key, provenance] : part.fieldProvenance) {
        ids.insert(provenance.sources.begin(), provenance.sources.end());
    }
    return ids;
}

void writeSetting(SQLite::Database& database, const std::string& key, const std::string& value) {
    SQLite::Statement put(database, "INSERT OR REPLACE INTO setting VALUES (?, ?)");
    SQLite::bind(put, key, value);
    put.exec();
}

std::string readSetting(SQLite::Database& database, const std::string& key) {
    SQLite::Statement get(database, "SELECT value FROM setting WHERE key = ?");
    get.bind(1, key);
    return get.executeStep() ? get.getColumn(0).getString() : std::string();
}

// SQLite does not notice a flipped bit inside a text; this sum over all rows does.
class RowSum {
public:
    void add(std::string_view text) {
        for (const char byte : text) {
            sum_ = (sum_ ^ static_cast<unsigned char>(byte)) * 0x100000001b3u; // FNV-1a
        }
    }
    std::string text() const { return fmt::format("{:016x}", sum_); }

private:
    std::uint64_t sum_ = 0xcbf29ce484222325u;
};

void writeSources(SQLite::Database& database, const SeedLoad& load) {
    SQLite::Statement put(database, "INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?, ?)");
    for (const Source& source : load.sources) {
        SQLite::bind(put, source.id, source.publisher, source.document, source.date,
                     std::string(toString(source.grade)));
        put.exec();
        put.reset();
    }
}

void writeParts(SQLite::Database& database, const SeedLoad& load) {
    SQLite::Statement put(database, "INSERT OR REPLACE INTO seed_part VALUES (?, ?, ?, ?, ?)");
    SQLite::Statement join(
        database, "INSERT OR IGNORE INTO seed_part_source SELECT ?, id FROM source WHERE id = ?");
    for (const Part& part : load.parts) {
        SQLite::bind(put, part.id, std::string(toString(part.kind())), part.vendor, part.model,
                     writePart(part));
        put.exec();
        put.reset();
        for (const SourceId& id : sourcesOf(part)) {
            SQLite::bind(join, part.id, id);
            join.exec();
            join.reset();
        }
    }
}

// The rows as they are; `sum` gets what was read.
SeedRows readRows(SQLite::Database& database, RowSum& sum) {
    SeedRows seeds;
    SQLite::Statement parts(database, "SELECT part FROM seed_part ORDER BY id");
    while (parts.executeStep()) {
        const std::string json = parts.getColumn(0).getString();
        sum.add(json);
        if (auto part = parsePart(json)) {
            seeds.parts.push_back(*std::move(part));
        }
    }
    SQLite::Statement sources(
        database, "SELECT id, publisher, document, date, grade FROM source ORDER BY id");
    while (sources.executeStep()) {
        Source source;
        source.id = sources.getColumn(0).getString();
        source.publisher = sources.getColumn(1).getString();
        source.document = sources.getColumn(2).getString();
        source.date = sources.getColumn(3).getString();
        source.grade = gradeFrom(sources.getColumn(4).getString()).value_or(Grade::C);
        for (const std::string* text :
             {&source.id, &source.publisher, &source.document, &source.date}) {
            sum.add(*text);
        }
        seeds.sources.push_back(std::move(source));
    }
    return seeds;
}

} // namespace

SeedRows readSeedRows(SQLite::Database& database, const std::string& hash) {
    const std::string stored = readSetting(database, "seed_hash");
    if (stored.empty() || (!hash.empty() && stored != hash)) {
        return {};
    }
    RowSum sum;
    SeedRows seeds = readRows(database, sum);
    return sum.text() == readSetting(database, "seed_sum") ? std::move(seeds) : SeedRows{};
}

void writeSeedRows(SQLite::Database& database, const SeedLoad& load) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    database.exec("DELETE FROM seed_part; DELETE FROM source");
    writeSources(database, load);
    writeParts(database, load);
    RowSum sum;
    readRows(database, sum);
    writeSetting(database, "seed_hash", load.hash);
    writeSetting(database, "seed_sum", sum.text());
    transaction.commit();
}

} // namespace weft
