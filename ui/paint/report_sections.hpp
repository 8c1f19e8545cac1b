// SPDX-License-Identifier: GPL-3.0-or-later
// Sections of the technical report beyond the fabrics: HTML as report_html lays it out. Each is
// empty where the design has nothing of its kind.
#pragma once

#include "core/study/what_ifs.hpp"

#include <QString>

#include <span>

namespace weft::ui {

QString reportHeading(int level, const QString& words);
QString reportParagraph(const QString& words, const QString& style = {});

// Metrics of one scope whose id begins with one of `prefixes` and ends with `suffix`, as rows.
QString metricTable(const Analysis& analysis, std::string_view scope,
                    std::initializer_list<std::string_view> prefixes, std::string_view suffix = {});

// Every figure that differs, the baseline first, with the terms that moved it.
QString comparisonSection(std::span<const WhatIf> designs);
QString workloadsSection(const Design& design, const Analysis& analysis);
QString flowsSection(const Design& design, const Analysis& analysis);
QString sitesSection(const Design& design, const Analysis& analysis); // with racks
QString readinessSection(const Design& design, const Analysis& analysis);

} // namespace weft::ui
