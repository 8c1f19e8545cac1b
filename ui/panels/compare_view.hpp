// SPDX-License-Identifier: GPL-3.0-or-later
// Two to four parts side by side; what differs stands out, what is the same recedes.
#pragma once

#include "core/catalog/catalog.hpp"

#include <QWidget>

#include <vector>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QTableWidget;
QT_END_NAMESPACE

namespace weft::ui {

class CompareView : public QWidget {
    Q_OBJECT

public:
    static constexpr std::size_t kMost = 4;

    explicit CompareView(QWidget* parent = nullptr);
    void setParts(const std::vector<PartId>& ids, const Catalog& catalog);
    QTableWidget* table() const { return table_; }

signals:
    void closed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();

    std::vector<PartId> ids_;
    Catalog catalog_;
    QCheckBox* onlyDifferent_;
    QTableWidget* table_;
};

} // namespace weft::ui
