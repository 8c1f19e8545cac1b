// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/workload.hpp"
#include "fixture.hpp"
#include "ui/forms/form_field.hpp"
#include "ui/forms/param_form.hpp"
#include "ui/models/fit_model.hpp"
#include "ui/models/workloads_model.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/calibration_dialog.hpp"
#include "ui/panels/inspector.hpp"
#include "ui/panels/workloads.hpp"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QUndoStack>

namespace weft::ui {

namespace {

class WorkloadsTest : public PanelTest {
protected:
    const std::vector<Workload>& workloads() const { return *document.design().workloads; }
    void add(std::string_view kind, Params params = {}) {
        Workload made = newWorkload(document.design(), *findWorkloadKind(kind), text(kind), {});
        made.params = std::move(params);
        ASSERT_TRUE(document.commit(PutWorkload{made}));
        waitForAnalysis();
    }
};

TEST_F(WorkloadsTest, EmptyItOffersEveryKindAndAPressAddsOneAsAStep) {
    openSuperPod();
    Workloads panel(document, selection);
    panel.show();
    EXPECT_TRUE(panel.isEmptyShown());
    ASSERT_EQ(panel.offers().size(), workloadKinds().size());
    panel.offers().front()->click();
    ASSERT_EQ(workloads().size(), 1u);
    EXPECT_EQ(workloads().front().kind, workloadKinds().front()->id);
    EXPECT_FALSE(panel.isEmptyShown());
    EXPECT_EQ(selection.ids(), QStringList(text(workloads().front().id)));
    EXPECT_EQ(document.undoStack()->count(), 1);
    document.undoStack()->undo();
    EXPECT_TRUE(panel.isEmptyShown());
    waitForAnalysis();
}

TEST_F(WorkloadsTest, EachRowSaysKindPlaceAndTheFigureTheAnalysisHas) {
    openSuperPod();
    add("training", {{"ranks", std::int64_t{512}}, {"model", std::string("llama-3-8b")}});
    add("inference");
    add("collective");
    add("requirements");
    Workloads panel(document, selection);
    ASSERT_EQ(panel.model()->rowCount(), 4);
    const QString step =
        metricText(*document.snapshot()->analysis.find("workload.step.time", workloads()[0].id))
            .joined();
    EXPECT_EQ(panel.model()->line(0).figure, step);
    EXPECT_EQ(panel.model()->line(0).where, text(document.design().fabrics->front().name));
    for (int row = 0; row < 4; ++row) {
        SCOPED_TRACE(row);
        const WorkloadLine& line = panel.model()->line(row);
        EXPECT_EQ(line.kind, workloadKindName(workloads()[static_cast<std::size_t>(row)].kind));
        EXPECT_NE(line.figure, QString(kDash));
        EXPECT_NE(document.snapshot()->analysis.find(line.metric, line.scope), nullptr);
        EXPECT_NE(line.state, WorkloadState::Unknown);
    }
}

TEST_F(WorkloadsTest, APlanThatDoesNotMultiplyIsBadAndSaysWhy) {
    openSuperPod();
    add("training", {{"pipeline", std::int64_t{7}}});
    Workloads panel(document, selection);
    EXPECT_EQ(panel.model()->line(0).state, WorkloadState::Bad);
    EXPECT_TRUE(panel.model()->line(0).stateWords.contains(QLatin1String("7")));
    EXPECT_EQ(panel.model()->line(0).figure, QString(kDash));
}

TEST_F(WorkloadsTest, EditedInTheInspectorByItsSpecsAndByWhereItRuns) {
    openSuperPod();
    add("training", {{"ranks", std::int64_t{512}}});
    Inspector inspector(document, selection);
    inspector.show();
    const Id id = workloads().front().id;
    selection.set({text(id)});
    for (const ParamSpec& spec : findWorkloadKind("training")->params) {
        EXPECT_NE(inspector.form()->field(spec.name), nullptr) << spec.name;
    }
    FormField* model = inspector.form()->field("model");
    auto* models = qobject_cast<QComboBox*>(model->editor());
    ASSERT_NE(models, nullptr);
    EXPECT_EQ(models->itemText(models->findData(QStringLiteral("llama-3-8b"))),
              QStringLiteral("Llama 3 8B"));
    models->setCurrentIndex(models->findData(QStringLiteral("llama-3-8b")));
    emit models->activated(models->currentIndex());
    EXPECT_EQ(workloads().front().params.at("model"), ParamValue(std::string("llama-3-8b")));
    auto* places = qobject_cast<QComboBox*>(inspector.form()->field("on")->editor());
    ASSERT_NE(places, nullptr);
    const int fabricAt = places->findData(text(fabric()));
    ASSERT_GT(fabricAt, 0);
    EXPECT_EQ(places->count(), 1 + static_cast<int>(document.design().fabrics->size() +
                                                    document.design().groups->size()));
    places->setCurrentIndex(fabricAt);
    emit places->activated(fabricAt);
    EXPECT_EQ(workloads().front().on, fabric());
    document.undoStack()->undo();
    EXPECT_EQ(workloads().front().on, Id());
    waitForAnalysis();
}

TEST_F(WorkloadsTest, DuplicatedRenamedAndDeletedAsSteps) {
    openSuperPod();
    add("inference");
    Workloads panel(document, selection);
    panel.resize(240, 400);
    panel.show();
    selection.set({text(workloads().front().id)});
    panel.duplicateSelected();
    ASSERT_EQ(workloads().size(), 2u);
    EXPECT_NE(workloads()[0].id, workloads()[1].id);
    EXPECT_EQ(workloads()[1].params, workloads()[0].params);
    EXPECT_EQ(selection.ids(), QStringList(text(workloads()[1].id)));
    ASSERT_TRUE(
        panel.model()->setData(panel.model()->index(1), QStringLiteral("  Chat  "), Qt::EditRole));
    EXPECT_EQ(workloads()[1].name, "Chat");
    EXPECT_FALSE(
        panel.model()->setData(panel.model()->index(1), QStringLiteral("  "), Qt::EditRole));
    panel.removeSelected();
    ASSERT_EQ(workloads().size(), 1u);
    document.undoStack()->undo();
    ASSERT_EQ(workloads().size(), 2u);
    EXPECT_EQ(workloads()[1].name, "Chat");
    waitForAnalysis();
}

TEST_F(WorkloadsTest, PresetsOfModelsAndClassesStandInTheMenu) {
    openSuperPod();
    Workloads panel(document, selection);
    for (QAction* kind : panel.addMenu()->actions()) {
        const auto row = std::find_if(
            workloadKinds().begin(), workloadKinds().end(),
            [&](const WorkloadKind* each) { return text(each->name) == kind->text(); });
        ASSERT_NE(row, workloadKinds().end()) << kind->text().toStdString();
        const std::size_t presets = presetsOf(**row).size();
        EXPECT_EQ(kind->menu() != nullptr, presets > 0);
        if (kind->menu() != nullptr) {
            ASSERT_EQ(kind->menu()->actions().size(), static_cast<qsizetype>(presets));
            kind->menu()->actions().last()->trigger();
            const WorkloadPreset last = presetsOf(**row).back();
            EXPECT_EQ(workloads().back().params.at(last.param), ParamValue(last.value));
        }
    }
    waitForAnalysis();
}

class CalibrationTest : public WorkloadsTest {
protected:
    QString log = QStringLiteral(WEFT_SOURCE_DIR "/tests/data/nccl/all_reduce_16.txt");
    QString write(const QByteArray& bytes) {
        const QString path = folder.path() + QStringLiteral("/cut.log");
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    }
};

TEST_F(CalibrationTest, ALogIsHeldAgainstTheDesignAndTakenOverAsAStep) {
    openSuperPod();
    CalibrationDialog dialog(document, fabric(), log);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog.isBusy(); }, 20000));
    EXPECT_EQ(dialog.problem(), QString());
    EXPECT_GE(dialog.model()->rowCount(), 2);
    ASSERT_TRUE(dialog.useButton()->isEnabled());
    dialog.accept();
    ASSERT_EQ(workloads().size(), 1u);
    EXPECT_EQ(workloads().front().kind, "collective");
    EXPECT_TRUE(workloads().front().params.contains("all-reduce-latency"));
    EXPECT_EQ(document.undoStack()->count(), 1);
    document.undoStack()->undo();
    EXPECT_TRUE(workloads().empty());
    waitForAnalysis();
}

