// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a supplier's quote into a price book: which columns are which, what its numbers and its
// currency mean; read anew after each answer, and nothing is taken before all is told.
#pragma once

#include "ui/session/quote_reader.hpp"

#include <QDialog>
#include <QTimer>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStandardItemModel;
class QTableView;
QT_END_NAMESPACE

namespace weft::ui {

class Document;
class PricesModel;

class PriceImportDialog : public QDialog {
    Q_OBJECT

public:
    PriceImportDialog(Document& document, QString path, QWidget* parent = nullptr);
    void accept() override; // the book as one step

    bool isBusy() const { return reader_.isRunning() || settle_.isActive(); }
    QString problem() const; // one message; empty: none
    QString summary() const;
    PricesModel* model() const { return model_; }
    QComboBox* partColumn() const { return part_; }
    QComboBox* priceColumn() const { return price_; }
    QComboBox* decimal() const { return decimal_; }
    QLineEdit* currency() const { return currency_; }
    QLineEdit* dollars() const { return dollars_; }
    QLineEdit* name() const { return name_; }
    QPushButton* useButton() const { return use_; }

private:
    QWidget* makeForm();
    void ask();
    void show(const QuotePtr& quote);
    void showSheet(const std::vector<std::vector<std::string>>& rows);
    void fillColumns(const std::vector<std::vector<std::string>>& rows);

    Document& document_;
    QString path_;
    QuoteReader reader_;
    QTimer settle_;
    QuotePtr quote_;
    PricesModel* model_;
    QStandardItemModel* sheet_;
    QLineEdit* name_;
    QLineEdit* date_;
    QComboBox* basis_;
    QComboBox* part_;
    QComboBox* price_;
    QComboBox* note_;
    QComboBox* decimal_;
    QLineEdit* currency_;
    QLineEdit* dollars_;
    QLabel* summary_;
    QLabel* problem_;
    QTableView* table_;
    QPushButton* use_;
};

} // namespace weft::ui
