// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.hpp"

#include "core/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <unordered_set>
#include <vector>

namespace weft {

namespace {

constexpr std::size_t kDeepest = 64;
constexpr std::size_t kMostValues =
    30'000'000; // a document at its own limits has fewer; each costs tens of bytes

// Characters that tell the builder how far the lexer has come.
class CountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, const char** reached) : at_(at), reached_(reached) {}
    reference operator*() const { return *at_; }
    CountingIterator& operator++() {
        *reached_ = ++at_;
        return *this;
    }
    CountingIterator operator++(int) {
        CountingIterator before = *this;
        ++*this;
        return before;
    }
    bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
    bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

private:
    const char* at_;
    const char** reached_;
};

// Builds the document from the parser's events. nlohmann's own builder looks a key up on each
// insertion (quadratic in an object of a million keys), keeps the last of duplicates and follows
// any depth.
class Builder : public nlohmann::json_sax<Json> {
public:
    Json takeRoot() { return std::move(root_); }
    const std::string& complaint() const { return complaint_; }

    bool null() override { return put(nullptr); }
    bool boolean(bool value) override { return put(value); }
    bool number_integer(number_integer_t value) override { return put(value); }
    bool number_unsigned(number_unsigned_t value) override { return put(value); }
    bool number_float(number_float_t value, const string_t& text) override {
        // Else a whole number beyond 64 bits. The text has the locale's decimal point.
        const bool isReal = text.find_first_not_of("-0123456789") != string_t::npos;
        return isReal && std::isfinite(value)
                   ? put(value)
                   : refuse("the number " + inQuotes(text) + " is out of range");
    }
    bool string(string_t& value) override { return put(std::move(value)); }
    bool binary(binary_t&) override { return refuse("binary data"); }

    bool start_object(std::size_t) override { return open(Json::object()); }
    bool key(string_t& name) override {
        Level& level = levels_.back();
        auto& members = level.container->get_ref<Json::object_t&>();
        if (!level.isNew(members, name)) {
            return refuse("the key " + inQuotes(name) + " appears twice in one object");
        }
        // The base's push_back: ordered_map's own insertion would search all keys again.
        members.push_back({std::move(name), Json()});
        level.slot = &members.back().second;
        return true;
    }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_array() override { return close(); }

    bool parse_error(std::size_t, const std::string&,
                     const nlohmann::detail::exception& error) override {
        return refuse(plain(error.what()));
    }

private:
    struct Level {
        Json* container;
        Json* slot = nullptr; // the member whose value comes next
        std::unordered_set<std::string> names = {};

        bool isNew(const Json::object_t& members, const std::string& name) {
            constexpr std::size_t kFew = 32; // up to here a walk beats a hash
            if (members.size() <= kFew) {
                return std::none_of(members.begin(), members.end(),
                                    [&](const auto& member) { return member.first == name; });
            }
            if (names.empty()) {
                for (const auto& member : members) {
                    names.insert(member.first);
                }
            }
            return names.insert(name).second;
        }
    };

    bool refuse(std::string complaint) {
        complaint_ = std::move(complaint);
        return false;
    }

    Json* place(Json value) {
        if (levels_.empty()) {
            root_ = std::move(value);
            return &root_;
        }
        Level& level = levels_.back();
        if (level.container->is_array()) {
            auto& elements = level.container->get_ref<Json::array_t&>();
            elements.push_back(std::move(value));
            return &elements.back();
        }
        *level.slot = std::move(value);
        return level.slot;
    }

    bool put(Json value) {
        if (++values_ > kMostValues) {
            return refuse(fmt::format("more than {} values", kMostValues));
        }
        place(std::move(value));
        return true;
    }

    bool open(Json container) {
        if (levels_.size() >= kDeepest) {
            return refuse(fmt::format("nested more than {} deep", kDeepest));
        }
        if (++values_ > kMostValues) {
            return refuse(fmt::format("more than {} values", kMostValues));
        }
        levels_.push_back(Level{place(std::move(container))});
        return true;
    }

    bool close() {
        levels_.pop_back();
        return true;
    }

    // "[json.exception.parse_error.101] parse error at line 1, column 2: syntax error while parsing
    // value - unexpected end of input; expected …": only what stands behind the position, and not
    // the input it repeats.
    static std::string plain(std::string_view what) {
        const std::size_t syntax = what.find(": syntax error ");
        if (syntax != std::string_view::npos) {
            what.remove_prefix(syntax + 2);
        } else if (const std::size_t bracket = what.find("] "); bracket != std::string_view::npos) {
            what.remove_prefix(bracket + 2);
        }
        what = what.substr(0, what.find("; last read: "));
        const std::string shown = inQuotes(what, 300);
        return shown.substr(1, shown.size() - 2);
    }

    Json root_;
    std::vector<Level> levels_;
    std::size_t values_ = 0;
    std::string complaint_;
};

std::string position(std::string_view text, const char* reached) {
    const std::string_view before = text.substr(0, static_cast<std::size_t>(reached - text.data()));
    const std::size_t lineStart =
        before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return fmt::format("line {}, column {}", std::count(before.begin(), before.end(), '\n') + 1,
                       before.size() - lineStart);
}

std::string found(const Json& value) {
    constexpr std::size_t kLongest = 60;
    switch (value.type()) {
    case Json::value_t::object:
        return "an object";
    case Json::value_t::array:
        return "a list";
    case Json::value_t::string:
        return inQuotes(value.get_ref<const std::string&>(), kLongest);
    default:
        return value.dump();
    }
}

