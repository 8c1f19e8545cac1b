// SPDX-License-Identifier: GPL-3.0-or-later
// Arithmetic in the finite field of q elements, q a prime power. An element is a number from 0 to
// q − 1: the coefficients of a polynomial over the integers mod p, as digits to the base p.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace weft {

class GaloisField {
public:
    // nullopt where q is no prime power, or above kLargest.
    static std::optional<GaloisField> of(std::int64_t q);
    static constexpr std::int64_t kLargest = 4096;

    std::int64_t size() const { return q_; }
    std::int64_t add(std::int64_t a, std::int64_t b) const;
    std::int64_t multiply(std::int64_t a, std::int64_t b) const;
    // The i-th power, 0 ≤ i < q − 1, of one element whose powers are all but 0.
    std::int64_t power(std::int64_t i) const { return powers_[static_cast<std::size_t>(i)]; }

private:
    GaloisField(std::int64_t p, std::int64_t q) : p_(p), q_(q) {}
    std::int64_t timesX(std::int64_t a, const std::vector<std::int64_t>& modulus) const;
    bool generate(const std::vector<std::int64_t>& modulus);

    std::int64_t p_ = 2, q_ = 2;
    std::vector<std::int64_t> powers_; // x^i
    std::vector<std::int64_t> logs_;   // the i of each element
};

// p where q = p^n, n ≥ 1; nullopt otherwise.
std::optional<std::int64_t> primeOf(std::int64_t q);

} // namespace weft
