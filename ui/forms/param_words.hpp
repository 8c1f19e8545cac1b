// SPDX-License-Identifier: GPL-3.0-or-later
// The names of settings, and of sets of requirements, that core's tables of topologies and
// workloads have, named here for translators. A test holds the list to the tables.
#pragma once

#include <span>

namespace weft::ui {

std::span<const char* const> paramWords();

} // namespace weft::ui
