// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/fields.hpp"

#include "core/catalog/field_access.hpp"
#include "core/catalog/list_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace weft {
namespace {

std::vector<Field> tableOf(std::span<const Field> own) {
    std::vector<Field> table;
    for (const std::span<const Field> part : {rows::commonFields(), own, rows::priceFields()}) {
        table.insert(table.end(), part.begin(), part.end());
    }
    return table;
}

// In the order of PartKind; built once, before any thread asks twice.
const std::array<std::vector<Field>, 7>& tables() {
    static const std::array<std::vector<Field>, 7> all{
        tableOf(rows::switchFields()), tableOf(rows::nicFields()),     tableOf(rows::opticFields()),
        tableOf(rows::serverFields()), tableOf(rows::storageFields()), tableOf(rows::cloudFields()),
        tableOf(rows::wanFields())};
    return all;
}

constexpr std::size_t kLongestId = 100;

bool isValidId(std::string_view id) {
    const auto isPlain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    return !id.empty() && id.size() <= kLongestId && isPlain(id.front()) &&
           std::all_of(id.begin(), id.end(), [&](char c) { return isPlain(c) || c == '-'; });
}

bool isBlank(const FieldValue& value) {
    const auto* words = std::get_if<std::string>(&value);
    return std::holds_alternative<std::monostate>(value) || (words != nullptr && words->empty());
}

Error problem(std::string message, std::string_view place) {
    return {ErrorCode::Invalid, std::move(message), {}, std::string(place), {}};
}

// A split cannot carry more than its cage.
void checkBreakouts(const Switch& device, std::vector<Error>& problems) {
    for (const CageGroup& cages : device.cages) {
        for (const Breakout& split : cages.breakouts) {
            if (split.rate * static_cast<double>(split.ports) > cages.rate) {
                problems.push_back(problem(
                    fmt::format("found {} in a cage of {}, expected no more than the cage carries",
                                toText(split), rateText(cages.rate)),
                    "cages"));
            }
        }
    }
}

} // namespace

std::span<const Field> fieldsOf(PartKind kind) {
    return tables()[static_cast<std::size_t>(kind)];
}

const Field* findField(PartKind kind, std::string_view key) {
    const std::span<const Field> fields = fieldsOf(kind);
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const Field& field) { return field.key == key; });
    return found == fields.end() ? nullptr : &*found;
}

std::vector<Error> checkPart(const Part& part) {
    std::vector<Error> problems;
    if (!isValidId(part.id)) {
        problems.push_back(
            problem(fmt::format("found \"{}\", expected an id of at most {} lower-case letters, "
                                "digits and hyphens",
                                part.id.substr(0, kLongestId), kLongestId),
                    "id"));
    }
    for (const Field& field : fieldsOf(part.kind())) {
        if (field.required && isBlank(field.get(part))) {
            problems.push_back(
                problem("found nothing, expected " + fieldExpectation(field), field.key));
        }
    }
    if (const auto* device = part.as<Switch>()) {
        checkBreakouts(*device, problems);
    }
    if (part.price.low > part.price.typical || part.price.typical > part.price.high) {
        problems.push_back(
            problem(fmt::format("found {}, {}, {}, expected low ≤ typical ≤ high",
                                part.price.low.toPlainString(), part.price.typical.toPlainString(),
                                part.price.high.toPlainString()),
                    "price_typical_usd"));
    }
    return problems;
}

} // namespace weft
