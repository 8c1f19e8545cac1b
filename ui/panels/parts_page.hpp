// SPDX-License-Identifier: GPL-3.0-or-later
// The Parts window: every catalogued part, to search, filter, sort, compare and drag onto the
// canvas or a field; and the user's own, to add, change and delete.
#pragma once

#include "core/catalog/parts.hpp"

#include <QWidget>

#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;
class QToolButton;
QT_END_NAMESPACE

namespace weft {
class CatalogStore;
}

namespace weft::ui {

class CompareView;
class Document;
class PartDetails;
class PartsFilter;
class PartsModel;

class PartsPage : public QWidget {
    Q_OBJECT

public:
    PartsPage(CatalogStore& store, Document& document, QWidget* parent = nullptr);

    QTableView* table() const { return table_; }
    PartsModel* model() const { return model_; }
    PartsFilter* filter() const { return filter_; }
    CompareView* compareView() const { return compare_; }
    PartDetails* details() const { return details_; }
    void
    choose(const PartId& id); // selects and shows it, with the filters taken off where they hide it
    void compareChosen();     // the selected rows, four at most
    bool keep(const Part& part); // an own part; false, with the sentence shown, where it cannot be
    bool remove(const PartId& id);
    QString message() const; // the last thing that went wrong or well

private:
    QWidget* makeBar();
    QWidget* makeFilters();
    void reload();
    void fillFilters(); // vendors, speeds and form factors of the chosen kind
    void applyFilters();
    void showChosen();
    void openEditor(const Part& from, bool isNew);
    std::vector<PartId> chosen() const;
    std::optional<PartKind> kind() const;
    void say(const QString& sentence, bool isError);

    CatalogStore& store_;
    Document& document_;
    PartsModel* model_;
    PartsFilter* filter_;
    QStackedWidget* pages_;
    QTableView* table_;
    PartDetails* details_;
    CompareView* compare_;
    QLineEdit* search_ = nullptr;
    QComboBox* kinds_ = nullptr;
    QComboBox* vendors_ = nullptr;
    QComboBox* speeds_ = nullptr;
    QComboBox* formFactors_ = nullptr;
    QComboBox* origin_ = nullptr;
    QLabel* count_ = nullptr;
    QLabel* message_ = nullptr;
    QPushButton* compareButton_ = nullptr;
    QToolButton* add_ = nullptr;
};

} // namespace weft::ui
