// SPDX-License-Identifier: GPL-3.0-or-later
// Limits of time are set for plain code; sanitizers watch every access, and it takes as much longer.
#pragma once

namespace weft::test {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr double kPace = 10;
#else
constexpr double kPace = 1;
#endif

} // namespace weft::test
