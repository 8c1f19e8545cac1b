// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/calibration_dialog.hpp"

#include "core/base/text.hpp"
#include "core/workload/workload.hpp"
#include "ui/forms/bits.hpp"
#include "ui/models/fit_model.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/table_look.hpp"
#include "ui/session/document.hpp"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace weft::ui {

namespace {

constexpr int kAsLogged = -1;

QString operationWords(Operation operation) {
    QString words = algorithmName(toString(operation));
    words[0] = words[0].toUpper();
    return words;
}

} // namespace

CalibrationDialog::CalibrationDialog(Document& document, const Id& fabric, QString path,
                                     QWidget* parent)
    : QDialog(parent), document_(document), path_(std::move(path)), model_(new FitModel(this)),
      fabric_(new QComboBox(this)), operation_(new QComboBox(this)),
      summary_(label(TextStyle::Body, {}, this)), problem_(errorLabel(this)),
      table_(new QTableView(this)) {
    setWindowTitle(tr("Calibrate collectives"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(5 * kUnit, 4 * kUnit, 5 * kUnit, 4 * kUnit);
    column->setSpacing(3 * kUnit);
    QLabel* title =
        label(TextStyle::Heading,
              tr("Measured against predicted: %1").arg(QFileInfo(path_).fileName()), this);
    title->setWordWrap(true);
    column->addWidget(title);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(2 * kUnit);
    for (const FabricIntent& each : *document_.design().fabrics) {
        if (each.role == FabricRole::Compute || each.id == fabric) {
            fabric_->addItem(text(each.name), text(each.id));
        }
    }
    fabric_->setCurrentIndex(std::max(0, fabric_->findData(text(fabric))));
    fabric_->setAccessibleName(tr("Fabric"));
    operation_->addItem(tr("as the log says"), kAsLogged);
    for (const Operation each :
         {Operation::AllReduce, Operation::AllGather, Operation::ReduceScatter, Operation::AllToAll,
          Operation::Broadcast, Operation::Reduce}) {
        operation_->addItem(operationWords(each), static_cast<int>(each));
    }
    operation_->setAccessibleName(tr("Operation"));
    choices->addWidget(mutedLabel(tr("Fabric"), this));
    choices->addWidget(fabric_);
    choices->addSpacing(3 * kUnit);
    choices->addWidget(mutedLabel(tr("Operation"), this));
    choices->addWidget(operation_);
    choices->addStretch(1);
    column->addLayout(choices);
    summary_->setWordWrap(true);
    column->addWidget(summary_);
    column->addWidget(problem_);
    table_->setModel(model_);
    styleTable(table_, tr("Measured and predicted times by message size"));
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    column->addWidget(table_, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    use_ = buttons->addButton(tr("Use this calibration"), QDialogButtonBox::AcceptRole);
    use_->setDefault(true);
    column->addWidget(buttons);
    resize(760, 520);

    connect(buttons, &QDialogButtonBox::accepted, this, &CalibrationDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(fabric_, &QComboBox::activated, this, &CalibrationDialog::ask);
    connect(operation_, &QComboBox::activated, this, &CalibrationDialog::ask);
    connect(&fitter_, &LogFitter::fitted, this, &CalibrationDialog::showFit);
    connect(&fitter_, &LogFitter::failed, this, &CalibrationDialog::showProblem);
    ask();
}

void CalibrationDialog::ask() {
    const int operation = operation_->currentData().toInt();
    busy_ = true;
    fit_.reset();
    use_->setEnabled(false);
    problem_->hide();
    summary_->setText(tr("Reading the log…"));
    summary_->show();
    fitter_.fit(document_.snapshot(), utf8(fabric_->currentData().toString()), path_,
                operation == kAsLogged ? std::nullopt
                                       : std::optional(static_cast<Operation>(operation)));
}

void CalibrationDialog::showFit(const LogFitPtr& fit) {
    busy_ = false;
    fit_ = fit;
    model_->show(fit);
    double before = 0, after = 0;
    for (const CalibratedPoint& point : fit->fit.points) {
        before += std::abs(point.before / point.measured - 1);
        after += std::abs(point.after / point.measured - 1);
    }
    const auto points = static_cast<double>(std::max<std::size_t>(1, fit->fit.points.size()));
    summary_->setText(
        tr("%1 over %2 ranks. Latency is %3 times the model's, bandwidth %4 times what the fabric "
           "gives; the mean error falls from %5 to %6.")
            .arg(operationWords(fit->log.operation), people(formatCount(fit->log.ranks)),
                 people(formatReal(fit->fit.latency, 3)),
                 people(formatReal(fit->fit.efficiency, 3)), shareText(before / points),
                 shareText(after / points)));
    use_->setEnabled(true);
}

void CalibrationDialog::showProblem(const QString& sentence) {
    busy_ = false;
    model_->show({});
    summary_->hide();
    problem_->setText(sentence);
    problem_->show();
}

QString CalibrationDialog::problem() const {
    return problem_->isHidden() ? QString() : problem_->text();
}

void CalibrationDialog::accept() {
    if (fit_ == nullptr) {
        return;
    }
    const Batch step{utf8(tr("Calibrate on %1").arg(QFileInfo(path_).fileName())),
                     {PutWorkload{fit_->fit.benchmark}}};
    if (document_.commit(step)) {
        QDialog::accept();
    }
}

} // namespace weft::ui
