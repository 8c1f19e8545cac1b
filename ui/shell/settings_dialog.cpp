// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings_dialog.hpp"

#include "core/catalog/store.hpp"
#include "ui/forms/bits.hpp"
#include "ui/paint/words.hpp"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace weft::ui {

namespace {

constexpr int kKeepChoices[] = {1000, 2000, 5000, 10'000, 30'000};
constexpr int kWidth = 560;

QString usualFolder() {
    return QFileInfo(text(catalogPath())).path();
}

} // namespace

SettingsDialog::SettingsDialog(const Preferences& now, ThemeChoice theme, QWidget* parent)
    : QDialog(parent), now_(now), rate_(new QLineEdit(this)), rateLabel_(new QLabel(this)),
      folder_(new QLineEdit(now.catalogFolder, this)), problem_(errorLabel(this)) {
    setWindowTitle(tr("Settings"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(5 * kUnit, 4 * kUnit, 5 * kUnit, 4 * kUnit);
    column->setSpacing(3 * kUnit);
    auto* form = new QFormLayout;
    form->setVerticalSpacing(2 * kUnit);
    form->setHorizontalSpacing(4 * kUnit);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    column->addLayout(form);

    addGroup(*form, tr("Figures"));
    bytes_ = choice(tr("Data sizes"),
                    {{tr("Whichever is exact: 1 GiB, 64 MB"), int(ByteUnits::Either)},
                     {tr("Powers of 1024: GiB"), int(ByteUnits::Binary)},
                     {tr("Powers of 1000: GB"), int(ByteUnits::Decimal)}},
                    int(now.units.bytes));
    form->addRow(tr("Data sizes"), bytes_);
    lengths_ = choice(tr("Lengths"),
                      {{tr("Metres, kilometres"), int(LengthUnits::Metric)},
                       {tr("Feet, miles"), int(LengthUnits::Imperial)}},
                      int(now.units.lengths));
    form->addRow(tr("Lengths"), lengths_);
    std::vector<std::pair<QString, QVariant>> moneys;
    for (const Currency& each : currencies()) {
        moneys.emplace_back(QCoreApplication::translate("weft::ui::Currencies", each.name),
                            text(each.code));
    }
    currency_ = choice(tr("Money"), moneys, text(now.units.currency));
    form->addRow(tr("Money"), currency_);
    rate_->setAccessibleName(tr("Rate of exchange"));
    form->addRow(rateLabel_, rate_);
    addNote(*form, tr("Applies at once to everything shown, reports and decks. Fields and tables "
                      "for machines keep metres and US dollars; fields take ft and mi too."));

    addGroup(*form, tr("Window"));
    theme_ = choice(tr("Theme"),
                    {{tr("As the system"), int(ThemeChoice::System)},
                     {tr("Light"), int(ThemeChoice::Light)},
                     {tr("Dark"), int(ThemeChoice::Dark)}},
                    int(theme));
    form->addRow(tr("Theme"), theme_);
    std::vector<std::pair<QString, QVariant>> spoken = {{tr("As the system"), QString()}};
    for (const QString& code : languages()) { // each by its own name
        QString name = QLocale(code).nativeLanguageName();
        name[0] = name[0].toUpper();
        spoken.emplace_back(code == QLatin1String("en") ? QStringLiteral("English") : name, code);
    }
    language_ = choice(tr("Language"), spoken, now.language);
    form->addRow(tr("Language"), language_);
    addNote(*form, tr("Another language is spoken from the next start."));

    addGroup(*form, tr("Files"));
    std::vector<std::pair<QString, QVariant>> waits;
    for (const int wait : kKeepChoices) {
        waits.emplace_back(counted(wait / 1000, tr("1 second"), tr("%1 seconds")), wait);
    }
    keep_ = choice(tr("Edits are on disk after"), waits, int(now.keepEditsAfter.count()));
    form->addRow(tr("Edits are on disk after"), keep_);
    folder_->setAccessibleName(tr("Folder of the own parts"));
    folder_->setPlaceholderText(usualFolder());
    auto* choose = new QPushButton(tr("Choose…"), this);
    choose->setAccessibleName(tr("Choose the folder of the own parts"));
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * kUnit);
    row->addWidget(folder_, 1);
    row->addWidget(choose);
    form->addRow(tr("Catalog folder"), row);
    addNote(*form, tr("Parts of your own are read from another folder from the next start; "
                      "weft-cli finds it by WEFT_DATA_DIR."));
    column->addWidget(problem_);
    column->addStretch(1);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel | QDialogButtonBox::Ok, this);
    take_ = buttons->button(QDialogButtonBox::Ok);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(choose, &QPushButton::clicked, this, &SettingsDialog::chooseFolder);
    connect(currency_, &QComboBox::currentIndexChanged, this, &SettingsDialog::showRate);
    connect(rate_, &QLineEdit::textChanged, this, &SettingsDialog::check);
    connect(folder_, &QLineEdit::textChanged, this, &SettingsDialog::check);
    QWidget* last = bytes_; // the keyboard goes from top to bottom
    for (QWidget* next : std::initializer_list<QWidget*>{lengths_, currency_, rate_, theme_,
                                                         language_, keep_, folder_, choose}) {
        setTabOrder(last, next);
        last = next;
    }
    bytes_->setFocus();
    showRate();
    setMinimumWidth(kWidth);
}

