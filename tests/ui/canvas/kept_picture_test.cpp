// SPDX-License-Identifier: GPL-3.0-or-later
// A drawing kept as a bitmap looks as the drawing does, and is drawn no oftener than it must be.
#include "ui/canvas/kept_picture.hpp"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

#include <cstdlib>

namespace weft::ui {
namespace {

constexpr QRectF kRoom(40.3, 25.7, 120, 70);

class KeptPictureTest : public ::testing::Test {
protected:
    KeptPicture kept;
    QColor colour = Qt::blue;
    int drawn = 0;

    void draw(QPainter& painter) {
        ++drawn;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colour, 1.5));
        painter.setBrush(QColor(255, 200, 0, 120));
        const QRectF inner = kRoom.adjusted(4, 4, -4, -4);
        painter.drawEllipse(inner);
        painter.drawLine(inner.topLeft(), inner.bottomRight());
    }

    QImage frame(const QTransform& world, bool mayKeep = true, double ratio = 1) {
        QImage screen(QSize(400, 300) * ratio, QImage::Format_ARGB32_Premultiplied);
        screen.setDevicePixelRatio(ratio);
        screen.fill(Qt::white);
        QPainter painter(&screen);
        painter.setWorldTransform(world);
        const auto drawOn = [this](QPainter& on, const QRectF&) { draw(on); };
        if (!mayKeep || !kept.paint(painter, kRoom, &kRoom, drawOn)) {
            draw(painter);
        }
        EXPECT_EQ(painter.worldTransform(), world);
        return screen;
    }

    static int difference(const QImage& a, const QImage& b) {
        int most = 0;
        for (int y = 0; y < a.height(); ++y) {
            for (int x = 0; x < a.width(); ++x) {
                const QColor p = a.pixelColor(x, y), q = b.pixelColor(x, y);
                most = std::max({most, std::abs(p.red() - q.red()), std::abs(p.green() - q.green()),
                                 std::abs(p.blue() - q.blue())});
            }
        }
        return most;
    }
};

TEST_F(KeptPictureTest, IsDrawnTwiceAndThenOnlyMoved) {
    QTransform world = QTransform::fromScale(1.3, 1.3);
    for (const double ratio : {1.0, 1.25, 2.0}) {
        SCOPED_TRACE(ratio);
        for (int i = 0; i < 3; ++i) {
            EXPECT_LE(difference(frame(world, true, ratio), frame(world, false, ratio)), 3);
        }
        drawn = 0;
        const QTransform panned = world * QTransform::fromTranslate(40, -20);
        EXPECT_LE(difference(frame(panned, true, ratio), frame(panned, false, ratio)), 3);
        EXPECT_EQ(drawn, 1) << "the one to compare with";
    }
}

TEST_F(KeptPictureTest, FollowsWhatChanges) {
    const QTransform world = QTransform::fromTranslate(3.25, 0);
    for (int i = 0; i < 3; ++i) {
        frame(world);
    }
    EXPECT_EQ(drawn, 2);
    colour = Qt::red;
    EXPECT_GT(difference(frame(world), frame(world, false)), 100) << "nobody said so yet";
    kept.forget();
    drawn = 0;
    for (int i = 0; i < 3; ++i) {
        EXPECT_LE(difference(frame(world), frame(world, false)), 3);
    }
    EXPECT_EQ(drawn, 5) << "two, and three to compare with";
    const QTransform nearer = world * QTransform::fromScale(1.5, 1.5);
    for (int i = 0; i < 3; ++i) {
        EXPECT_LE(difference(frame(nearer), frame(nearer, false)), 3);
    }
}

TEST_F(KeptPictureTest, WhatIsTurnedOrVastIsDrawnEachTime) {
    QTransform turned;
    turned.rotate(10);
    const QTransform vast = QTransform::fromScale(40, 40);
    for (const QTransform& world : {turned, vast}) {
        drawn = 0;
        for (int i = 0; i < 4; ++i) {
            frame(world);
        }
        EXPECT_EQ(drawn, 4);
    }
}

} // namespace
} // namespace weft::ui
