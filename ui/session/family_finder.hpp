// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes every topology for one wish, off the UI thread. Lives on the UI thread; signals arrive
// there.
#pragma once

#include "core/study/families.hpp"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <memory>
#include <stop_token>

namespace weft::ui {

using FamiliesPtr = std::shared_ptr<const std::vector<Family>>;

class FamilyFinder : public QObject {
    Q_OBJECT

public:
    explicit FamilyFinder(QObject* parent = nullptr);
    ~FamilyFinder() override; // stops and waits

    // First the quick answers of all, then the same with the searches that make `metrics`, by
    // prefix. A newer wish replaces the one under way.
    void find(const FitWish& wish, const Catalog& catalog, std::vector<std::string> metrics);
    void cancel();
    bool isRunning() const { return running_; }

signals:
    void progress(int percent, const QString& what);
    void found(const weft::ui::FamiliesPtr& families, bool whole);
    void ended();

private:
    void deliver(std::uint64_t asked, const FamiliesPtr& families, bool whole);

    std::stop_source stop_;
    std::uint64_t asked_ = 0;
    bool running_ = false;
    QThreadPool pool_; // last: waits before the rest goes
};

} // namespace weft::ui
