// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a calculation and its settings, one a line: refused with a sentence, or every result
// finite. What the lines leave unsaid is taken from the row's example, so that most inputs get as
// far as the mathematics.
#include "core/base/text.hpp"
#include "core/calc/calc.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const std::vector<std::string_view> lines = weft::split(text, '\n');
    const weft::Calculation* row = weft::findCalculation(lines.front());
    if (row == nullptr) {
        return 0;
    }
    std::vector<std::string> settings(lines.begin() + 1, lines.end());
    for (const auto setting : weft::split(row->example, ' ')) {
        const std::string_view name = setting.substr(0, setting.find('=') + 1);
        const bool isSaid =
            std::any_of(settings.begin(), settings.end(),
                        [&](const std::string& each) { return each.starts_with(name); });
        if (!isSaid) {
            settings.emplace_back(setting);
        }
    }
    const auto answer = weft::calculate(*row, settings, weft::Catalog());
    if (!answer) {
        WEFT_CHECK(answer.error().code == weft::ErrorCode::Usage);
        WEFT_CHECK(!answer.error().message.empty());
        WEFT_CHECK(weft::isValidUtf8(answer.error().toString()));
        return 0;
    }
    for (const weft::CalcResult& result : answer->results) {
        WEFT_CHECK(!result.value || std::isfinite(*result.value));
        for (const weft::CalcTerm& term : result.terms) {
            WEFT_CHECK(!std::isnan(term.value) && !term.origin.empty());
        }
    }
    return 0;
}
