// SPDX-License-Identifier: GPL-3.0-or-later
// One design in the gallery: a button with a picture.
#pragma once

#include "ui/canvas/card_model.hpp"
#include "ui/shell/library_list.hpp"

#include <QAbstractButton>

namespace weft::ui {

class GalleryCard : public QAbstractButton {
    Q_OBJECT

public:
    GalleryCard(const QString& name, const QString& detail, QWidget* parent = nullptr);

    void setSketch(const TopologyPicture& sketch); // a small card with a thumbnail
    void setPicture(CardModel model, const QStringList& numbers);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void paintLarge(QPainter& painter, const QRectF& inner) const;
    void paintSmall(QPainter& painter, const QRectF& inner) const;

    QString detail_;
    QStringList numbers_;
    CardModel model_;
    TopologyPicture sketch_;
    bool small_ = false;
};

} // namespace weft::ui
