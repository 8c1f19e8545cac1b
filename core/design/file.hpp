// SPDX-License-Identifier: GPL-3.0-or-later
// The .weft document: JSON, "format" first, stable key order, one object per line, units in words.
// Schema: resources/schema/weft-1.schema.json. Readers refuse what they do not know, naming file,
// JSON pointer, what was found and what was expected; nothing is repaired in silence.
#pragma once

#include "core/base/result.hpp"
#include "core/design/design.hpp"
#include "core/design/edit.hpp"

#include <string>
#include <string_view>

namespace weft {

constexpr int kDesignFormat = 1;

Result<Design> parseDesign(std::string_view text, const std::string& fileName = {});
std::string writeDesign(const Design& design); // parseDesign(writeDesign(d)) == d
Result<Design> loadDesign(const std::string& path);
// Atomic: the file is either as before or wholly new; the previous version stays beside it as
// "name.weft~".
Result<void> saveDesign(const Design& design, const std::string& path);

// Edits as JSON, one line each, for the journal.
std::string writeEdit(const Edit& edit);
Result<Edit> parseEdit(std::string_view text);

// One `--set PATH=VALUE` of the command line as an edit: "compute.servers=127",
// "fabrics.compute.servers=127", "name=Frankfurt", "compute.name=…", "dgx.count=64",
// "dc.rack-power=40kW", "link-1.rate=100Gb/s".
Result<Edit> parseSetting(const Design& design, std::string_view setting);

} // namespace weft
