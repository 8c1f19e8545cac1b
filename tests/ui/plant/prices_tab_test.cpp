// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/buying.hpp"
#include "tests/ui/plant/fixture.hpp"
#include "ui/forms/param_form.hpp"
#include "ui/models/prices_model.hpp"
#include "ui/paint/words.hpp"
#include "ui/plant/price_import_dialog.hpp"
#include "ui/plant/prices_tab.hpp"
#include "ui/plant/rules_form.hpp"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QUndoStack>

namespace weft::ui {

namespace {

class PricesTest : public PlantTest {
protected:
    QString file(const QByteArray& words) {
        const QString path = folder.path() + QStringLiteral("/quote.csv");
        QFile out(path);
        EXPECT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(words);
        return path;
    }
    static void wait(const PriceImportDialog& dialog) {
        ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog.isBusy(); }, 20000));
    }
    static constexpr const char* kQuote = "Article;Net;Remark\nnvidia-qm9700;20000;Q-1\n"
                                          "no such thing;5;\n";
};

TEST_F(PricesTest, aQuoteBecomesABookAndTheBillTakesItsPrices) {
    openSuperPod();
    PriceImportDialog dialog(document, file("part,unit price\nnvidia-qm9700,20000.50\n"));
    wait(dialog);
    EXPECT_EQ(utf8(dialog.problem()), "");
    ASSERT_EQ(dialog.model()->rowCount(), 1);
    dialog.name()->setText(QStringLiteral("Acme"));
    dialog.accept();
    waitForAnalysis();
    ASSERT_EQ(document.design().books->size(), 1u);
    EXPECT_EQ(document.design().books->front().name, "Acme");
    Price price;
    for (const BillLine& line : document.snapshot()->analysis.bill->lines) {
        price = line.part == "nvidia-qm9700" ? line.price : price;
    }
    EXPECT_EQ(price.basis, PriceBasis::Quote);
    EXPECT_EQ(price.typical, Money::fromDollars(20000.50));
    document.undoStack()->undo();
    EXPECT_TRUE(document.design().books->empty());
}

TEST_F(PricesTest, columnsAreSaidByLetter) {
    openSuperPod();
    PriceImportDialog dialog(document, file(kQuote));
    wait(dialog);
    EXPECT_FALSE(dialog.problem().isEmpty()); // "Net" is no title of a price it knows
    EXPECT_FALSE(dialog.useButton()->isEnabled());
    const int price = dialog.priceColumn()->findText(QStringLiteral("B · Net"));
    ASSERT_GT(price, 0);
    dialog.partColumn()->setCurrentIndex(1);
    dialog.priceColumn()->setCurrentIndex(price);
    wait(dialog);
    EXPECT_EQ(utf8(dialog.problem()), "");
    EXPECT_EQ(dialog.model()->rowCount(), 1);
    EXPECT_TRUE(dialog.summary().contains(QLatin1String("1 rows name no part")))
        << utf8(dialog.summary());
}

TEST_F(PricesTest, whatIsInDoubtIsAskedInOneMessage) {
    openSuperPod();
    PriceImportDialog comma(document, file("part;price\nnvidia-qm9700;1,234\n"));
    wait(comma);
    EXPECT_TRUE(comma.problem().contains(QLatin1String("decimal"))) << utf8(comma.problem());
    EXPECT_FALSE(comma.useButton()->isEnabled());
    comma.decimal()->setCurrentIndex(
        comma.decimal()->findData(static_cast<int>(DecimalSign::Comma)));
    wait(comma);
    ASSERT_EQ(comma.model()->rowCount(), 1);
    EXPECT_DOUBLE_EQ(comma.model()->book().prices.front().price, 1.234);
    comma.currency()->setText(QStringLiteral("EUR"));
    wait(comma);
    EXPECT_TRUE(comma.problem().contains(QLatin1String("EUR"))) << utf8(comma.problem());
    comma.dollars()->setText(QStringLiteral("1.1"));
    wait(comma);
    EXPECT_EQ(utf8(comma.problem()), "");
    EXPECT_DOUBLE_EQ(comma.model()->book().usd, 1.1);
    comma.dollars()->setText(QStringLiteral("much"));
    wait(comma);
    EXPECT_FALSE(comma.problem().isEmpty());
    EXPECT_FALSE(comma.useButton()->isEnabled());
}

TEST_F(PricesTest, hostileSheetsGiveOneMessageEach) {
    openSuperPod();
    const QByteArray sheets[] = {"",
                                 QByteArray(100000, '\0'),
                                 "PK\x03\x04 not a workbook",
                                 "\xff\xfe\x00\x01",
                                 "part,price\nnvidia-qm9700,=1+1\n",
                                 "part,price\nnvidia-qm9700,-5\n",
                                 "part,price\nnvidia-qm9700,1e400\n",
                                 QByteArray("part,price\n") + QByteArray(300000, ','),
                                 "part,price\n\"unclosed"};
    for (const QByteArray& sheet : sheets) {
        PriceImportDialog dialog(document, file(sheet));
        wait(dialog);
        EXPECT_FALSE(dialog.problem().isEmpty()) << sheet.left(40).toStdString();
        EXPECT_FALSE(dialog.useButton()->isEnabled());
        dialog.accept(); // nothing to take
        EXPECT_TRUE(document.design().books->empty());
    }
    PriceImportDialog missing(document, folder.path() + QStringLiteral("/none.csv"));
    wait(missing);
    EXPECT_FALSE(missing.problem().isEmpty());
}

TEST_F(PricesTest, booksAreSwitchedOffAndRemovedAsSteps) {
    openSuperPod();
    for (const char* id : {"acme", "zenith"}) {
        PriceBook book;
        book.id = book.name = id;
        book.prices = {{"nvidia-qm9700", 21000, ""}};
        ASSERT_TRUE(document.commit(PutPriceBook{book}));
    }
    waitForAnalysis();
    showPage();
    auto* tab = page.showTab<PricesTab>();
    ASSERT_EQ(tab->books()->count(), 2);
    EXPECT_EQ(tab->model()->book().id, "acme");
    FormField* active = tab->form()->form()->field("active");
    ASSERT_NE(active, nullptr);
    active->setTyped(QStringLiteral("off"));
    emit tab->form()->form()->committed(active, QStringLiteral("off"));
    waitForAnalysis();
    EXPECT_FALSE(document.design().book("acme")->active);
    tab->books()->setCurrentRow(1);
    EXPECT_EQ(tab->model()->book().id, "zenith");
    tab->removeButton()->click();
    waitForAnalysis();
    EXPECT_EQ(document.design().book("zenith"), nullptr);
    EXPECT_EQ(tab->books()->count(), 1);
    EXPECT_EQ(namelessFocusable(page), QStringList());
}

} // namespace

} // namespace weft::ui
