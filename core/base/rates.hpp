// SPDX-License-Identifier: GPL-3.0-or-later
// Quantities per something else: speed in a medium, events and operations per time, loss per
// length. In through a door that names the unit (perDay(0.0065)), out through one that names it
// too.
#pragma once

#include "core/base/result.hpp"
#include "core/base/units.hpp"

#include <string_view>

namespace weft {

using Velocity = Quantity<struct VelocityTag>;       // m/s
using EventRate = Quantity<struct EventRateTag>;     // 1/s
using ComputeRate = Quantity<struct ComputeRateTag>; // FLOP/s
using Attenuation = Quantity<struct AttenuationTag>; // dB/m

constexpr Velocity metresPerSecond(double v) {
    return Velocity::fromBase(v);
}
constexpr EventRate perSecond(double v) {
    return EventRate::fromBase(v);
}
constexpr EventRate perDay(double v) {
    return EventRate::fromBase(v / 86400);
}
constexpr EventRate perYear(double v) { // of 365 days
    return EventRate::fromBase(v / 31536000);
}
constexpr ComputeRate flopsPerSecond(double v) {
    return ComputeRate::fromBase(v);
}
constexpr ComputeRate teraflopsPerSecond(double v) {
    return ComputeRate::fromBase(v * 1e12);
}
constexpr Attenuation decibelsPerKilometre(double v) {
    return Attenuation::fromBase(v / 1e3);
}

constexpr double inMetresPerSecond(Velocity q) {
    return q.inBase();
}
constexpr double inPerSecond(EventRate q) {
    return q.inBase();
}
constexpr double inFlopsPerSecond(ComputeRate q) {
    return q.inBase();
}
constexpr double inDecibelsPerKilometre(Attenuation q) {
    return q.inBase() * 1e3;
}

constexpr Duration operator/(Length length, Velocity velocity) {
    return seconds(inMetres(length) / inMetresPerSecond(velocity));
}
// Events expected in a time.
constexpr double operator*(EventRate rate, Duration time) {
    return inPerSecond(rate) * inSeconds(time);
}
constexpr Decibel operator*(Attenuation loss, Length length) {
    return decibels(loss.inBase() * inMetres(length));
}

// As the readers of text.hpp: a naked number is an error that names the units.
Result<Velocity> parseVelocity(std::string_view text);   // "1.98e8m/s", "0.66c"
Result<EventRate> parseEventRate(std::string_view text); // "0.0065/day", "6.5/1000days", "25FIT"
Result<ComputeRate> parseComputeRate(std::string_view text); // "140TFLOP/s"
Result<Attenuation> parseAttenuation(std::string_view text); // "0.4dB/km"
Result<Decibel> parseDecibel(std::string_view text);         // "1.9dB"

} // namespace weft
