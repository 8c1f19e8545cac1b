// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_model.hpp"

#include "ui/theme/theme.hpp"

#include <algorithm>

namespace weft::ui {

void HelpModel::setTopics(std::vector<HelpTopic> topics) {
    beginResetModel();
    rows_.clear();
    topics_ = std::move(topics);
    std::stable_sort(topics_.begin(), topics_.end(), [](const HelpTopic& a, const HelpTopic& b) {
        // Pages keep their order: it is that of a book.
        return a.kind != b.kind
                   ? a.kind < b.kind
                   : a.kind != HelpTopic::Kind::Page && a.title.localeAwareCompare(b.title) < 0;
    });
    choose();
    endResetModel();
}

void HelpModel::setFilter(const QString& typed) {
    beginResetModel();
    words_ = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    choose();
    endResetModel();
}

void HelpModel::choose() {
    rows_.clear();
    for (const HelpTopic& topic : topics_) {
        const bool fits = std::all_of(words_.begin(), words_.end(), [&](const QString& word) {
            return topic.title.contains(word, Qt::CaseInsensitive) ||
                   topic.words.contains(word, Qt::CaseInsensitive);
        });
        if (fits && (rows_.empty() || rows_.back().kind != topic.kind)) {
            rows_.push_back({nullptr, topic.kind});
        }
        if (fits) {
            rows_.push_back({&topic, topic.kind});
        }
    }
}

QModelIndex HelpModel::indexOf(const QString& id) const {
    const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const Row& row) {
        return row.topic != nullptr && row.topic->id == id;
    });
    return found == rows_.end() ? QModelIndex() : index(static_cast<int>(found - rows_.begin()));
}

QModelIndex HelpModel::firstTopic() const {
    return rows_.size() < 2 ? QModelIndex() : index(1);
}

int HelpModel::shown() const {
    return static_cast<int>(std::count_if(rows_.begin(), rows_.end(),
                                          [](const Row& row) { return row.topic != nullptr; }));
}

int HelpModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant HelpModel::data(const QModelIndex& index, int role) const {
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    if (role == IdRole) {
        return row.topic == nullptr ? QVariant() : row.topic->id;
    }
    if (role == Qt::FontRole && row.topic == nullptr) {
        return font(TextStyle::Strong);
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    if (row.topic != nullptr) {
        return row.topic->title;
    }
    switch (row.kind) {
    case HelpTopic::Kind::Page:
        return tr("Manual");
    case HelpTopic::Kind::Figure:
        return tr("Figures and their formulas");
    case HelpTopic::Kind::Calculation:
        return tr("Calculations without a design");
    }
    return {};
}

Qt::ItemFlags HelpModel::flags(const QModelIndex& index) const {
    const bool isTopic = rows_[static_cast<std::size_t>(index.row())].topic != nullptr;
    return isTopic ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace weft::ui
