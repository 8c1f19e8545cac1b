// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of floors, rooms, rows and racks, and of the rules of buying. Each is a setting of the
// engine
// ("dc.floor.policy=end-of-row"), so that what a field takes is what a script may say.
#pragma once

#include "ui/forms/form_row.hpp"

namespace weft::ui {

std::vector<FormRow> floorRows(const Design& design, const Site& site);
std::vector<FormRow> roomRows(const Site& site, const Room& room);
std::vector<FormRow> floorRowRows(const Site& site, const FloorRow& row);
std::vector<FormRow> rackRows(const Site& site, const FloorRow& row, std::int64_t rack);

std::vector<FormRow> moneyRows(const Design& design);
std::vector<FormRow> opticsRows(const Design& design);
// Of every chassis in use: which line card, and how many at least.
std::vector<FormRow> cardRows(const Design& design, const Catalog& catalog);
std::vector<FormRow> spareRows(const Design& design);
std::vector<FormRow> bookRows(const PriceBook& book);

} // namespace weft::ui
