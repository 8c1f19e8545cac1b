// SPDX-License-Identifier: GPL-3.0-or-later
// Analyses the baseline and every what-if of a design, off the UI thread: first what answers at
// once, then the searches. Lives on the UI thread; signals arrive there.
#pragma once

#include "core/study/what_ifs.hpp"
#include "ui/session/background_job.hpp"

#include <memory>

namespace weft::ui {

using WhatIfsPtr = std::shared_ptr<const std::vector<WhatIf>>;

class WhatIfFinder : public BackgroundJob {
    Q_OBJECT

public:
    explicit WhatIfFinder(QObject* parent = nullptr) : BackgroundJob(parent) {}

    // A newer question replaces the one under way.
    void find(const Design& design, const Catalog& catalog);

signals:
    void found(const weft::ui::WhatIfsPtr& whatIfs);
};

} // namespace weft::ui
