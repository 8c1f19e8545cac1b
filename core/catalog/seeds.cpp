// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/seeds.hpp"

#include "core/base/data_folder.hpp"
#include "core/base/file.hpp"
#include "core/base/json.hpp"
#include "core/catalog/part_json.hpp"
#include "core/catalog/sources.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <system_error>

namespace weft {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLargestSeed = 32ull << 20; // bytes
constexpr std::string_view kSources = "sources.json";
constexpr std::string_view kBands = "price_bands.json";
constexpr std::string_view kPlanning = "planning.json";

using Texts = std::map<std::string, std::string>;

// Every .json below the folder by its path within it, sorted, so that the hash does not depend on
// the file system.
Texts readFolder(const std::string& folder, std::vector<Error>& errors) {
    Texts texts;
    std::error_code failure;
    fs::recursive_directory_iterator place(folder, failure);
    while (!failure && place != fs::recursive_directory_iterator()) {
        const fs::path path = place->path();
        if (path.extension() == ".json") {
            auto text = readFile(path.string(), kLargestSeed);
            if (text) {
                texts.emplace(path.lexically_relative(folder).generic_string(), *std::move(text));
            } else {
                errors.push_back(std::move(text).error());
            }
        }
        place.increment(failure);
    }
    if (failure) {
        errors.push_back({ErrorCode::Invalid,
                          "the folder of catalog seeds cannot be read: " + failure.message(),
                          folder,
                          {},
                          "set WEFT_CATALOGS to the folder catalogs of Weft"});
    }
    return texts;
}

// FNV-1a, 64 bits: it tells versions apart, it does not guard against an attacker.
std::string hashOf(const Texts& texts) {
    std::uint64_t hash = 0xcbf29ce484222325u;
    const auto add = [&](std::string_view bytes) {
        for (const char byte : bytes) {
            hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3u;
        }
        hash =
            (hash ^ 0xffu) * 0x100000001b3u; // ends each piece, so that pieces do not run together
    };
    for (const auto& [name, text] : texts) {
        add(name);
        add(text);
    }
    return fmt::format("{:016x}", hash);
}

template <class T> T takeOr(Result<T> result, std::vector<Error>& errors) {
    if (!result) {
        errors.push_back(std::move(result).error());
        return T{};
    }
    return *std::move(result);
}

std::string_view textOf(const Texts& texts, std::string_view name) {
    const auto found = texts.find(std::string(name));
    return found == texts.end() ? std::string_view{} : std::string_view(found->second);
}

Estimates estimatesOf(const Texts& texts, std::vector<Error>& errors) {
    Estimates estimates;
    estimates.bands = takeOr(parsePriceBands(textOf(texts, kBands), std::string(kBands)), errors);
    if (auto planning = parsePlanning(textOf(texts, kPlanning), std::string(kPlanning), estimates);
        !planning) {
        errors.push_back(std::move(planning).error());
    }
    return estimates;
}

// One file of parts. A part that is wrong is named and left out.
void loadParts(const std::string& name, const std::string& text, SeedLoad& into) {
    const auto document = parseJson(text, name);
    if (!document) {
        into.errors.push_back(document.error());
        return;
    }
    const JsonAt whole(*document);
    if (!whole.value().is_array()) {
        Error error = whole.expected("an array of parts").value();
        error.file = name;
        into.errors.push_back(std::move(error));
        return;
    }
    for (std::size_t i = 0; i < whole.size(); ++i) {
        auto part = partFromJson(whole.at(i));
        if (!part) {
            part.error().file = name;
            into.errors.push_back(std::move(part).error());
            continue;
        }
        const std::string band = part->price.band;
        if (!complete(*part, into.estimates)) {
            into.errors.push_back(
                {ErrorCode::Invalid,
                 fmt::format("found the price band \"{}\", expected one of {} whose unit {} has",
                             band, kBands, part->id),
                 name,
                 whole.at(i).pointer() + "/price_band",
                 {}});
        }
        into.parts.push_back(*std::move(part));
    }
}

void reportDuplicates(SeedLoad& load) {
    std::set<std::string> seen;
    for (const Part& part : load.parts) {
        if (!seen.insert(part.id).second) {
            load.errors.push_back(
                {ErrorCode::Invalid,
                 fmt::format("found the id {} twice, expected each part once", part.id),
                 {},
                 {},
                 {}});
        }
    }
}

} // namespace

SeedLoad loadSeeds(const std::string& folder) {
    SeedLoad load;
    const Texts texts = readFolder(folder, load.errors);
    if (texts.empty()) {
        return load;
    }
    load.hash = hashOf(texts);
    load.sources =
        takeOr(parseSources(textOf(texts, kSources), std::string(kSources)), load.errors);
    load.estimates = estimatesOf(texts, load.errors);
    for (const auto& [name, text] : texts) {
        if (name != kSources && name != kBands && name != kPlanning) {
            loadParts(name, text, load);
        }
    }
    reportDuplicates(load);
    return load;
}

SeedSummary summariseSeeds(const std::string& folder) {
    std::vector<Error> ignored; // loadSeeds reports them
    const Texts texts = readFolder(folder, ignored);
    return texts.empty() ? SeedSummary{} : SeedSummary{hashOf(texts), estimatesOf(texts, ignored)};
}

std::string seedFolder() {
    return dataFolder("WEFT_CATALOGS", "catalogs", "catalogs");
}

} // namespace weft
