// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/log_scale.hpp"

#include "core/base/text.hpp"
#include "ui/paint/words.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace weft::ui {

double LogRange::shareOf(double value) const {
    return (std::log10(value) - std::log10(least)) / (std::log10(most) - std::log10(least));
}

LogRange decadesAround(const std::vector<double>& values) {
    double least = 0, most = 0;
    for (const double value : values) {
        if (std::isfinite(value) && value > 0) {
            least = least == 0 ? value : std::min(least, value);
            most = std::max(most, value);
        }
    }
    if (least == 0) {
        return {1e-6, 1};
    }
    const double below = std::pow(10, std::floor(std::log10(least) + 1e-9));
    const double above = std::pow(10, std::ceil(std::log10(most) - 1e-9));
    return {below, above > below ? above : below * 10};
}

std::vector<Tick> timeTicks(const LogRange& range, int most) {
    const int first = static_cast<int>(std::lround(std::log10(range.least)));
    const int last = static_cast<int>(std::lround(std::log10(range.most)));
    const int step = std::max(1, (last - first + most - 1) / std::max(1, most));
    std::vector<Tick> ticks;
    for (int decade = first; decade <= last; decade += step) {
        const double value = std::pow(10, decade);
        ticks.push_back({value, timeLabel(value)});
    }
    return ticks;
}

std::vector<Tick> sizeTicks(const LogRange& range, int most) {
    const int first = static_cast<int>(std::ceil(std::log2(range.least) - 1e-9));
    const int last = static_cast<int>(std::floor(std::log2(range.most) + 1e-9));
    int step = 1;
    while ((last - first) / step + 1 > most) {
        step *= 2;
    }
    std::vector<Tick> ticks;
    for (int power = first; power <= last; power += step) {
        const double value = std::exp2(power);
        ticks.push_back({value, sizeLabel(value)});
    }
    return ticks;
}

QString sizeLabel(double bytes) {
    // Message sizes are powers of two: "64 KiB", where a size of files would be "65.54 kB".
    static constexpr const char* kUnits[] = {"B", "KiB", "MiB", "GiB", "TiB"};
    std::size_t unit = 0;
    while (unit + 1 < std::size(kUnits) && bytes >= 1024 && std::fmod(bytes, 1024) == 0) {
        bytes /= 1024;
        ++unit;
    }
    return unit > 0 ? people(formatCount(std::llround(bytes))) + QLatin1Char(' ') +
                          QLatin1String(kUnits[unit])
                    : sizeWords(weft::bytes(bytes), 3);
}

QString timeLabel(double seconds, int digits) {
    // On an axis "1,000 s" says more than "16.67 min".
    const bool isWholeSeconds = seconds >= 120 && seconds < 1e5 && seconds == std::floor(seconds);
    return isWholeSeconds ? people(formatCount(std::llround(seconds))) + QStringLiteral(" s")
                          : people(formatDuration(weft::seconds(seconds), digits));
}

} // namespace weft::ui
