// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.hpp"
#include "core/base/json.hpp"
#include "core/design/file.hpp"
#include "core/design/journal.hpp"
#include "core/design/journal_record.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace weft {

namespace {

constexpr std::size_t kChecksumDigits = 8;

// CRC-32 as in IEEE 802.3 and zlib (polynomial 0xEDB88320, reflected).
constexpr std::array<std::uint32_t, 256> crcTable() {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < table.size(); ++i) {
        std::uint32_t value = i;
        for (int bit = 0; bit < 8; ++bit) {
            value = (value >> 1) ^ ((value & 1) != 0 ? 0xEDB88320u : 0u);
        }
        table[i] = value;
    }
    return table;
}

std::uint32_t crc32(std::string_view bytes) {
    static constexpr std::array<std::uint32_t, 256> kTable = crcTable();
    std::uint32_t value = ~0u;
    for (const char byte : bytes) {
        value = (value >> 8) ^ kTable[(value ^ static_cast<unsigned char>(byte)) & 0xFF];
    }
    return ~value;
}

// Replays records one by one; states share what they have in common, so that all of them fit in
// memory.
class Replay {
public:
    explicit Replay(Recovery& recovery) : recovery_(recovery), states_{recovery.start} {
        recovery_.origin = recovery_.start;
    }

    Result<void> take(std::string_view record) {
        WEFT_TRY(const Json json, parseJson(record));
        const JsonAt at(json);
        if (at.has("edit")) {
            WEFT_TRY(Edit edit, parseEdit(record));
            WEFT_TRY(Design after, weft::apply(states_.back(), edit));
            recovery_.edits.push_back(edit);
            recovery_.done.resize(recovery_.reached); // what was undone before it is gone
            line_.resize(recovery_.reached + 1);
            recovery_.done.push_back({std::move(edit), after});
            line_.push_back(states_.size());
            ++recovery_.reached;
            return reach(std::move(after), states_.size());
        }
        if (at.has("return")) {
            WEFT_TRY(const std::int64_t state,
                     at.at("return").asCount(0, static_cast<std::int64_t>(states_.size()) - 1));
            const std::size_t target = origins_[static_cast<std::size_t>(state)];
            const auto place = std::find(line_.begin(), line_.end(), target);
            if (place == line_.end()) { // a state that no undo leads to: a history of its own
                recovery_.origin = states_[target];
                recovery_.done.clear();
                line_ = {target};
                recovery_.reached = 0;
            } else {
                recovery_.reached = static_cast<std::size_t>(place - line_.begin());
            }
            return reach(Design(states_[target]), target);
        }
        WEFT_TRY_VOID(at.expectObject({"saved", "hash"}));
        WEFT_TRY(recovery_.path, at.at("saved").asString());
        WEFT_TRY(recovery_.savedHash, at.at("hash").asString());
        recovery_.unsaved = 0;
        states_.push_back(states_.back());
        origins_.push_back(origins_.back());
        return {};
    }

    const Design& last() const { return states_.back(); }

private:
    Result<void> reach(Design design, std::size_t origin) {
        states_.push_back(std::move(design));
        origins_.push_back(origin);
        ++recovery_.unsaved;
        return {};
    }

    Recovery& recovery_;
    std::vector<Design> states_;
    std::vector<std::size_t> origins_ = {0}; // of each state: the record that first led to it
    std::vector<std::size_t> line_ = {0};    // origins along the history, from its beginning
};

// The next line without its end; empty where there is no whole line left.
std::optional<std::string_view> takeLine(std::string_view& text) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

Result<Recovery> readFirst(std::string_view record) {
    WEFT_TRY(const Json json, parseJson(record));
    const JsonAt at(json);
    WEFT_TRY_VOID(at.expectObject({"journal", "path", "hash", "start"}));
    WEFT_TRY_VOID(at.at("journal").asCount(1, 1));
    Recovery recovery;
    WEFT_TRY(recovery.path, at.at("path").asString());
    WEFT_TRY(recovery.savedHash, at.at("hash").asString());
    WEFT_TRY(const std::string start, at.at("start").asString(kLargestFile));
    WEFT_TRY(recovery.start, parseDesign(start));
    return recovery;
}

Result<Recovery> recoverText(std::string_view text) {
    const std::optional<std::string_view> line = takeLine(text);
    const std::optional<std::string_view> first = line ? journalRecord(*line) : std::nullopt;
    if (!first) {
        return fail(ErrorCode::Invalid, "the first record of this crash journal is damaged");
    }
    WEFT_TRY(Recovery recovery, readFirst(*first));
    Replay replay(recovery);
    while (!text.empty() && !recovery.damaged) {
        const std::optional<std::string_view> next = takeLine(text);
        const std::optional<std::string_view> record = next ? journalRecord(*next) : std::nullopt;
        recovery.damaged = !record || !replay.take(*record);
    }
    recovery.design = replay.last();
    return recovery;
}

} // namespace

std::string journalLine(std::string_view json) {
    return fmt::format("{:08x} {}\n", crc32(json), json);
}

std::optional<std::string_view> journalRecord(std::string_view line) {
    if (line.size() <= kChecksumDigits || line[kChecksumDigits] != ' ') {
        return std::nullopt;
    }
    std::uint32_t checksum = 0;
    const char* const end = line.data() + kChecksumDigits;
    const auto [stop, error] = std::from_chars(line.data(), end, checksum, 16);
    const std::string_view json = line.substr(kChecksumDigits + 1);
    return error == std::errc{} && stop == end && checksum == crc32(json) ? std::optional(json)
                                                                          : std::nullopt;
}

std::string contentHash(std::string_view bytes) {
    std::uint64_t hash = 0xCBF29CE484222325; // FNV-1a, 64 bits
    for (const char byte : bytes) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3;
    }
    return fmt::format("{:016x}", hash);
}

bool Recovery::matches(std::string_view fileText) const {
    return savedHash.empty() || contentHash(fileText) == savedHash;
}

Result<Recovery> recover(const std::string& journalPath) {
    constexpr std::uint64_t kLargestJournal =
        4 * kLargestFile; // a text inside JSON grows, and edits follow it
    try {
        WEFT_TRY(const std::string text, readFile(journalPath, kLargestJournal));
        Result<Recovery> recovery = recoverText(text);
        if (!recovery) {
            recovery.error().file = journalPath;
        }
        return recovery;
    } catch (const std::exception& error) {
        return Failure(Error{ErrorCode::Invalid,
                             fmt::format("cannot be read: {}", error.what()),
                             journalPath,
                             {},
                             {}});
    }
}

} // namespace weft
