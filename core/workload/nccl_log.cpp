// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/nccl_log.hpp"

#include "core/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace weft {
namespace {

constexpr std::size_t kMostPoints = 100'000;
constexpr std::int64_t kMostRanks = 10'000'000;

std::vector<std::string_view> wordsOf(std::string_view line) {
    std::vector<std::string_view> words;
    for (std::size_t at = line.find_first_not_of(" \t\r"); at != std::string_view::npos;) {
        const std::size_t end = std::min(line.find_first_of(" \t\r", at), line.size());
        words.push_back(line.substr(at, end - at));
        at = line.find_first_not_of(" \t\r", end);
    }
    return words;
}

Failure wrong(std::int64_t line, std::string message, std::string hint = {}) {
    return fail(ErrorCode::Invalid, std::move(message), fmt::format("line {}", line),
                std::move(hint));
}

// "all_reduce_perf" anywhere in a line.
std::optional<Operation> operationIn(std::string_view line) {
    constexpr std::array<std::pair<std::string_view, Operation>, 6> kPrograms{{
        {"all_reduce_perf", Operation::AllReduce},
        {"all_gather_perf", Operation::AllGather},
        {"reduce_scatter_perf", Operation::ReduceScatter},
        {"alltoall_perf", Operation::AllToAll},
        {"broadcast_perf", Operation::Broadcast},
        {"reduce_perf", Operation::Reduce},
    }};
    for (const auto& [program, operation] : kPrograms) {
        const std::size_t at = line.find(program);
        const bool isWhole = at != std::string_view::npos &&
                             (at == 0 || (line[at - 1] != '_' && line[at - 1] != '-'));
        if (isWhole) {
            return operation;
        }
    }
    return std::nullopt;
}

class Reader {
public:
    explicit Reader(std::optional<Operation> operation) : said_(operation) {}

    Result<void> read(std::string_view line) {
        ++line_;
        const std::vector<std::string_view> words = wordsOf(line);
        if (words.empty()) {
            return {};
        }
        if (const auto found = operationIn(line); found && !found_) {
            found_ = found;
        }
        if (words.front().starts_with('#')) {
            return readComment(words);
        }
        const bool isRow =
            timeColumn_ && words.front().front() >= '0' && words.front().front() <= '9';
        return isRow ? readRow(words) : Result<void>();
    }

    Result<NcclLog> finish() {
        if (!timeColumn_) {
            return wrong(line_, "no table of nccl-tests was found",
                         "Give the whole output of all_reduce_perf or its like");
        }
        if (!hasSummary_) {
            return wrong(line_, "the log ends without its summary \"# Avg bus bandwidth\"",
                         "It was cut off: give the whole output");
        }
        if (log_.points.size() < 2) {
            return wrong(line_, fmt::format("found {} sizes above 0, expected two or more",
                                            log_.points.size()));
        }
        const auto operation = said_ ? said_ : found_;
        if (!operation) {
            return wrong(line_, "the log does not say which operation ran", "Say --op all_reduce");
        }
        log_.operation = *operation;
        WEFT_TRY(log_.ranks, ranks());
        std::stable_sort(log_.points.begin(), log_.points.end(),
                         [](const NcclPoint& a, const NcclPoint& b) { return a.size < b.size; });
        return std::move(log_);
    }

private:
    Result<void> readComment(const std::vector<std::string_view>& words) {
        const auto has = [&](std::string_view word) {
            return std::find(words.begin(), words.end(), word) != words.end();
        };
        if (words.size() > 2 && words[1] == "Rank") {
            ++rankLines_;
        } else if (has("size") && has("time") && has("algbw")) {
            const std::size_t first = words.front() == "#" ? 1 : 0;
            const auto time = std::find(words.begin(), words.end(), "time");
            timeColumn_ = static_cast<std::size_t>(time - words.begin()) - first;
            columns_ = words.size() - first;
        } else if (timeColumn_ && words.size() > 1 && words[1].starts_with('(')) {
            return readUnits(words);
        } else if (has("bandwidth") && has("Avg")) {
            hasSummary_ = true;
        }
        return {};
    }

    Result<void> readUnits(const std::vector<std::string_view>& words) const {
        constexpr std::string_view kKnown[] = {"#", "(B)", "(elements)", "(us)", "(GB/s)"};
        for (const std::string_view word : words) {
            if (std::find(std::begin(kKnown), std::end(kKnown), word) == std::end(kKnown)) {
                return wrong(line_, fmt::format("found the unit {}, expected (B), (us) and (GB/s)",
                                                inQuotes(word)));
            }
        }
        return {};
    }

    Result<double> number(std::string_view word, std::string_view what) const {
        const auto value = parseReal(word);
        if (!value || *value < 0) {
            return wrong(line_, fmt::format("found {}, expected {}", inQuotes(word), what));
        }
        return *value;
    }

    Result<void> readRow(const std::vector<std::string_view>& words) {
        if (words.size() < columns_) {
            return wrong(line_, fmt::format("found a row of {} columns, expected {}: it is cut off",
                                            words.size(), columns_));
        }
        WEFT_TRY(const double size, number(words[0], "a size in bytes"));
        WEFT_TRY(const double time, number(words[*timeColumn_], "a time in microseconds"));
        WEFT_TRY(const double algbw, number(words[*timeColumn_ + 1], "a bandwidth in GB/s"));
        WEFT_TRY(const double busbw, number(words[*timeColumn_ + 2], "a bandwidth in GB/s"));
        if (size == 0) {
            return {};
        }
        if (time <= 0) {
            return wrong(line_, "found a time of 0, expected one above it");
        }
        // Bandwidths are printed with two decimals; whatever lies further off has other units.
        const double expected = size / (time * 1e3);
        if (std::abs(algbw - expected) > 0.02 * expected + 0.0051) {
            return wrong(line_, fmt::format("{} B in {} us are {:.2f} GB/s, but the row says {}: "
                                            "are the units others?",
                                            size, time, expected, algbw));
        }
        if (algbw > 0) {
            factor_ = busbw / algbw; // of the largest size so far: the most digits
        }
        if (log_.points.size() >= kMostPoints) {
            return wrong(line_, fmt::format("more than {} rows", kMostPoints));
        }
        log_.points.push_back({bytes(size), microseconds(time), line_});
        return {};
    }

    // n of 2(n-1)/n, or of (n-1)/n.
    Result<std::int64_t> ranks() const {
        if (rankLines_ > 1) {
            return rankLines_;
        }
        const bool isPlain =
            log_.operation == Operation::Broadcast || log_.operation == Operation::Reduce;
        const double share = log_.operation == Operation::AllReduce ? factor_ / 2 : factor_;
        const double n = std::round(1 / (1 - share));
        if (isPlain || !(share > 0 && share < 1) || !(n >= 2) || !(n <= kMostRanks)) {
            return wrong(line_, "the log does not say how many ranks ran",
                         "Give it with its \"# Rank\" lines");
        }
        return static_cast<std::int64_t>(n);
    }

    std::optional<Operation> said_, found_;
    NcclLog log_;
    std::int64_t line_ = 0, rankLines_ = 0;
    std::optional<std::size_t> timeColumn_;
    std::size_t columns_ = 0;
    double factor_ = 0;
    bool hasSummary_ = false;
};

} // namespace

Result<NcclLog> parseNcclLog(std::string_view text, std::optional<Operation> operation) {
    Reader reader(operation);
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        WEFT_TRY_VOID(reader.read(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return reader.finish();
}

} // namespace weft
