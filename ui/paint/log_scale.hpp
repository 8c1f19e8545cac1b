// SPDX-License-Identifier: GPL-3.0-or-later
// Ticks of logarithmic axes that fall on sizes and times people say: 1 KiB, 64 KiB, 4 MiB; 1 µs,
// 100 µs, 10 ms.
#pragma once

#include <QString>

#include <vector>

namespace weft::ui {

struct Tick {
    double value = 0;
    QString label;
};

struct LogRange {
    double least = 1, most = 10; // both above 0, least < most
    // 0 at `least`, 1 at `most`.
    double shareOf(double value) const;
};

// The range of positive values, widened to whole decades; a fallback where there are none.
LogRange decadesAround(const std::vector<double>& values);
// At most `most` ticks, decades of seconds apart.
std::vector<Tick> timeTicks(const LogRange& range, int most);
// At most `most` ticks, powers of two of bytes apart, from the range's start.
std::vector<Tick> sizeTicks(const LogRange& range, int most);

QString sizeLabel(double bytes);                   // "64 KiB"
QString timeLabel(double seconds, int digits = 3); // "10.7 ms"

} // namespace weft::ui
