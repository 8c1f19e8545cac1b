// SPDX-License-Identifier: GPL-3.0-or-later
// Values with their kind in their form: 8 is a count, 2.0 a real, "400Gb/s" a rate, "30m" a length,
// "1GiB" a size, "2e-06s" a time, all other text a word. No other mark is needed, because apply()
// refuses words of such a form.
#include "core/base/text.hpp"
#include "core/design/item_json.hpp"
#include "core/design/shape.hpp"

#include <cmath>
#include <limits>

namespace weft {

Json shortNumber(double value) {
    constexpr double kExact = 9007199254740992.0; // 2^53
    return value == std::floor(value) && std::abs(value) < kExact
               ? Json(static_cast<std::int64_t>(value))
               : Json(value);
}

Result<double> finiteReal(const JsonAt& at) {
    return at.asReal(std::numeric_limits<double>::lowest(), std::numeric_limits<double>::max());
}

Result<Bandwidth> rateFromJson(const JsonAt& at) {
    WEFT_TRY(const std::string text, at.asString(kLongestName));
    const Result<Bandwidth> rate = parseBandwidth(text);
    return rate ? rate : at.expected("a rate with its unit, for example \"400Gb/s\"");
}

Result<std::string> textOr(const JsonAt& at, std::string_view key, std::string otherwise) {
    return at.has(key) ? at.at(key).asString(kLongestNote)
                       : Result<std::string>(std::move(otherwise));
}

Json toJson(const ParamValue& value) {
    struct Write {
        Json operator()(std::int64_t count) const { return count; }
        Json operator()(double real) const { return real; }
        Json operator()(bool on) const { return on; }
        Json operator()(const std::string& word) const { return word; }
        Json operator()(Bandwidth rate) const { return exactBandwidth(rate); }
        Json operator()(Length length) const { return exactLength(length); }
        Json operator()(DataSize size) const { return exactDataSize(size); }
        Json operator()(Duration time) const { return exactDuration(time); }
    };
    return std::visit(Write{}, value);
}

Result<ParamValue> paramFromJson(const JsonAt& at) {
    const Json& value = at.value();
    if (value.is_boolean()) {
        return ParamValue(value.get<bool>());
    }
    if (value.is_number_integer()) {
        WEFT_TRY(const std::int64_t count, at.asCount(0, kLargestCount));
        return ParamValue(count);
    }
    if (value.is_number_float()) {
        WEFT_TRY(const double real, finiteReal(at));
        return ParamValue(real);
    }
    if (!value.is_string()) {
        return at.expected("a number, true, false or a text");
    }
    WEFT_TRY(std::string text, at.asString(kLongestName));
    if (readsAsRate(text)) {
        return ParamValue(*parseBandwidth(text));
    }
    if (readsAsLength(text)) {
        return ParamValue(*parseLength(text));
    }
    if (readsAsSize(text)) {
        return ParamValue(*parseDataSize(text));
    }
    if (readsAsTime(text)) {
        return ParamValue(*parseDuration(text));
    }
    return ParamValue(std::move(text));
}

} // namespace weft
