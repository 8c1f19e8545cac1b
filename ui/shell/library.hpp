// SPDX-License-Identifier: GPL-3.0-or-later
// What designs are made of, to be dragged onto the canvas: topologies with their pictures, sites,
// WAN services, servers and switches of the catalog, templates. One search field over all of it.
#pragma once

#include "ui/canvas/library_item.hpp"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QListView;
class QStandardItem;
class QStandardItemModel;
QT_END_NAMESPACE

namespace weft::ui {

class Document;
class LibraryList;

class Library : public QWidget {
    Q_OBJECT

public:
    explicit Library(Document& document, QWidget* parent = nullptr);

    QLineEdit* search() const { return search_; }
    QListView* list() const;
    int shown() const; // rows the filter lets through, headings included
    // The row that shows it, invalid when filtered away.
    QModelIndex indexOf(const LibraryItem& item) const;

signals:
    void activated(const weft::ui::LibraryItem& item); // Enter, double click
    void dragging(bool under_way);

private:
    void fill();
    void filter();
    void fold(const QModelIndex& heading);
    enum class Folding { WhenLong, Never };
    void addSection(const QString& title, const QList<QStandardItem*>& entries,
                    Folding folding = Folding::WhenLong);
    void addTopologies();
    void addSites();
    void addParts();

    Document& document_;
    QLineEdit* search_;
    LibraryList* list_;
    QStandardItemModel* model_;
    QStringList opened_; // titles of long sections someone has opened
};

} // namespace weft::ui
