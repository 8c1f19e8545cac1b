// SPDX-License-Identifier: GPL-3.0-or-later
// A document over the shipped catalog in a temporary database, with its analysis waited for.
#pragma once

#include "core/catalog/store.hpp"
#include "core/topology/topology.hpp"
#include "ui/session/document.hpp"
#include "ui/session/selection.hpp"

#include <gtest/gtest.h>

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <string>
#include <vector>

namespace weft::ui {

class PanelTest : public ::testing::Test {
protected:
    QTemporaryDir folder;
    CatalogStore store =
        CatalogStore::open((folder.path() + QStringLiteral("/catalog.sqlite")).toStdString(),
                           WEFT_SOURCE_DIR "/catalogs");
    Document document{store};
    Selection selection;

    // A fabric of one topology, analysed.
    void openFabric(const std::string& topology, std::vector<std::string> settings) {
        const Topology* row = findTopology(topology);
        ASSERT_NE(row, nullptr);
        const Result<Design> design = designFromTopology(*row, settings, store.catalog());
        ASSERT_TRUE(design) << design.error().toString();
        document.openCopy(*design, QStringLiteral("test"));
        waitForAnalysis();
    }

    void openSuperPod() {
        openFabric("rail-optimised", {"servers=127", "server=nvidia-dgx-h100", "leaf=nvidia-qm9700",
                                      "spine=nvidia-qm9700"});
    }

    // Until the committed design is the one analysed.
    void waitForAnalysis() {
        const bool done = QTest::qWaitFor([this] { return isAnalysed(document.design()); }, 10000);
        ASSERT_TRUE(done) << "no analysis within ten seconds";
    }

    bool isAnalysed(const Design& design) const {
        const SnapshotPtr snapshot = document.snapshot();
        return snapshot->design == design && !snapshot->isPreview &&
               (design.fabrics->empty() || !snapshot->analysis.fabrics.empty());
    }

    Id fabric() const { return document.design().fabrics->front().id; }
    double metric(std::string_view id, std::string_view scope = {}) const {
        const Metric* found = document.snapshot()->analysis.find(
            id, scope.empty() ? std::string_view(document.design().fabrics->front().id) : scope);
        return found ? found->value : -1;
    }
};

// Every widget that takes the focus must say what it is.
inline QStringList namelessFocusable(const QWidget& root) {
    QStringList nameless;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        const bool isPart =
            widget->objectName().startsWith(QLatin1String("qt_")) ||
            widget->inherits("QScrollBar") || widget->parent()->inherits("QComboBox") ||
            widget->inherits("QHeaderView") || widget->inherits("QComboBoxListView") ||
            widget->inherits("QComboBoxPrivateContainer") ||
            // A scroll area and its viewport are one to whoever reads the screen.
            (qobject_cast<const QAbstractScrollArea*>(widget->parent()) &&
             qobject_cast<const QAbstractScrollArea*>(widget->parent())->viewport() == widget);
        const bool hasText = !widget->property("text").toString().isEmpty();
        if (widget->focusPolicy() != Qt::NoFocus && !isPart && widget->accessibleName().isEmpty() &&
            !hasText) {
            nameless += QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') +
                        widget->objectName() + QLatin1String(" in ") +
                        QString::fromLatin1(widget->parent()->metaObject()->className());
        }
    }
    return nameless;
}

} // namespace weft::ui
