// SPDX-License-Identifier: GPL-3.0-or-later
// weft-cli bom, cabling.
#include "app/cli/command.hpp"

namespace weft::cli {

void addBill(CLI::App&, Session&) {}
void addCabling(CLI::App&, Session&) {}

} // namespace weft::cli
