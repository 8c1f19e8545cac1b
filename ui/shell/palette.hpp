// SPDX-License-Identifier: GPL-3.0-or-later
// One field to do or find anything by a few letters of its name: commands, things of the design,
// topologies to add, figures to explain. A popup; the keyboard stays in the field.
#pragma once

#include <QAbstractListModel>
#include <QFrame>

#include <functional>
#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QListView;
QT_END_NAMESPACE

namespace weft::ui {

struct PaletteEntry {
    QString text, detail; // "Zoom in", "Ctrl++"; "Compute", "Fat-tree in Data centre"
    QString icon;         // empty: none
    std::function<void()> run;
};

// How well an entry answers what was typed: every word of it must begin or lie in the entry's;
// unset where one does not. Words at the beginning count more, those of the text more than those of
// the detail.
std::optional<int> matchOf(const PaletteEntry& entry, const QString& typed);

class PaletteModel : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int kDetailRole = Qt::UserRole;
    static constexpr std::size_t kMostShown = 60;

    // What else a wish may name that is too much to list, such as one switch of many.
    using Named = std::function<std::vector<PaletteEntry>(const QString& typed)>;

    PaletteModel(std::vector<PaletteEntry> entries, Named named, QObject* parent = nullptr);
    void setWish(const QString& typed); // best first; equals stay in their order
    const PaletteEntry& entry(int row) const { return shown_[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<PaletteEntry> all_, shown_;
    Named named_;
};

class Palette : public QFrame {
    Q_OBJECT

public:
    Palette(std::vector<PaletteEntry> entries, PaletteModel::Named named, QWidget* window);

    QLineEdit* field() const { return field_; }
    PaletteModel* model() const { return model_; }
    void openOver(const QWidget& window);
    void runCurrent(); // closes first

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show(const QString& typed);

    PaletteModel* model_;
    QLineEdit* field_;
    QListView* list_;
    QLabel* nothing_ = nullptr;
};

} // namespace weft::ui
