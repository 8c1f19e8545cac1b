// SPDX-License-Identifier: GPL-3.0-or-later
// What of a part helps to choose it: its speed, its form factors, its ports in a few words.
// Sorting, filtering and the fields' pop-ups read these.
#pragma once

#include "core/catalog/parts.hpp"

#include <QString>
#include <QStringList>

namespace weft::ui {

Bandwidth partSpeed(const Part& part); // the fastest cage, port or module; 0 where it has none
QStringList partFormFactors(const Part& part); // without repetition, in the part's order
QString partPorts(const Part& part); // "32 × 800G OSFP", "8 × 400G compute", "2 × 400G, 100 m"
std::optional<Power> partPower(const Part& part); // as published, typical before maximum
QString rateText(Bandwidth rate);                 // "400G", as labels on parts say it

// MIME type of a dragged part; the data is its id in UTF-8.
inline constexpr char kPartMime[] = "application/x-weft-part";

} // namespace weft::ui
