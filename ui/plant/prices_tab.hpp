// SPDX-License-Identifier: GPL-3.0-or-later
// The price books of the design: whose quotes count, of which day and currency, and what each says.
#pragma once

#include "ui/plant/tab.hpp"

QT_BEGIN_NAMESPACE
class QListWidget;
class QPushButton;
class QStackedWidget;
class QTableView;
QT_END_NAMESPACE

namespace weft::ui {

class Document;
class ElidedLabel;
class PricesModel;
class RulesForm;

class PricesTab : public PlantTab {
    Q_OBJECT

public:
    explicit PricesTab(Document& document, QWidget* parent = nullptr);
    void showSnapshot(const SnapshotPtr& snapshot) override;

    QListWidget* books() const { return books_; }
    PricesModel* model() const { return model_; }
    RulesForm* form() const { return form_; }
    QPushButton* removeButton() const { return remove_; }
    void import(const QString& path); // asks what is in doubt

private:
    void askPath();
    void showBook();
    Id chosen() const;

    Document& document_;
    SnapshotPtr snapshot_;
    QPushButton* remove_;
    QListWidget* books_;
    PricesModel* model_;
    QTableView* table_;
    QStackedWidget* stack_;
    RulesForm* form_;
    ElidedLabel* words_;
};

} // namespace weft::ui
