// SPDX-License-Identifier: GPL-3.0-or-later
// Gathers what figures mean from every shipped design, off the UI thread: first what answers at
// once, then the searches.
#pragma once

#include "core/catalog/catalog.hpp"
#include "core/study/glossary.hpp"
#include "ui/session/background_job.hpp"

namespace weft::ui {

class GlossaryFinder : public BackgroundJob {
    Q_OBJECT

public:
    explicit GlossaryFinder(QObject* parent = nullptr) : BackgroundJob(parent) {}

    void find(const Catalog& catalog);

signals:
    void found(const weft::Glossary& glossary); // more with each design; the last is whole
};

} // namespace weft::ui
