// SPDX-License-Identifier: GPL-3.0-or-later
// Words and figures of sites, WAN links and joins on the canvas.
#pragma once

#include "ui/session/snapshot.hpp"

#include <QString>

namespace weft::ui {

QString partTitle(const PartId& part,
                  const Snapshot* snapshot); // "NVIDIA DGX H100", or the id itself
QString siteKindName(SiteKind kind);
QString siteSymbol(SiteKind kind); // its icon
QString siteSummary(const Site& site, const Design& design, const Snapshot* snapshot);
QString wanTitle(const WanLink& wan, const Snapshot* snapshot); // "2 × Direct Connect 100 Gb/s"
// The least that says something: "2 × 1 Gb/s".
QString wanBrief(const WanLink& wan);
QString wanDetail(const WanLink& wan, const Snapshot* snapshot); // "3.1 ms · 99.99 %"
QString joinTitle(const FabricJoin& join);                       // "8 × 400 Gb/s · 30 m"
QString joinBrief(const FabricJoin& join);                       // "8 × 400 Gb/s"

} // namespace weft::ui