TEST_F(CalibrationTest, ADamagedLogIsRefusedInASentenceAndChangesNothing) {
    openSuperPod();
    const Design before = document.design();
    QFile whole(log);
    ASSERT_TRUE(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    for (const QByteArray& damaged : {bytes.left(bytes.size() / 2), QByteArray("nothing of use\n"),
                                      QByteArray(bytes).replace("(us)", "(ms)"), QByteArray()}) {
        CalibrationDialog dialog(document, fabric(), write(damaged));
        ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog.isBusy(); }, 20000));
        EXPECT_FALSE(dialog.problem().isEmpty());
        EXPECT_FALSE(dialog.useButton()->isEnabled());
        dialog.accept();
        EXPECT_EQ(document.design(), before);
    }
    CalibrationDialog missing(document, fabric(), folder.path() + QStringLiteral("/none.log"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !missing.isBusy(); }, 20000));
    EXPECT_FALSE(missing.problem().isEmpty());
}

TEST_F(WorkloadsTest, EveryFocusableHasAName) {
    openSuperPod();
    add("training");
    Workloads panel(document, selection);
    EXPECT_EQ(namelessFocusable(panel), QStringList());
    CalibrationDialog dialog(document, fabric(), QStringLiteral("none"));
    EXPECT_EQ(namelessFocusable(dialog), QStringList());
}

} // namespace

} // namespace weft::ui
