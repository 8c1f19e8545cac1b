// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a document's deck off the UI thread: first with what answers at once, then with the
// searches. Lives on the UI thread; signals arrive there.
#pragma once

#include "core/catalog/catalog.hpp"
#include "ui/deck/slide.hpp"
#include "ui/session/background_job.hpp"

#include <memory>
#include <optional>

namespace weft {
enum class DeckColours : std::uint8_t;
struct Design;
} // namespace weft

namespace weft::ui {

using DeckPtr = std::shared_ptr<const Deck>;

class DeckMaker : public BackgroundJob {
    Q_OBJECT

public:
    explicit DeckMaker(QObject* parent = nullptr) : BackgroundJob(parent) {}

    // A newer question replaces the one under way. `colours` instead of the document's own.
    void make(const Design& baseline, const Catalog& catalog, std::optional<DeckColours> colours);

signals:
    void made(const weft::ui::DeckPtr& deck);
};

} // namespace weft::ui
