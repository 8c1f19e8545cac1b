// SPDX-License-Identifier: GPL-3.0-or-later
// Analyses the baseline and every what-if of a design, off the UI thread: first what answers at
// once, then the searches. Lives on the UI thread; signals arrive there.
#pragma once

#include "core/study/what_ifs.hpp"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <memory>
#include <stop_token>

namespace weft::ui {

using WhatIfsPtr = std::shared_ptr<const std::vector<WhatIf>>;

class WhatIfFinder : public QObject {
    Q_OBJECT

public:
    explicit WhatIfFinder(QObject* parent = nullptr);
    ~WhatIfFinder() override; // stops and waits

    // A newer question replaces the one under way.
    void find(const Design& design, const Catalog& catalog);
    void cancel();
    bool isRunning() const { return running_; }

signals:
    void progress(int percent, const QString& what);
    void found(const weft::ui::WhatIfsPtr& whatIfs);
    void ended();

private:
    void deliver(std::uint64_t asked, const WhatIfsPtr& whatIfs, bool whole);

    std::stop_source stop_;
    std::uint64_t asked_ = 0;
    bool running_ = false;
    QThreadPool pool_; // last: waits before the rest goes
};

} // namespace weft::ui
