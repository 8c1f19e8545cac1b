// SPDX-License-Identifier: GPL-3.0-or-later
// The least cut between two selected things of one fabric, found off the UI thread. Lives on the
// UI thread; `found` arrives there.
#pragma once

#include "ui/session/background_job.hpp"
#include "ui/session/snapshot.hpp"

#include <QStringList>

#include <optional>

namespace weft::ui {

// Two groups of nodes of a fabric, as a selection names them: server groups ("train"), switches,
// servers or scalable units ("compute/leaf-03", "compute/train.su-2").
struct CutQuestion {
    Id fabric;
    QString from, to;
    std::vector<NodeIndex> fromNodes, toNodes;
};
// Null where the ids are not two things of one fabric that share no node.
std::optional<CutQuestion> cutQuestion(const Snapshot& snapshot, const QStringList& ids);

struct LeastCut {
    std::uint64_t revision = 0; // of the snapshot it was found in: links are indices there
    Id fabric;
    QString from, to;
    Bandwidth capacity; // one direction
    std::vector<LinkIndex> links;
};

class CutFinder : public BackgroundJob {
    Q_OBJECT

public:
    explicit CutFinder(QObject* parent = nullptr) : BackgroundJob(parent) {}

    // A newer question replaces those that have not begun.
    void find(const SnapshotPtr& snapshot, CutQuestion question);

signals:
    void found(const weft::ui::LeastCut& cut);
};

} // namespace weft::ui

Q_DECLARE_METATYPE(weft::ui::LeastCut)
