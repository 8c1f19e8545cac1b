// SPDX-License-Identifier: GPL-3.0-or-later
// Physical quantities as distinct types. Stored in coherent units (bit/s, bit, s, W, J, m, dB), so
// that formulas need no constants; the factor 8 between bits and bytes exists only in the named
// doors below. Conventions (link bandwidth counts ONE direction; Gb/s = 1e9 bit/s, GB = 1e9 B, GiB
// = 2^30 B) hold everywhere.
#pragma once

#include <compare>

namespace weft {

// A real number with a dimension. There is no implicit way in or out: construct through a door that
// names the unit (gbps(400)), leave through one that names it too (inGbps(rate)).
template <class Tag> class Quantity {
public:
    constexpr Quantity() = default;
    static constexpr Quantity fromBase(double value) { return Quantity(value); }
    constexpr double inBase() const { return value_; }

    constexpr auto operator<=>(const Quantity&) const = default;
    constexpr Quantity operator+(Quantity other) const { return Quantity(value_ + other.value_); }
    constexpr Quantity operator-(Quantity other) const { return Quantity(value_ - other.value_); }
    constexpr Quantity operator-() const { return Quantity(-value_); }
    constexpr Quantity operator*(double factor) const { return Quantity(value_ * factor); }
    constexpr Quantity operator/(double divisor) const { return Quantity(value_ / divisor); }
    constexpr double operator/(Quantity other) const { return value_ / other.value_; }
    constexpr Quantity& operator+=(Quantity other) { return *this = *this + other; }
    constexpr Quantity& operator-=(Quantity other) { return *this = *this - other; }
    friend constexpr Quantity operator*(double factor, Quantity q) { return q * factor; }

private:
    explicit constexpr Quantity(double value) : value_(value) {}
    double value_ = 0;
};

using Bandwidth = Quantity<struct BandwidthTag>; // bit/s, one direction
using DataSize = Quantity<struct DataSizeTag>;   // bit
using Duration = Quantity<struct DurationTag>;   // s
using Power = Quantity<struct PowerTag>;         // W
using Energy = Quantity<struct EnergyTag>;       // J
using Length = Quantity<struct LengthTag>;       // m
using Mass = Quantity<struct MassTag>;           // kg
using Decibel = Quantity<struct DecibelTag>;     // dB

// Doors in.
constexpr Bandwidth bitsPerSecond(double v) {
    return Bandwidth::fromBase(v);
}
constexpr Bandwidth mbps(double v) {
    return Bandwidth::fromBase(v * 1e6);
}
constexpr Bandwidth gbps(double v) {
    return Bandwidth::fromBase(v * 1e9);
}
constexpr Bandwidth gigabytesPerSecond(double v) {
    return Bandwidth::fromBase(v * 8e9);
}
constexpr DataSize bits(double v) {
    return DataSize::fromBase(v);
}
constexpr DataSize bytes(double v) {
    return DataSize::fromBase(v * 8);
}
constexpr DataSize kibibytes(double v) {
    return bytes(v * 1024);
}
constexpr DataSize mebibytes(double v) {
    return bytes(v * 1024 * 1024);
}
constexpr DataSize gibibytes(double v) {
    return bytes(v * 1024 * 1024 * 1024);
}
constexpr DataSize megabytes(double v) {
    return bytes(v * 1e6);
}
constexpr DataSize gigabytes(double v) {
    return bytes(v * 1e9);
}
constexpr Duration seconds(double v) {
    return Duration::fromBase(v);
}
constexpr Duration milliseconds(double v) {
    return Duration::fromBase(v * 1e-3);
}
constexpr Duration microseconds(double v) {
    return Duration::fromBase(v * 1e-6);
}
constexpr Duration nanoseconds(double v) {
    return Duration::fromBase(v * 1e-9);
}
constexpr Power watts(double v) {
    return Power::fromBase(v);
}
constexpr Power kilowatts(double v) {
    return Power::fromBase(v * 1e3);
}
constexpr Energy joules(double v) {
    return Energy::fromBase(v);
}
constexpr Energy kilowattHours(double v) {
    return Energy::fromBase(v * 3.6e6);
}
constexpr Length metres(double v) {
    return Length::fromBase(v);
}
constexpr Length kilometres(double v) {
    return Length::fromBase(v * 1e3);
}
constexpr Mass kilograms(double v) {
    return Mass::fromBase(v);
}
constexpr Decibel decibels(double v) {
    return Decibel::fromBase(v);
}

// Doors out.
constexpr double inBitsPerSecond(Bandwidth q) {
    return q.inBase();
}
constexpr double inGbps(Bandwidth q) {
    return q.inBase() / 1e9;
}
constexpr double inBits(DataSize q) {
    return q.inBase();
}
constexpr double inBytes(DataSize q) {
    return q.inBase() / 8;
}
constexpr double inSeconds(Duration q) {
    return q.inBase();
}
constexpr double inMilliseconds(Duration q) {
    return q.inBase() * 1e3;
}
constexpr double inMicroseconds(Duration q) {
    return q.inBase() * 1e6;
}
constexpr double inNanoseconds(Duration q) {
    return q.inBase() * 1e9;
}
constexpr double inWatts(Power q) {
    return q.inBase();
}
constexpr double inJoules(Energy q) {
    return q.inBase();
}
constexpr double inMetres(Length q) {
    return q.inBase();
}
constexpr double inKilograms(Mass q) {
    return q.inBase();
}
constexpr double inDecibels(Decibel q) {
    return q.inBase();
}

// The few products that carry a meaning.
constexpr Duration operator/(DataSize size, Bandwidth rate) {
    return seconds(inBits(size) / inBitsPerSecond(rate));
}
constexpr DataSize operator*(Bandwidth rate, Duration time) {
    return bits(inBitsPerSecond(rate) * inSeconds(time));
}
constexpr Bandwidth operator/(DataSize size, Duration time) {
    return bitsPerSecond(inBits(size) / inSeconds(time));
}
constexpr Energy operator*(Power power, Duration time) {
    return joules(inWatts(power) * inSeconds(time));
}

} // namespace weft
