// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/cabling.hpp"
#include "tests/ui/plant/fixture.hpp"
#include "ui/charts/stacked_bar_chart.hpp"
#include "ui/models/cell_table_model.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/export_button.hpp"
#include "ui/plant/cabling_tab.hpp"
#include "ui/session/fabric_parts.hpp"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

#include <numeric>

namespace weft::ui {

namespace {

class CablingTabTest : public PlantTest {
protected:
    CablingTab* tab = nullptr;

    void showCabling() {
        showPage();
        tab = page.showTab<CablingTab>();
        ASSERT_NE(tab, nullptr);
        waitForRows();
    }
    void waitForRows() {
        ASSERT_TRUE(QTest::qWaitFor([this] { return !tab->isBusy(); }, 20000));
    }
};

TEST_F(CablingTabTest, aRowForEveryCableOfTheBill) {
    openSuperPod();
    showCabling();
    const Analysis& analysis = document.snapshot()->analysis;
    EXPECT_EQ(tab->model()->rowCount(), static_cast<int>(cablesOf(analysis)));
    double bars = 0;
    for (const StackRow& row : tab->lengths()->rows()) {
        bars += std::accumulate(row.parts.begin(), row.parts.end(), 0.0);
    }
    EXPECT_EQ(static_cast<std::int64_t>(bars), cablesOf(analysis));
}

TEST_F(CablingTabTest, aLengthLeavesItsCablesAlone) {
    openSuperPod();
    showCabling();
    int all = 0;
    for (const StackRow& row : tab->lengths()->rows()) {
        const double cables = std::accumulate(row.parts.begin(), row.parts.end(), 0.0);
        const std::string metres = utf8(row.name).substr(0, row.name.indexOf(QChar(' ')));
        tab->setLength(std::stod(metres));
        waitForRows();
        EXPECT_EQ(tab->model()->rowCount(), static_cast<int>(cables)) << utf8(row.name);
        all += tab->model()->rowCount();
    }
    tab->setLength(std::nullopt);
    waitForRows();
    EXPECT_EQ(tab->model()->rowCount(), all);
}

TEST_F(CablingTabTest, filtersAndSorts) {
    openSuperPod();
    showCabling();
    const int all = tab->model()->rowCount();
    tab->search()->setText(QStringLiteral("leaf-03 spine"));
    waitForRows();
    EXPECT_GT(tab->model()->rowCount(), 0);
    EXPECT_LT(tab->model()->rowCount(), all);
    for (int row = 0; row < tab->model()->rowCount(); ++row) {
        EXPECT_TRUE(tab->model()->words(row, "device_a").contains(QLatin1String("leaf-03")));
        EXPECT_TRUE(tab->model()->words(row, "device_b").contains(QLatin1String("spine")));
    }
    tab->search()->clear();
    waitForRows();
    const int pull = static_cast<int>(*tab->model()->table()->column("pull_order"));
    tab->table()->sortByColumn(pull, Qt::DescendingOrder);
    waitForRows();
    EXPECT_EQ(std::get<std::int64_t>(tab->model()->cell(0, "pull_order")), all);
    EXPECT_EQ(std::get<std::int64_t>(tab->model()->cell(all - 1, "pull_order")), 1);
}

TEST_F(CablingTabTest, aCableIsItsLinkOnTheCanvas) {
    openSuperPod();
    showCabling();
    tab->search()->setText(QStringLiteral("leaf-03 spine-02"));
    waitForRows();
    ASSERT_GT(tab->model()->rowCount(), 0);
    QSignalSpy asked(tab, &PlantTab::placeRequested);
    tab->table()->selectRow(0);
    const Fabric& its = document.snapshot()->analysis.fabrics.front().expansion->fabric;
    const std::string id = utf8(selection.ids().front());
    const std::string name = id.substr(id.find('/') + 1);
    const auto part = partNamed(its, name);
    ASSERT_TRUE(part.has_value()) << id;
    EXPECT_TRUE(part->isLink());
    emit tab->table()->activated(tab->model()->index(0, 0));
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked.front().front().toStringList().front(), selection.ids().front());
}

// A row of a join or of circuits leads to the gateway, which stands on no fabric's card.
TEST_F(CablingTabTest, aCableLeadsToItsGateway) {
    openFabric("leaf-spine", {"endpoints=32", "rate=100Gb/s", "leaf=nvidia-sn5600"});
    Batch joined{"Join a gateway", {}};
    Gateway gateway;
    gateway.id = "dc-gw";
    gateway.site = document.design().sites->front().id;
    gateway.part = "nvidia-sn5600";
    gateway.count = 2;
    joined.edits.push_back(PutGateway{gateway});
    FabricJoin lan;
    lan.id = "lan";
    lan.a = {"compute", NodeRole::Leaf};
    lan.b = {"dc-gw", NodeRole::Switch};
    lan.rate = gbps(100);
    lan.count = 2;
    joined.edits.push_back(PutJoin{lan});
    joined.edits.push_back(PutSite{Site{"far", "Far", SiteKind::Colocation, {}, {}, {}}});
    WanLink line{"line", "", gateway.site, "far", {}, gbps(10), 2, kilometres(5)};
    line.terms.gatewayA = "dc-gw";
    joined.edits.push_back(PutWan{line});
    ASSERT_TRUE(document.commit(joined));
    waitForAnalysis();
    showCabling();
    QSignalSpy asked(tab, &PlantTab::placeRequested);
    const auto placesOf = [&](const QString& words) {
        tab->search()->setText(words);
        waitForRows();
        EXPECT_GT(tab->model()->rowCount(), 0) << utf8(words);
        tab->table()->selectRow(0);
        emit tab->table()->activated(tab->model()->index(0, 0));
        return asked.isEmpty() ? QStringList() : asked.last().front().toStringList();
    };
    const QStringList ofJoin = placesOf(QStringLiteral("lan-"));
    ASSERT_EQ(ofJoin.size(), 2) << utf8(ofJoin.join(QLatin1Char(' ')));
    EXPECT_TRUE(ofJoin.front().startsWith(QLatin1String("compute/leaf-")));
    EXPECT_EQ(ofJoin.back(), QLatin1String("dc-gw"));
    EXPECT_EQ(placesOf(QStringLiteral("line-")), QStringList{QStringLiteral("dc-gw")});
    EXPECT_EQ(selection.ids(), QStringList{QStringLiteral("dc-gw")});
}

TEST_F(CablingTabTest, twoHundredThousandCablesDoNotBlockTheWindow) {
    showPage();
    tab = page.showTab<CablingTab>();
    openFabric("fat-tree", {"endpoints=65536", "tiers=3", "radix=64"});
    QElapsedTimer clock;
    qint64 longest = 0;
    clock.start();
    const bool done = QTest::qWaitFor(
        [&] {
            longest = std::max(longest, clock.restart());
            return !tab->isBusy() && tab->model()->rowCount() > 0;
        },
        60000);
    ASSERT_TRUE(done);
    EXPECT_EQ(tab->model()->rowCount(), static_cast<int>(cablesOf(document.snapshot()->analysis)));
    EXPECT_GE(tab->model()->rowCount(), 190'000);
    EXPECT_LT(longest, 1000) << "the window stood still"; // a slow machine's share of three
    clock.restart();
    for (int step = 0; step < 20; ++step) {
        tab->table()->scrollTo(tab->model()->index(step * 9'000, 0));
        tab->table()->grab();
    }
    EXPECT_LT(clock.elapsed() / 20, 250) << "a page of rows takes long to draw";
}

TEST_F(CablingTabTest, whatIsTypedMeanwhileIsAnsweredLast) {
    openSuperPod();
    showPage();
    tab = page.showTab<CablingTab>();
    for (const char* words : {"leaf", "leaf-0", "leaf-03", "nothing at all"}) {
        tab->search()->setText(QLatin1String(words));
        QTest::qWait(5);
    }
    waitForRows();
    EXPECT_EQ(tab->model()->rowCount(), 0);
}

TEST_F(CablingTabTest, exportsWhatItShows) {
    openSuperPod();
    showCabling();
    const QString path = folder.path() + QStringLiteral("/cables.csv");
    ASSERT_TRUE(tab->exporting()->exportTo("cabling-csv", path));
    QFile file(path);
    ASSERT_TRUE(QTest::qWaitFor([&] { return file.exists(); }, 10000));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll().count('\n'), tab->model()->rowCount() + 1);
}

TEST_F(CablingTabTest, anEmptyDesignSaysWhatToDo) {
    showPage();
    tab = page.showTab<CablingTab>();
    waitForRows();
    EXPECT_EQ(tab->model()->rowCount(), 0);
    EXPECT_EQ(namelessFocusable(page), QStringList());
}

} // namespace

} // namespace weft::ui
