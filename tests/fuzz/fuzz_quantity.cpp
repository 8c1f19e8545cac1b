// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a quantity: refused with a sentence, or a finite value that its exact form reads
// back to.
#include "core/base/rates.hpp"
#include "core/base/text.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>

namespace {

template <class T> void checkQuantity(const weft::Result<T>& parsed) {
    if (parsed) {
        WEFT_CHECK(std::isfinite(parsed->inBase()) && parsed->inBase() >= 0);
    } else {
        WEFT_CHECK(weft::isValidUtf8(parsed.error().toString()) && !parsed.error().message.empty());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    checkQuantity(weft::parseDataSize(text));
    checkQuantity(weft::parseDuration(text));
    checkQuantity(weft::parsePower(text));
    checkQuantity(weft::parseMass(text));
    checkQuantity(weft::parseVelocity(text));
    checkQuantity(weft::parseEventRate(text));
    checkQuantity(weft::parseComputeRate(text));
    checkQuantity(weft::parseAttenuation(text));
    checkQuantity(weft::parseDecibel(text));
    if (const auto rate = weft::parseBandwidth(text); checkQuantity(rate), rate) {
        WEFT_CHECK(weft::parseBandwidth(weft::exactBandwidth(*rate)) == *rate);
        WEFT_CHECK(!weft::formatBandwidth(*rate).empty());
    }
    if (const auto length = weft::parseLength(text); checkQuantity(length), length) {
        WEFT_CHECK(weft::parseLength(weft::exactLength(*length)) == *length);
    }
    if (const auto real = weft::parseReal(text)) {
        WEFT_CHECK(std::isfinite(*real) && weft::parseReal(weft::exactReal(*real)) == *real);
        for (const char* unit : {"Gb/s", "B", "s", "W", "m", "USD", "count", "ratio", "dB"}) {
            WEFT_CHECK(!weft::formatValue(*real, unit).empty());
        }
    }
    if (const auto count = weft::parseCount(text)) {
        WEFT_CHECK(*count >= 0 && weft::parseCount(weft::formatCount(*count)) == *count);
    }
    if (const auto ratio = weft::parseRatio(text)) {
        WEFT_CHECK(std::isfinite(*ratio) && *ratio >= 0);
    }
    if (const auto money = weft::parseMoney(text)) {
        WEFT_CHECK(!weft::formatMoney(*money).empty());
    }
    return 0;
}
