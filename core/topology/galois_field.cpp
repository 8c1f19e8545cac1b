// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topology/galois_field.hpp"

namespace weft {

std::optional<std::int64_t> primeOf(std::int64_t q) {
    if (q < 2) {
        return std::nullopt;
    }
    std::int64_t p = 2;
    while (p * p <= q && q % p != 0) {
        ++p;
    }
    p = q % p == 0 ? p : q;
    while (q % p == 0) {
        q /= p;
    }
    return q == 1 ? std::optional(p) : std::nullopt;
}

std::optional<GaloisField> GaloisField::of(std::int64_t q) {
    const auto p = q <= kLargest ? primeOf(q) : std::nullopt;
    if (!p) {
        return std::nullopt;
    }
    GaloisField field(*p, q);
    // A polynomial x^n + m_(n−1) x^(n−1) + … + m_0 is primitive when the powers of x run through
    // all elements but 0: the first such one makes the field. There always is one.
    std::vector<std::int64_t> modulus;
    for (std::int64_t rest = q; rest > 1; rest /= *p) {
        modulus.push_back(0);
    }
    for (std::int64_t code = 0; code < q; ++code) {
        std::int64_t rest = code;
        for (std::int64_t& coefficient : modulus) {
            coefficient = rest % *p;
            rest /= *p;
        }
        if (field.generate(modulus)) {
            return field;
        }
    }
    return std::nullopt;
}

// a·x, reduced: x^n is what the modulus takes away.
std::int64_t GaloisField::timesX(std::int64_t a, const std::vector<std::int64_t>& modulus) const {
    const std::int64_t top = a / (q_ / p_);
    std::int64_t shifted = a % (q_ / p_) * p_, result = 0, place = 1;
    for (const std::int64_t coefficient : modulus) {
        const std::int64_t digit = ((shifted % p_ - top * coefficient) % p_ + p_) % p_;
        result += digit * place;
        place *= p_;
        shifted /= p_;
    }
    return result;
}

bool GaloisField::generate(const std::vector<std::int64_t>& modulus) {
    powers_.clear();
    logs_.assign(static_cast<std::size_t>(q_), -1);
    std::int64_t power = 1;
    for (std::int64_t i = 0; i < q_ - 1; ++i) {
        if (power == 0 || logs_[static_cast<std::size_t>(power)] >= 0) {
            return false;
        }
        logs_[static_cast<std::size_t>(power)] = i;
        powers_.push_back(power);
        power = timesX(power, modulus);
    }
    return true;
}

std::int64_t GaloisField::add(std::int64_t a, std::int64_t b) const {
    std::int64_t sum = 0;
    for (std::int64_t place = 1; place < q_; place *= p_) {
        sum += (a / place % p_ + b / place % p_) % p_ * place;
    }
    return sum;
}

std::int64_t GaloisField::multiply(std::int64_t a, std::int64_t b) const {
    return a == 0 || b == 0
               ? 0
               : power((logs_[static_cast<std::size_t>(a)] + logs_[static_cast<std::size_t>(b)]) %
                       (q_ - 1));
}

} // namespace weft
