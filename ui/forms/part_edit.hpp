// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses a catalogued part: type to search title, id or ports; the list opens beneath; a part
// dragged from the Parts window drops onto it.
#pragma once

#include "core/catalog/catalog.hpp"
#include "ui/forms/hinted_edit.hpp"

QT_BEGIN_NAMESPACE
class QCompleter;
class QStandardItemModel;
QT_END_NAMESPACE

namespace weft::ui {

class PartEdit : public HintedEdit {
    Q_OBJECT

public:
    explicit PartEdit(QWidget* parent = nullptr);
    void setParts(const Catalog& catalog, PartKind kind);
    void setPartId(const QString& id); // shows the part's title
    // The chosen part's id; what was typed, where it is no part; empty for none.
    QString partId() const;

signals:
    void hovered(const QString& id); // in the list: a look before the choice
    void chosen(const QString& id);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QStandardItemModel* list_;
    QCompleter* completer_;
    Catalog catalog_;
    PartKind kind_ = PartKind::Switch;
};

} // namespace weft::ui
