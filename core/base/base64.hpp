// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as text and back: RFC 4648 §4, padded, without line breaks.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace weft {

std::string toBase64(std::string_view bytes);
// Only what toBase64 writes; nullopt for anything else.
std::optional<std::string> fromBase64(std::string_view text);

} // namespace weft
