// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a Why: for the panel's labels and, all of them, for the clipboard.
#pragma once

#include "core/design/metric.hpp"

#include <QString>

namespace weft::ui {

QString termValue(const Term& term);                         // "66.52 kW"
QString joinedSources(const Metric& metric);                 // "Dally & Towles 2004; …"
QString whyText(const Metric& metric, const Design& design); // several lines of plain text

} // namespace weft::ui
