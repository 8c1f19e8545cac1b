// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/deck_dialog.hpp"

#include "core/design/shape.hpp"
#include "ui/forms/bits.hpp"
#include "ui/paint/logo.hpp"
#include "ui/paint/words.hpp"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace weft::ui {

namespace {

constexpr int kLogoHeight = 32;

QLineEdit* line(const QString& name, const std::string& words, const QString& hint,
                QWidget* parent) {
    auto* edit = new QLineEdit(text(words), parent);
    edit->setAccessibleName(name);
    edit->setPlaceholderText(hint);
    edit->setMaxLength(static_cast<int>(kLongestName));
    return edit;
}

QPlainTextEdit* lines(const QString& name, const std::string& words, const QString& hint,
                      int height, QWidget* parent) {
    auto* edit = new QPlainTextEdit(text(words), parent);
    edit->setAccessibleName(name);
    edit->setPlaceholderText(hint);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * height + 12);
    return edit;
}

} // namespace

DeckDialog::DeckDialog(const Presentation& said, const QString& name, QWidget* parent)
    : QDialog(parent), said_(said), title_(line(tr("Title"), said.title, name, this)),
      author_(line(tr("Author"), said.author, tr("Who presents it"), this)),
      question_(lines(tr("Question"), said.question, tr("What is to be decided?"), 3, this)),
      recommendation_(lines(tr("Recommendation"), said.recommendation,
                            tr("What should be done, and why; a line is a paragraph"), 6, this)),
      confidentiality_(line(tr("Confidentiality"), said.confidentiality,
                            tr("Stands at the foot of every slide"), this)),
      colours_(new QComboBox(this)), accent_(line(tr("Accent"), said.accent, QString(), this)),
      logo_(new QLabel(this)), drop_(new QPushButton(tr("Remove"), this)),
      problem_(errorLabel(this)) {
    setWindowTitle(tr("Export deck"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(5 * kUnit, 4 * kUnit, 5 * kUnit, 4 * kUnit);
    column->setSpacing(3 * kUnit);
    column->addWidget(label(TextStyle::Heading, tr("What the deck says"), this));
    QLabel* what = mutedLabel(tr("The figures, pictures and reasons come from the design and its "
                                 "what-ifs. These words are kept in the design."),
                              this);
    what->setWordWrap(true);
    column->addWidget(what);
    auto* form = new QFormLayout;
    form->setVerticalSpacing(2 * kUnit);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Title"), title_);
    form->addRow(tr("Author"), author_);
    form->addRow(tr("Question"), question_);
    form->addRow(tr("Recommendation"), recommendation_);
    form->addRow(tr("Confidentiality"), confidentiality_);
    colours_->setAccessibleName(tr("Colours"));
    colours_->addItem(tr("Light"), static_cast<int>(DeckColours::Light));
    colours_->addItem(tr("Dark, for a dark room"), static_cast<int>(DeckColours::Dark));
    colours_->setCurrentIndex(colours_->findData(static_cast<int>(said.colours)));
    form->addRow(tr("Colours"), colours_);
    accent_->setPlaceholderText(QStringLiteral("#1d5fe0"));
    form->addRow(tr("Accent"), accent_);
    auto* choose = new QPushButton(tr("Choose…"), this);
    choose->setAccessibleName(tr("Choose a logo"));
    drop_->setAccessibleName(tr("Remove the logo"));
    logo_->setAccessibleName(tr("Logo"));
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * kUnit);
    row->addWidget(logo_);
    row->addWidget(choose);
    row->addWidget(drop_);
    row->addStretch(1);
    form->addRow(tr("Logo"), row);
    column->addLayout(form);
    column->addWidget(problem_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    export_ = buttons->addButton(tr("Export…"), QDialogButtonBox::AcceptRole);
    export_->setDefault(true);
    keep_ = buttons->addButton(tr("Keep words only"), QDialogButtonBox::ActionRole);
    connect(keep_, &QPushButton::clicked, this, [this] { done(kKept); });
    column->addWidget(buttons);
    resize(620, sizeHint().height());
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(choose, &QPushButton::clicked, this, &DeckDialog::chooseLogo);
    connect(drop_, &QPushButton::clicked, this, &DeckDialog::dropLogo);
    for (QLineEdit* edit : {title_, author_, confidentiality_, accent_}) {
        connect(edit, &QLineEdit::textChanged, this, &DeckDialog::check);
    }
    for (QPlainTextEdit* edit : {question_, recommendation_}) {
        connect(edit, &QPlainTextEdit::textChanged, this, &DeckDialog::check);
    }
    showLogo();
}

Presentation DeckDialog::presentation() const {
    Presentation all = said_; // with its logo
    all.title = utf8(title_->text().trimmed());
    all.author = utf8(author_->text().trimmed());
    all.question = utf8(question_->toPlainText().trimmed());
    all.recommendation = utf8(recommendation_->toPlainText().trimmed());
    all.confidentiality = utf8(confidentiality_->text().trimmed());
    all.colours = static_cast<DeckColours>(colours_->currentData().toInt());
    all.accent = utf8(accent_->text().trimmed());
    return all;
}

void DeckDialog::chooseLogo() {
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Logo"), {}, tr("Pictures (*.png *.svg)"));
    if (!path.isEmpty()) {
        takeLogo(path);
    }
}

bool DeckDialog::takeLogo(const QString& path) {
    Result<std::string> bytes = readLogo(utf8(path));
    if (bytes && !canShowLogo(logoBytes(*bytes))) {
        bytes = weft::fail(ErrorCode::Invalid, path.toStdString() + ": is damaged");
    }
    if (!bytes) {
        problem_->setText(text(bytes.error().toString()));
        problem_->show();
        return false;
    }
    said_.logo = *std::move(bytes);
    showLogo();
    check();
    return true;
}

void DeckDialog::dropLogo() {
    said_.logo.clear();
    showLogo();
    check();
}

void DeckDialog::showLogo() {
    QPixmap picture;
    if (!said_.logo.empty()) {
        picture.loadFromData(
            logoAsPng(logoBytes(said_.logo), QSizeF(4 * kLogoHeight, kLogoHeight)));
    }
    logo_->setPixmap(picture);
    logo_->setVisible(!picture.isNull());
    drop_->setVisible(!said_.logo.empty());
}

// What the document would refuse is said here, where it can be mended.
void DeckDialog::check() {
    const Result<void> good = checkShape(presentation());
    problem_->setText(good ? QString() : text(good.error().toString()));
    problem_->setVisible(!good);
    export_->setEnabled(good.has_value());
    keep_->setEnabled(good.has_value());
}

QString DeckDialog::problem() const {
    return problem_->isHidden() ? QString() : problem_->text();
}

} // namespace weft::ui
