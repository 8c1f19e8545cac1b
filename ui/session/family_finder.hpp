// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes every topology for one wish, off the UI thread. Lives on the UI thread; signals arrive
// there.
#pragma once

#include "core/study/families.hpp"
#include "ui/session/background_job.hpp"

#include <memory>

namespace weft::ui {

using FamiliesPtr = std::shared_ptr<const std::vector<Family>>;

class FamilyFinder : public BackgroundJob {
    Q_OBJECT

public:
    explicit FamilyFinder(QObject* parent = nullptr) : BackgroundJob(parent) {}

    // First the quick answers of all, then the same with the searches that make `metrics`, by
    // prefix. A newer wish replaces the one under way.
    void find(const FitWish& wish, const Catalog& catalog, std::vector<std::string> metrics);

signals:
    void found(const weft::ui::FamiliesPtr& families, bool whole);
};

} // namespace weft::ui
