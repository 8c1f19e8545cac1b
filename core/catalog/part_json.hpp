// SPDX-License-Identifier: GPL-3.0-or-later
// Parts as JSON: one form for seeds, the user's own parts, import files and the copies a design
// pins. Keys are those of fields.hpp and name their unit; an absent key is an unknown fact. Schema:
// resources/schema/part-1.schema.json.
#pragma once

#include "core/base/result.hpp"
#include "core/catalog/parts.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace weft {

class JsonAt;

// Refuses unknown keys, wrong types and numbers out of range, naming the JSON pointer and what was
// expected.
Result<Part> parsePart(std::string_view text, const std::string& fileName = {});
std::string writePart(const Part& part); // one line; parsePart(writePart(p)) == p

// An object {"parts": […]}, an array of parts, or one part. All or nothing.
Result<std::vector<Part>> parseParts(std::string_view text, const std::string& fileName = {});

// The same inside a larger document.
Result<Part> partFromJson(const JsonAt& at);
nlohmann::ordered_json partToJson(const Part& part);

} // namespace weft
