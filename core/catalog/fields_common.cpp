// SPDX-License-Identifier: GPL-3.0-or-later
// What every part has: who makes it, and what it costs.
#include "core/catalog/field_access.hpp"

namespace weft::rows {
namespace {

constexpr std::string_view kBases[]{"none", "band", "street", "quote", "list"};

constexpr Field kCommon[] = {
    text<&Part::vendor>("vendor", "Vendor", "Identity", "Who makes or sells it"),
    required(text<&Part::model>("model", "Model", "Identity", "As published")),
    text<&Part::lifecycle>("lifecycle", "Life cycle", "Identity",
                           "announced, sampling, end of sale…"),
};

constexpr Field kPrice[] = {
    choice<&Price::basis>("price_basis", "Price basis", "Price", kBases,
                          "How the price is known; none is shown as unknown, never as 0"),
    money<&Price::low>("price_low_usd", "Price, low", "Price", "Per piece"),
    money<&Price::typical>("price_typical_usd", "Price, typical", "Price",
                           "Per piece; what a bill of materials uses"),
    money<&Price::high>("price_high_usd", "Price, high", "Price", "Per piece"),
    text<&Price::band>(
        "price_band", "Price band", "Price",
        "A class of price_bands.json; the amounts follow from it and the part's size"),
    text<&Price::note>("price_note", "Price note", "Price", "Where and when the price was read",
                       kProse),
    text<&Part::notes>("notes", "Notes", "Notes", "", kProse),
};

} // namespace

std::span<const Field> commonFields() {
    return kCommon;
}
std::span<const Field> priceFields() {
    return kPrice;
}

} // namespace weft::rows
