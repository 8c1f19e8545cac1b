// SPDX-License-Identifier: GPL-3.0-or-later
// Short names of metrics for labels, breadcrumbs and tables. Ids are the command line's; a metric
// without a row here still reads well, from its id.
#pragma once

#include <QString>

#include <string_view>

namespace weft::ui {

QString metricName(std::string_view id); // "Links, leaf to spine"
// What a step of a waterfall is about; a sentence loses its full stop.
QString stepName(std::string_view label);

} // namespace weft::ui
