// SPDX-License-Identifier: GPL-3.0-or-later
// The topics of the help that have every word of a search, under headings.
#pragma once

#include "ui/help/help_topics.hpp"

#include <QAbstractListModel>

namespace weft::ui {

class HelpModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole };

    using QAbstractListModel::QAbstractListModel;

    void setTopics(std::vector<HelpTopic> topics);
    void setFilter(const QString& typed);
    QModelIndex indexOf(const QString& id) const; // invalid where it is not among those shown
    QModelIndex firstTopic() const;
    int shown() const; // topics, without headings

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        const HelpTopic* topic = nullptr; // lives in topics_; null: a heading
        HelpTopic::Kind kind = HelpTopic::Kind::Page;
    };
    void choose();

    std::vector<HelpTopic> topics_; // by kind, then title
    QStringList words_;
    std::vector<Row> rows_;
};

} // namespace weft::ui