QComboBox* SettingsDialog::choice(const QString& name,
                                  const std::vector<std::pair<QString, QVariant>>& choices,
                                  const QVariant& chosen) {
    auto* made = new QComboBox(this);
    made->setAccessibleName(name);
    for (const auto& [words, value] : choices) {
        made->addItem(words, value);
    }
    made->setCurrentIndex(std::max(0, made->findData(chosen)));
    return made;
}

void SettingsDialog::addGroup(QFormLayout& form, const QString& title) {
    QLabel* head = label(TextStyle::Heading, title, this);
    head->setContentsMargins(0, form.rowCount() == 0 ? 0 : 3 * kUnit, 0, 0);
    form.addRow(head);
}

void SettingsDialog::addNote(QFormLayout& form, const QString& words) {
    QLabel* note = mutedLabel(words, this);
    note->setWordWrap(true);
    form.addRow(note);
}

// A rate is the reader's to say: none is built in that would grow old.
void SettingsDialog::showRate() {
    const QString code = currency_->currentData().toString();
    const bool converts = code != QLatin1String("USD");
    const double rate =
        text(now_.units.currency) == code ? now_.units.perDollar : rememberedRate(utf8(code));
    rateLabel_->setText(tr("%1 for one US dollar").arg(code));
    rateLabel_->setVisible(converts);
    rate_->setVisible(converts);
    rate_->setText(rate > 0 ? people(exactReal(rate)) : QString());
    check();
}

void SettingsDialog::chooseFolder() {
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Folder of the own parts"),
        folder_->text().isEmpty() ? usualFolder() : folder_->text());
    if (!folder.isEmpty()) {
        folder_->setText(folder);
    }
}

void SettingsDialog::check() {
    const QFileInfo folder(folder_->text().trimmed());
    QString why;
    if (currency_->currentData().toString() != QLatin1String("USD") &&
        !(preferences().units.perDollar > 0)) {
        why = tr("A rate above zero is needed, as %1").arg(QLocale().toString(0.92));
    } else if (!folder_->text().trimmed().isEmpty() &&
               !(folder.isAbsolute() && folder.isDir() && folder.isWritable())) {
        why = tr("The catalog folder must be one that is there and can be written to");
    }
    problem_->setText(why);
    problem_->setVisible(!why.isEmpty());
    take_->setEnabled(why.isEmpty());
}

QString SettingsDialog::problem() const {
    return problem_->isHidden() ? QString() : problem_->text();
}

ThemeChoice SettingsDialog::theme() const {
    return static_cast<ThemeChoice>(theme_->currentData().toInt());
}

Preferences SettingsDialog::preferences() const {
    Preferences all = now_;
    all.language = language_->currentData().toString();
    all.catalogFolder = folder_->text().trimmed();
    all.keepEditsAfter = std::chrono::milliseconds(keep_->currentData().toInt());
    all.units.bytes = static_cast<ByteUnits>(bytes_->currentData().toInt());
    all.units.lengths = static_cast<LengthUnits>(lengths_->currentData().toInt());
    all.units.currency = utf8(currency_->currentData().toString());
    const Result<double> rate = parseReal(fromPeople(rate_->text()));
    all.units.perDollar = all.units.currency == "USD" ? 1 : rate.value_or(0);
    return all;
}

} // namespace weft::ui
