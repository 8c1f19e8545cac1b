// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/list_text.hpp"

#include "core/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace weft {
namespace {

// Groups are apart by ";" (servers and cages have commas of their own).
template <class T, class Parse>
Result<std::vector<T>> parseAll(std::string_view text, char separator, Parse parse) {
    std::vector<T> values;
    for (const std::string_view piece : split(text, separator)) {
        if (trimmed(piece).empty()) {
            continue;
        }
        WEFT_TRY(T value, parse(trimmed(piece)));
        values.push_back(std::move(value));
    }
    return values;
}

template <class T> std::string joined(const std::vector<T>& values, std::string_view separator) {
    std::string text;
    for (const T& value : values) {
        text += text.empty() ? "" : separator;
        text += toText(value);
    }
    return text;
}

// Takes words off a group's text one by one.
class Words {
public:
    explicit Words(std::string_view text) : rest_(trimmed(text)) {}

    bool empty() const { return rest_.empty(); }
    std::string_view rest() const { return rest_; }
    std::string_view next() {
        const std::size_t end = std::min(rest_.find(' '), rest_.size());
        const std::string_view word = rest_.substr(0, end);
        rest_ = trimmed(rest_.substr(end));
        return word;
    }
    // Up to and with a closing bracket, where the next character opens one.
    std::optional<std::string_view> bracketed() {
        const std::size_t end = rest_.find(')');
        if (rest_.empty() || rest_.front() != '(' || end == std::string_view::npos) {
            return std::nullopt;
        }
        const std::string_view inside = rest_.substr(1, end - 1);
        rest_ = trimmed(rest_.substr(end + 1));
        return inside;
    }
    // "32 ×", "32 x" and "32x".
    Result<std::int64_t> countAndTimes() {
        const std::size_t digits = std::min(rest_.find_first_not_of("0123456789"), rest_.size());
        const std::string_view number = rest_.substr(0, digits);
        std::string_view after = trimmed(rest_.substr(digits));
        for (const std::string_view sign :
             {std::string_view("×"), std::string_view("x"), std::string_view("*")}) {
            if (after.substr(0, sign.size()) == sign) {
                rest_ = trimmed(after.substr(sign.size()));
                return parseCount(number);
            }
        }
        return fail(ErrorCode::Usage,
                    fmt::format("found \"{}\", expected a count and × first", rest_));
    }

private:
    std::string_view rest_;
};

constexpr std::int64_t kMostCages = 100'000;
constexpr std::int64_t kMostSplits = 1024;

Result<std::int64_t> within(std::int64_t value, std::int64_t least, std::int64_t most,
                            std::string_view what) {
    if (value < least || value > most) {
        return fail(ErrorCode::Usage,
                    fmt::format("found {}, expected {} from {} to {}", value, what, least, most));
    }
    return value;
}

Result<CageGroup> parseCageGroup(std::string_view text) {
    Words words(text);
    CageGroup cages;
    WEFT_TRY(const std::int64_t count, words.countAndTimes());
    WEFT_TRY(cages.count, within(count, 0, kMostCages, "a count of cages"));
    cages.formFactor = words.next();
    WEFT_TRY(cages.rate, parseRate(words.next()));
    while (!words.empty()) {
        if (const auto inside = words.bracketed()) {
            WEFT_TRY(cages.breakouts, parseBreakouts(*inside));
            continue;
        }
        const std::string_view word = words.next();
        if (word == "max") {
            WEFT_TRY(cages.maxPortRate, parseRate(words.next()));
        } else if (word == "auxiliary") {
            cages.auxiliary = true;
        } else if (word == "role" && !words.empty()) {
            cages.role = words.next();
        } else {
            return fail(
                ErrorCode::Usage,
                fmt::format("found \"{}\", expected max RATE, (breakouts), auxiliary or role WORD",
                            word));
        }
    }
    return cages;
}

Result<NicPorts> parseNicPort(std::string_view text) {
    Words words(text);
    NicPorts ports;
    WEFT_TRY(const std::int64_t count, words.countAndTimes());
    WEFT_TRY(ports.count, within(count, 1, kMostCages, "a count of ports"));
    ports.formFactor = words.next();
    WEFT_TRY(ports.rate, parseRate(words.next()));
    if (!words.empty()) {
        return fail(ErrorCode::Usage,
                    fmt::format("found \"{}\" after the rate, expected nothing", words.rest()));
    }
    return ports;
}

Result<ServerPorts> parseServerPort(std::string_view text) {
    Words words(text);
    ServerPorts ports;
    WEFT_TRY(const std::int64_t count, words.countAndTimes());
    WEFT_TRY(ports.count, within(count, 1, kMostCages, "a count of ports"));
    WEFT_TRY(ports.rate, parseRate(words.next()));
    ports.role = words.next();
    if (ports.role.empty()) {
        return fail(ErrorCode::Usage,
                    "found no role, expected one such as compute or storage after the rate");
    }
    while (!words.empty()) {
        const std::string_view word = words.next();
        if (word == "cage" && !words.empty()) {
            ports.formFactor = words.next();
        } else if (word == "fabric" && !words.empty()) {
            ports.fabric = words.next();
        } else if (word == "nic" && !words.empty()) {
            ports.nic = words.rest(); // a model may have several words, so it comes last
            break;
        } else if (words.rest().substr(0, 8) == "per cage") {
            WEFT_TRY(const std::int64_t perCage, parseCount(word));
            WEFT_TRY(ports.portsPerCage, within(perCage, 1, kMostSplits, "ports per cage"));
            words.next();
            words.next();
        } else {
            return fail(
                ErrorCode::Usage,
                fmt::format(
                    "found \"{}\", expected cage FORM, N per cage, fabric WORD or nic MODEL",
                    word));
        }
    }
    return ports;
}

} // namespace

