// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plant/prices_tab.hpp"

#include "core/base/text.hpp"
#include "ui/forms/bits.hpp"
#include "ui/forms/plant_rows.hpp"
#include "ui/models/prices_model.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/table_look.hpp"
#include "ui/plant/price_import_dialog.hpp"
#include "ui/plant/rules_form.hpp"
#include "ui/session/document.hpp"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace weft::ui {

PricesTab::PricesTab(Document& document, QWidget* parent)
    : PlantTab(tr("Price books"), parent), document_(document),
      remove_(new QPushButton(tr("Remove"), this)), books_(new QListWidget(this)),
      model_(new PricesModel(this)), table_(new QTableView(this)), stack_(new QStackedWidget(this)),
      form_(new RulesForm(document, this)), words_(new ElidedLabel(this)) {
    auto* import = new QPushButton(tr("Import…"), this);
    import->setAccessibleName(tr("Import prices of a supplier"));
    import->setToolTip(tr("A supplier's quote as CSV or XLSX"));
    remove_->setAccessibleName(tr("Remove the price book"));
    bar()->addWidget(import);
    bar()->addWidget(remove_);
    books_->setAccessibleName(tr("Price books"));
    books_->setFrameShape(QFrame::NoFrame);
    books_->setMinimumWidth(180);
    table_->setModel(model_);
    styleTable(table_, tr("Prices of the book"));
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(books_);
    auto* empty =
        mutedLabel(tr("No price book yet: every price is the catalog's. A supplier's quote, "
                      "CSV or XLSX, becomes one; the bill, the cost and the policies then "
                      "count with its prices."),
                   this);
    empty->setWordWrap(true);
    empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    empty->setContentsMargins(4 * kUnit, 3 * kUnit, 4 * kUnit, 0);
    stack_->addWidget(table_);
    stack_->addWidget(empty);
    split->addWidget(stack_);
    split->addWidget(form_);
    split->setStretchFactor(1, 1);
    split->setSizes({220, 880, 300});
    body()->addWidget(split);
    foot()->addWidget(words_, 1);
    connect(import, &QAbstractButton::clicked, this, &PricesTab::askPath);
    connect(remove_, &QAbstractButton::clicked, this,
            [this] { document_.commit(RemovePriceBook{chosen()}); });
    connect(books_, &QListWidget::currentRowChanged, this, &PricesTab::showBook);
}

Id PricesTab::chosen() const {
    const QListWidgetItem* item = books_->currentItem();
    return item == nullptr ? Id() : utf8(item->data(Qt::UserRole).toString());
}

void PricesTab::showSnapshot(const SnapshotPtr& snapshot) {
    snapshot_ = snapshot;
    const Id before = chosen();
    {
        const QSignalBlocker blocker(books_);
        books_->clear();
        int row = 0;
        for (const PriceBook& book : *document_.design().books) {
            const QString name = text(book.name.empty() ? book.id : book.name);
            auto* item = new QListWidgetItem(
                book.active ? name : tr("%1 (does not count)").arg(name), books_);
            item->setData(Qt::UserRole, text(book.id));
            row = book.id == before ? books_->count() - 1 : row;
        }
        books_->setCurrentRow(books_->count() > 0 ? row : -1);
    }
    showBook();
}

void PricesTab::showBook() {
    const PriceBook* book = document_.design().book(chosen());
    remove_->setEnabled(book != nullptr);
    stack_->setCurrentIndex(book != nullptr ? 0 : 1);
    books_->setVisible(books_->count() > 0);
    model_->show(book == nullptr ? PriceBook() : *book, snapshot_->catalog);
    form_->setTitle(book == nullptr ? tr("No price book")
                                    : text(book->name.empty() ? book->id : book->name),
                    book == nullptr ? tr("Prices are those of the catalog") : QString());
    form_->setRows(text(chosen()), book == nullptr ? std::vector<FormRow>() : bookRows(*book));
    setNote(book == nullptr ? QString()
                            : counted(std::ssize(book->prices), tr("1 price"), tr("%1 prices")));
    const QString words =
        book == nullptr
            ? tr("Import a quote to put its prices over those of the catalog.")
            : tr("Of several books that count the latest that names a part wins; the bill says the "
                 "basis of every price.");
    words_->setText(words);
    words_->setToolTip(words);
}

void PricesTab::askPath() {
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Quote of a supplier"), QFileInfo(document_.filePath()).path(),
        tr("Spreadsheets (*.csv *.tsv *.txt *.xlsx);;All files (*)"));
    if (!path.isEmpty()) {
        import(path);
    }
}

void PricesTab::import(const QString& path) {
    PriceImportDialog(document_, path, this).exec();
}

} // namespace weft::ui
