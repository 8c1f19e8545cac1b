// SPDX-License-Identifier: GPL-3.0-or-later
// The catalog as a table of parts that can be dragged, and the filter over it. No widget per row.
#pragma once

#include "core/catalog/catalog.hpp"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <optional>

namespace weft::ui {

class PartsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Title, Kind, Ports, Speed, FormFactor, PowerDrawn, Cost, GradeOf, ColumnCount };
    static constexpr int kSortRole = Qt::UserRole;
    static constexpr int kIdRole = Qt::UserRole + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void setCatalog(const Catalog& catalog);
    const Catalog& catalog() const { return catalog_; }
    const Part& part(int row) const { return catalog_.parts()[static_cast<std::size_t>(row)]; }
    int rowOf(const PartId& id) const; // -1 when it holds no such part

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

private:
    Catalog catalog_;
};

class PartsFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit PartsFilter(QObject* parent = nullptr);
    void setWords(const QString& words); // every word must occur in title, id, ports or notes
    void setKind(std::optional<PartKind> kind);
    void setVendor(const QString& vendor); // empty: any
    void setSpeed(Bandwidth speed);        // 0: any
    void setFormFactor(const QString& formFactor);
    void setOwnOnly(bool own);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    bool hasWords(const Part& part) const;

    QStringList words_;
    std::optional<PartKind> kind_;
    QString vendor_, formFactor_;
    Bandwidth speed_;
    bool ownOnly_ = false;
};

// The choices a filter offers, of the parts of that kind (or of all): sorted, without repetition.
QStringList vendorsOf(const Catalog& catalog, std::optional<PartKind> kind);
QStringList formFactorsOf(const Catalog& catalog, std::optional<PartKind> kind);
std::vector<Bandwidth> speedsOf(const Catalog& catalog, std::optional<PartKind> kind);

} // namespace weft::ui