std::string rateText(Bandwidth rate) {
    return exactReal(inGbps(rate)) + "G";
}

Result<Bandwidth> parseRate(std::string_view text) {
    WEFT_TRY(const Bandwidth rate, parseBandwidth(text));
    if (rate < Bandwidth{} || rate > gbps(1e6)) {
        return fail(ErrorCode::Usage,
                    fmt::format("found {}, expected a rate from 0 to 1000000 Gb/s", text));
    }
    return rate;
}

std::string toText(const Breakout& value) {
    return fmt::format("{}x{}", value.ports, rateText(value.rate));
}
std::string toText(const std::vector<Breakout>& values) {
    return joined(values, ", ");
}
std::string toText(const CageGroup& cages) {
    std::string text =
        fmt::format("{} × {} {}", cages.count, cages.formFactor, rateText(cages.rate));
    if (cages.maxPortRate) {
        text += " max " + rateText(*cages.maxPortRate);
    }
    if (!cages.breakouts.empty()) {
        text += " (" + toText(cages.breakouts) + ")";
    }
    if (cages.auxiliary) {
        text += " auxiliary";
    }
    return cages.role.empty() ? text : text + " role " + cages.role;
}

std::string toText(const NicPorts& ports) {
    return fmt::format("{} × {} {}", ports.count, ports.formFactor, rateText(ports.rate));
}

std::string toText(const ServerPorts& ports) {
    std::string text = fmt::format("{} × {} {}", ports.count, rateText(ports.rate), ports.role);
    if (ports.formFactor) {
        text += " cage " + *ports.formFactor;
    }
    if (ports.portsPerCage != 1) {
        text += fmt::format(" {} per cage", ports.portsPerCage);
    }
    if (!ports.fabric.empty()) {
        text += " fabric " + ports.fabric;
    }
    return ports.nic ? text + " nic " + *ports.nic : text;
}
std::string toText(const std::vector<Bandwidth>& values) {
    std::string text;
    for (const Bandwidth rate : values) {
        text += (text.empty() ? "" : ", ") + rateText(rate);
    }
    return text;
}
std::string toText(const std::vector<std::string>& values) {
    return fmt::format("{}", fmt::join(values, ", "));
}
std::string toText(const std::vector<CageGroup>& values) {
    return joined(values, "; ");
}
std::string toText(const std::vector<NicPorts>& values) {
    return joined(values, "; ");
}
std::string toText(const std::vector<ServerPorts>& values) {
    return joined(values, "; ");
}

Result<Breakout> parseBreakout(std::string_view text) {
    Words words(text);
    Breakout split;
    const auto count = words.countAndTimes();
    if (!count) {
        return fail(ErrorCode::Usage,
                    fmt::format("found \"{}\", expected a breakout such as 2x400G", text));
    }
    WEFT_TRY(split.ports, within(*count, 1, kMostSplits, "ports of a breakout"));
    WEFT_TRY(split.rate, parseRate(words.rest()));
    return split;
}
Result<std::vector<Breakout>> parseBreakouts(std::string_view text) {
    return parseAll<Breakout>(text, ',', parseBreakout);
}
Result<std::vector<Bandwidth>> parseRates(std::string_view text) {
    return parseAll<Bandwidth>(text, ',', parseRate);
}
std::vector<std::string> parseWords(std::string_view text) {
    std::vector<std::string> words;
    for (const std::string_view piece : split(text, ',')) {
        if (!trimmed(piece).empty()) {
            words.emplace_back(trimmed(piece));
        }
    }
    return words;
}
Result<std::vector<CageGroup>> parseCages(std::string_view text) {
    return parseAll<CageGroup>(text, ';', parseCageGroup);
}
Result<std::vector<NicPorts>> parseNicPorts(std::string_view text) {
    return parseAll<NicPorts>(text, ';', parseNicPort);
}
Result<std::vector<ServerPorts>> parseServerPorts(std::string_view text) {
    return parseAll<ServerPorts>(text, ';', parseServerPort);
}

} // namespace weft