std::string escapedKey(std::string_view key) {
    std::string result;
    for (const char c : key) {
        if (c == '~') {
            result += "~0";
        } else if (c == '/') {
            result += "~1";
        } else {
            result += c;
        }
    }
    const std::string shown = inQuotes(result);
    return shown.substr(1, shown.size() - 2);
}

std::string_view withoutMark(std::string_view key) {
    return key.substr(0, key.size() - (key.back() == '?' ? 1 : 0));
}

} // namespace

Result<Json> parseJson(std::string_view text, const std::string& fileName) {
    constexpr std::string_view kByteOrderMarks[] = {"\xFE\xFF", "\xFF\xFE"};
    for (const std::string_view mark : kByteOrderMarks) {
        if (text.substr(0, mark.size()) == mark) {
            return Failure(Error{
                ErrorCode::Invalid, "found UTF-16 text, expected JSON in UTF-8", fileName, {}, {}});
        }
    }
    const char* reached = text.data();
    Builder builder;
    std::string complaint;
    try {
        const CountingIterator first(text.data(), &reached);
        const CountingIterator last(text.data() + text.size(), &reached);
        if (Json::sax_parse(first, last, &builder)) {
            return builder.takeRoot();
        }
        complaint = builder.complaint();
    } catch (const std::exception& error) { // the parser's own, or no memory
        complaint = error.what();
    }
    return Failure(Error{ErrorCode::Invalid,
                         "not a valid JSON document: " + complaint,
                         fileName,
                         position(text, reached),
                         {}});
}

Result<void> JsonAt::expectObject(std::initializer_list<std::string_view> keys) const {
    return expectObject(std::span(keys.begin(), keys.size()));
}

Result<void> JsonAt::expectObject(std::span<const std::string_view> keys) const {
    if (!value_->is_object()) {
        return expected("an object");
    }
    std::vector<std::string_view> known;
    for (const std::string_view key : keys) {
        known.push_back(withoutMark(key));
    }
    for (const auto& [key, value] : value_->get_ref<const Json::object_t&>()) {
        if (std::find(known.begin(), known.end(), key) == known.end()) {
            const std::string_view near = nearest(key, known);
            return fail(ErrorCode::Invalid, fmt::format("unknown key {}", inQuotes(key)),
                        pointer_ + "/" + escapedKey(key),
                        near.empty() ? fmt::format("Known keys: {}", fmt::join(known, ", "))
                                     : fmt::format("Did you mean {}?", inQuotes(near)));
        }
    }
    for (const std::string_view key : keys) {
        if (key.back() != '?' && !has(key)) {
            return fail(ErrorCode::Invalid, fmt::format("the key {} is missing", inQuotes(key)),
                        pointer_);
        }
    }
    return {};
}

Result<void> JsonAt::expectArray() const {
    return value_->is_array() ? Result<void>() : expected("a list");
}

bool JsonAt::has(std::string_view key) const {
    return value_->is_object() && value_->find(std::string(key)) != value_->end();
}

JsonAt JsonAt::at(std::string_view key) const {
    WEFT_CHECK(has(key));
    return {*value_->find(std::string(key)), pointer_ + "/" + escapedKey(key)};
}

JsonAt JsonAt::at(std::size_t index) const {
    WEFT_CHECK(value_->is_array() && index < value_->size());
    return {(*value_)[index], pointer_ + "/" + std::to_string(index)};
}

std::size_t JsonAt::size() const {
    return value_->is_array() || value_->is_object() ? value_->size() : 0;
}

Result<std::string> JsonAt::asString(std::size_t longest) const {
    if (!value_->is_string()) {
        return expected("a text");
    }
    const auto& text = value_->get_ref<const std::string&>();
    if (text.size() > longest) {
        return expected(fmt::format("a text of at most {} bytes, not {}", longest, text.size()));
    }
    return text;
}

Result<std::int64_t> JsonAt::asCount(std::int64_t least, std::int64_t most) const {
    const std::string range = fmt::format("a whole number from {} to {}", least, most);
    if (value_->is_number_unsigned()) {
        const auto value = value_->get<std::uint64_t>();
        const bool fits = most >= 0 && value <= static_cast<std::uint64_t>(most) &&
                          (least <= 0 || value >= static_cast<std::uint64_t>(least));
        return fits ? Result<std::int64_t>(static_cast<std::int64_t>(value)) : expected(range);
    }
    if (value_->is_number_integer()) {
        const auto value = value_->get<std::int64_t>();
        return value >= least && value <= most ? Result<std::int64_t>(value) : expected(range);
    }
    return expected(range);
}

Result<double> JsonAt::asReal(double least, double most) const {
    if (value_->is_number()) {
        const auto value = value_->get<double>();
        if (value >= least && value <= most) {
            return value;
        }
    }
    return expected(fmt::format("a number from {} to {}", least, most));
}

Result<bool> JsonAt::asBool() const {
    return value_->is_boolean() ? Result<bool>(value_->get<bool>()) : expected("true or false");
}

Failure JsonAt::expected(std::string_view what) const {
    return fail(ErrorCode::Invalid, fmt::format("found {}, expected {}", found(*value_), what),
                pointer_);
}

} // namespace weft
