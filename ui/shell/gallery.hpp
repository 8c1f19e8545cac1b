// SPDX-License-Identifier: GPL-3.0-or-later
// The start page: designs that work, each with a picture and three numbers, and topologies to begin
// with. Never a grey void.
#pragma once

#include "ui/canvas/library_item.hpp"

#include <QWidget>

#include <functional>

QT_BEGIN_NAMESPACE
class QGridLayout;
class QVBoxLayout;
QT_END_NAMESPACE

namespace weft::ui {

class Document;
class GalleryCard;

class Gallery : public QWidget {
    Q_OBJECT

public:
    explicit Gallery(Document& document, QWidget* parent = nullptr);

    const QList<GalleryCard*>& cards() const { return cards_; }

signals:
    void templateChosen(const QString& path);
    void topologyChosen(const QString& id);
    void blankWanted();
    void fileWanted(); // the open dialog
    void recentChosen(const QString& path);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void addHead(QVBoxLayout& page);
    void addTemplates();
    void addTopologies();
    void fillRecent();
    void flow(); // as many columns as there is room for

    Document& document_;
    QGridLayout* templates_;
    QGridLayout* topologies_;
    QWidget* page_;
    QWidget* recent_ = nullptr;
    QList<GalleryCard*> cards_, small_;
};

} // namespace weft::ui
