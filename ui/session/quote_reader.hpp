// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a supplier's quote, off the UI thread: the first rows as they stand, and what they are
// taken for. Lives on the UI thread; `read` arrives there.
#pragma once

#include "core/export/price_import.hpp"
#include "ui/session/background_job.hpp"
#include "ui/session/snapshot.hpp"

#include <memory>

namespace weft::ui {

struct Quote {
    std::vector<std::vector<std::string>> first; // rows of the sheet, as they stand
    std::optional<ImportedPrices> prices;
    std::string problem; // why there are none: what was found and what to say
};
using QuotePtr = std::shared_ptr<const Quote>;

class QuoteReader : public BackgroundJob {
    Q_OBJECT

public:
    static constexpr std::int64_t kFirstRows = 12;

    explicit QuoteReader(QObject* parent = nullptr) : BackgroundJob(parent) {}
    // A newer question replaces the answer to an older one.
    void read(const SnapshotPtr& snapshot, const QString& path, const PriceSheet& how);

signals:
    void found(const weft::ui::QuotePtr& quote);
};

} // namespace weft::ui
