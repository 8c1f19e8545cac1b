// SPDX-License-Identifier: GPL-3.0-or-later
// What a design becomes of parts of some vendors only, found off the UI thread. Lives on the UI
// thread; `found` arrives there.
#pragma once

#include "core/study/vendor_change.hpp"
#include "ui/session/background_job.hpp"
#include "ui/session/snapshot.hpp"

#include <memory>

namespace weft::ui {

using VendorChangePtr = std::shared_ptr<const VendorChange>;

class VendorFinder : public BackgroundJob {
    Q_OBJECT

public:
    explicit VendorFinder(QObject* parent = nullptr) : BackgroundJob(parent) {}
    // Of no vendor in particular: of any. A newer question replaces the one under way.
    void find(const SnapshotPtr& snapshot, std::vector<std::string> vendors);

signals:
    void found(const weft::ui::VendorChangePtr& change);
    void refused(const QString& why);
};

} // namespace weft::ui
