// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plant/price_import_dialog.hpp"

#include "core/base/text.hpp"
#include "ui/forms/bits.hpp"
#include "ui/models/prices_model.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/table_look.hpp"
#include "ui/session/document.hpp"

#include <QComboBox>
#include <QDate>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace weft::ui {

namespace {

constexpr int kSettleMs = 250;
constexpr std::size_t kMostColumns = 26; // of the sheet as it stands
constexpr int kLongestTitle = 40;        // characters of a column's title in a choice

// "A", "B"… "Z", "AA"…
QString letters(std::size_t column) {
    QString name;
    for (std::size_t i = column + 1; i > 0; i = (i - 1) / 26) {
        name.prepend(QChar(static_cast<char16_t>('A' + (i - 1) % 26)));
    }
    return name;
}

} // namespace

PriceImportDialog::PriceImportDialog(Document& document, QString path, QWidget* parent)
    : QDialog(parent), document_(document), path_(std::move(path)), model_(new PricesModel(this)),
      sheet_(new QStandardItemModel(this)), name_(new QLineEdit(this)), date_(new QLineEdit(this)),
      basis_(new QComboBox(this)), part_(new QComboBox(this)), price_(new QComboBox(this)),
      note_(new QComboBox(this)), decimal_(new QComboBox(this)), currency_(new QLineEdit(this)),
      dollars_(new QLineEdit(this)), summary_(label(TextStyle::Body, {}, this)),
      problem_(errorLabel(this)), table_(new QTableView(this)) {
    setWindowTitle(tr("Import prices"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(5 * kUnit, 4 * kUnit, 5 * kUnit, 4 * kUnit);
    column->setSpacing(3 * kUnit);
    QLabel* title =
        label(TextStyle::Heading, tr("Prices of %1").arg(QFileInfo(path_).fileName()), this);
    title->setWordWrap(true);
    column->addWidget(title);
    column->addWidget(makeForm());
    summary_->setWordWrap(true);
    column->addWidget(summary_);
    column->addWidget(problem_);
    table_->setModel(model_);
    styleTable(table_, tr("Prices as they would be taken"));
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    column->addWidget(table_, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    use_ = buttons->addButton(tr("Use these prices"), QDialogButtonBox::AcceptRole);
    use_->setDefault(true);
    column->addWidget(buttons);
    resize(860, 640);
    connect(buttons, &QDialogButtonBox::accepted, this, &PriceImportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    settle_.setSingleShot(true);
    settle_.setInterval(kSettleMs);
    connect(&settle_, &QTimer::timeout, this, &PriceImportDialog::ask);
    connect(&reader_, &QuoteReader::found, this, &PriceImportDialog::show);
    for (QComboBox* choice : {part_, price_, note_, decimal_}) {
        connect(choice, &QComboBox::currentIndexChanged, &settle_, qOverload<>(&QTimer::start));
    }
    for (QLineEdit* line : {currency_, dollars_}) {
        connect(line, &QLineEdit::textChanged, &settle_, qOverload<>(&QTimer::start));
    }
    ask();
}

QWidget* PriceImportDialog::makeForm() {
    auto* form = new QWidget(this);
    auto* grid = new QGridLayout(form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(3 * kUnit);
    grid->setVerticalSpacing(kUnit);
    int cell = 0;
    const auto add = [&](const QString& title, QWidget* editor, const QString& tip = {}) {
        editor->setAccessibleName(title);
        editor->setToolTip(tip);
        const int row = 2 * (cell / 3), at = cell % 3;
        grid->addWidget(mutedLabel(title, form), row, at);
        grid->addWidget(editor, row + 1, at);
        grid->setColumnStretch(at, 1);
        ++cell;
    };
    name_->setText(QFileInfo(path_).completeBaseName());
    date_->setText(QDate::currentDate().toString(Qt::ISODate));
    date_->setPlaceholderText(QStringLiteral("2026-11-20"));
    for (const PriceBasis basis :
         {PriceBasis::Quote, PriceBasis::List, PriceBasis::Street, PriceBasis::Band}) {
        basis_->addItem(wordFor(basis), static_cast<int>(basis));
    }
    for (QComboBox* choice : {part_, price_, note_}) {
        choice->addItem(tr("found by its title"), QString());
    }
    decimal_->addItem(tr("as all prices allow"), static_cast<int>(DecimalSign::Unsaid));
    decimal_->addItem(tr("a point: 1,234.50"), static_cast<int>(DecimalSign::Point));
    decimal_->addItem(tr("a comma: 1.234,50"), static_cast<int>(DecimalSign::Comma));
    currency_->setPlaceholderText(tr("as the sheet says, else USD"));
    dollars_->setPlaceholderText(tr("1 for US dollars"));
    add(tr("Name of the book"), name_);
    add(tr("Date"), date_, tr("The latest book that names a part wins"));
    add(tr("Basis"), basis_);
    add(tr("Column of parts"), part_, tr("Ids, part numbers, or vendor and model"));
    add(tr("Column of prices"), price_);
    add(tr("Column of notes"), note_);
    add(tr("Decimal sign"), decimal_);
    add(tr("Currency"), currency_, tr("Three letters: EUR"));
    add(tr("US dollars for one of it"), dollars_);
    return form;
}

void PriceImportDialog::ask() {
    PriceSheet how;
    how.partColumn = utf8(part_->currentData().toString());
    how.priceColumn = utf8(price_->currentData().toString());
    how.noteColumn = utf8(note_->currentData().toString());
    how.decimal = static_cast<DecimalSign>(decimal_->currentData().toInt());
    how.currency = utf8(currency_->text().trimmed().toUpper());
    const QString typed = dollars_->text().trimmed();
    if (!typed.isEmpty()) {
        const Result<double> rate = parseReal(fromPeople(typed));
        if (!rate) {
            use_->setEnabled(false);
            problem_->setText(text(rate.error().toString()));
            problem_->show();
            return;
        }
        how.usd = *rate;
    }
    use_->setEnabled(false);
    summary_->setText(tr("Reading the sheet…"));
    reader_.read(document_.snapshot(), path_, how);
}

// The first row with two words or more heads the columns.
void PriceImportDialog::fillColumns(const std::vector<std::vector<std::string>>& rows) {
    const auto head = std::find_if(rows.begin(), rows.end(), [](const auto& row) {
        return std::count_if(row.begin(), row.end(),
                             [](const std::string& cell) { return !cell.empty(); }) >= 2;
    });
    if (head == rows.end() || part_->count() > 1) {
        return;
    }
    for (QComboBox* choice : {part_, price_, note_}) {
        const QSignalBlocker blocker(choice);
        for (std::size_t i = 0; i < head->size(); ++i) {
            const QString title = text((*head)[i]).simplified().left(kLongestTitle);
            choice->addItem(title.isEmpty() ? letters(i)
                                            : QStringLiteral("%1 · %2").arg(letters(i), title),
                            letters(i));
        }
    }
}

void PriceImportDialog::show(const QuotePtr& quote) {
    quote_ = quote;
    fillColumns(quote->first);
    problem_->setText(text(quote->problem));
    problem_->setVisible(!quote->prices);
    summary_->setVisible(quote->prices.has_value());
    model_->show(quote->prices ? quote->prices->book : PriceBook(), document_.snapshot()->catalog);
    showSheet(quote->prices ? std::vector<std::vector<std::string>>() : quote->first);
    use_->setEnabled(quote->prices && !quote->prices->book.prices.empty());
    if (!quote->prices) {
        return;
    }
    const ImportedPrices& prices = *quote->prices;
    const auto count = [](std::int64_t n) { return people(formatCount(n)); };
    QStringList lines{
        tr("%1 rows: %2 parts priced in %3.")
            .arg(count(prices.rows), count(std::ssize(prices.book.prices)),
                 text(prices.book.currency)) +
        (prices.strangers > 0
             ? QLatin1Char(' ') +
                   tr("%1 rows name no part of the catalog.").arg(count(prices.strangers))
             : QString())};
    for (std::size_t i = 0; i < std::min<std::size_t>(prices.notes.size(), 4); ++i) {
        lines += text(prices.notes[i]);
    }
    summary_->setText(lines.join(QLatin1Char('\n')));
}

// Until the prices can be read: the sheet as it stands, under the letters of its columns.
void PriceImportDialog::showSheet(const std::vector<std::vector<std::string>>& rows) {
    sheet_->clear();
    for (const std::vector<std::string>& row : rows) {
        QList<QStandardItem*> items;
        for (std::size_t i = 0; i < std::min<std::size_t>(row.size(), kMostColumns); ++i) {
            items += new QStandardItem(text(row[i]).simplified());
        }
        sheet_->appendRow(items);
    }
    for (int i = 0; i < sheet_->columnCount(); ++i) {
        sheet_->setHorizontalHeaderItem(i, new QStandardItem(letters(static_cast<std::size_t>(i))));
    }
    QAbstractItemModel* shown = rows.empty() ? static_cast<QAbstractItemModel*>(model_) : sheet_;
    if (table_->model() != shown) {
        table_->setModel(shown);
    }
}

QString PriceImportDialog::problem() const {
    return problem_->isHidden() ? QString() : problem_->text();
}

QString PriceImportDialog::summary() const {
    return summary_->text();
}

void PriceImportDialog::accept() {
    if (quote_ == nullptr || !quote_->prices || isBusy()) {
        return;
    }
    PriceBook book = quote_->prices->book;
    book.name = utf8(name_->text().trimmed());
    book.date = utf8(date_->text().trimmed());
    book.basis = static_cast<PriceBasis>(basis_->currentData().toInt());
    book.id = freshId(document_.design(), book.name.empty() ? "quote" : book.name);
    if (const auto after = weft::apply(document_.design(), PutPriceBook{book}); !after) {
        problem_->setText(text(after.error().toString())); // a date that is none, a long name
        problem_->show();
        return;
    }
    if (document_.commit(PutPriceBook{std::move(book)})) {
        QDialog::accept();
    }
}

} // namespace weft::ui
