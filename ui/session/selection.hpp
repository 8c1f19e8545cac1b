// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected, shared by canvas, inspector, problems list and menus. Ids of sites, fabrics,
// groups and WAN links; inside a free-form fabric "fabric/node". An empty selection means the
// design itself.
#pragma once

#include <QObject>
#include <QStringList>

namespace weft::ui {

class Selection : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    QStringList ids() const { return ids_; }
    void set(const QStringList& ids);
    // Selects a finding's or metric's scope ("compute/leaf-03") and asks views to bring it into
    // sight.
    void reveal(const QString& scope);

signals:
    void changed(const QStringList& ids);
    void revealRequested(const QString& scope);

private:
    QStringList ids_;
};

} // namespace weft::ui
