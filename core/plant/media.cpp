// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/media.hpp"

#include "core/base/text.hpp"
#include "core/catalog/fit.hpp"
#include "core/plant/media_match.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <tuple>

namespace weft {
namespace {

constexpr int kNamed = 1000; // a cable the user named comes before any number of pinned parts

struct Candidate {
    Medium medium;
    Length reach = Length::fromBase(std::numeric_limits<double>::infinity());
    int pinned = 0;
    bool copper = false; // and copper is wanted at this length
    bool unpriced = false;
    Money cost;      // per link
    int foreign = 0; // ends in a switch of another vendor than their own
    Power power;
    std::string ids;

    // Smaller is better.
    auto rank() const { return std::tie(unpriced, cost, foreign, power, ids); }
    bool beats(const Candidate& other) const {
        const bool named = pinned >= kNamed;
        if (named != (other.pinned >= kNamed)) {
            return named;
        }
        if (copper != other.copper) {
            return copper;
        }
        return pinned != other.pinned ? pinned > other.pinned : rank() < other.rank();
    }

    void plugInto(const LinkEnd& end, const Part& part) {
        foreign += end.vendor.empty() || end.vendor == part.vendor ? 0 : 1;
    }
    void add(const Part& part, std::int64_t links, double ends, const MediumRules& rules) {
        const auto* optic = part.as<Optic>();
        pinned += std::binary_search(rules.pinned.begin(), rules.pinned.end(), part.id) ? 1 : 0;
        unpriced = unpriced || part.price.basis == PriceBasis::None;
        cost += Money::fromMicros(part.price.typical.inMicros() / links);
        power += optic->powerPerEnd.value_or(optic->planningPerEnd) *
                 (ends / static_cast<double>(links));
        reach = optic->reach ? std::min(reach, *optic->reach) : reach;
        ids += part.id + " ";
    }
};

// The best of what is offered that reaches, and the longest reach of all.
class Contest {
public:
    explicit Contest(Length length) : length_(length) {}

    void offer(const Candidate& candidate) {
        longest_ = longest_ ? std::max(*longest_, candidate.reach) : candidate.reach;
        if (candidate.reach >= length_ && (!found_ || candidate.beats(best_))) {
            best_ = candidate;
            found_ = true;
        }
    }
    Medium* winner() { return found_ ? &best_.medium : nullptr; }
    Length length() const { return length_; }
    Length reach() const { return best_.reach; }
    std::optional<Length> longest() const { return longest_; }

private:
    Length length_;
    Candidate best_;
    bool found_ = false;
    std::optional<Length> longest_;
};

bool fitsEnd(const Optic& cable, const LinkEnd& end, End which) {
    return end.formFactor.empty() || fits(cable, end.formFactor, which);
}

// The form factor of a straight cable's plug as it lies at an end.
std::string plugForm(const Optic& cable, const LinkEnd& end, End which) {
    const auto& far = cable.formFactorsFar;
    const auto& forms = which == End::Far && !far.empty() ? far : cable.formFactors;
    return !end.formFactor.empty() || forms.empty() ? end.formFactor : forms.front();
}

void offerStraightCables(const LinkEnd& lower, const LinkEnd& upper, Bandwidth rate,
                         const Catalog& catalog, const MediumRules& rules, Contest& contest) {
    if (lower.portsPerCage != 1 || upper.portsPerCage != 1 || !lower.runsAtRate ||
        !upper.runsAtRate) {
        return; // a cable to cages that hold several links would be a splitter
    }
    for (const Part& part : catalog.parts()) {
        const Optic* cable = part.as<Optic>();
        if (cable == nullptr || !isStraightCable(*cable) || cable->rate != rate || !cable->reach ||
            !speaks(*cable, rules.protocol) || !isLetIn(part, rules)) {
            continue;
        }
        for (const auto& [low, high] :
             {std::pair(End::Near, End::Far), std::pair(End::Far, End::Near)}) {
            if (fitsEnd(*cable, lower, low) && fitsEnd(*cable, upper, high)) {
                Candidate candidate;
                candidate.medium.cable = &part;
                candidate.medium.cableTitle = part.title();
                candidate.medium.lowerFormFactor = plugForm(*cable, lower, low);
                candidate.medium.upperFormFactor = plugForm(*cable, upper, high);
                candidate.add(part, 1, 2, rules);
                candidate.copper = isCopper(*cable) && contest.length() <= rules.optics.copperUpTo;
                candidate.plugInto(lower, part);
                candidate.plugInto(upper, part);
                candidate.pinned += rules.forced == &part ? kNamed : 0;
                contest.offer(candidate);
                break;
            }
        }
    }
}

std::string plugForm(const Plug& plug, const LinkEnd& end) {
    if (!end.formFactor.empty()) {
        return end.formFactor;
    }
    return plug.bare() || plug.optic->formFactors.empty() ? "RJ45"
                                                          : plug.optic->formFactors.front();
}

void offerPairs(const LinkEnd& lower, const LinkEnd& upper, Bandwidth rate, const Catalog& catalog,
                const MediumRules& rules, Contest& contest) {
    const std::vector<Plug> uppers = plugsFor(upper, rate, catalog, rules);
    for (const Plug& low : plugsFor(lower, rate, catalog, rules)) {
        for (const Plug& high : uppers) {
            if (!interoperate(low, high)) {
                continue;
            }
            const Patch patch = patchBetween(low, high, rate, catalog);
            Candidate candidate;
            candidate.medium.lowerModule = low.part;
            candidate.medium.upperModule = high.part;
            candidate.medium.cable = patch.part;
            candidate.medium.cableTitle = patch.title;
            candidate.medium.lowerFormFactor = plugForm(low, lower);
            candidate.medium.upperFormFactor = plugForm(high, upper);
            for (const auto& [plug, end] : {std::pair(&low, &lower), std::pair(&high, &upper)}) {
                if (!plug->bare()) {
                    candidate.add(*plug->part, plug->service.links, 1, rules);
                    candidate.plugInto(*end, *plug->part);
                }
            }
            if (patch.part != nullptr) {
                candidate.add(*patch.part, 1, 0, rules);
            }
            candidate.unpriced = candidate.unpriced || patch.part == nullptr;
            contest.offer(candidate);
        }
    }
}

std::string describe(const LinkEnd& end, Bandwidth rate) {
    const std::string form = end.formFactor.empty() ? "a cage of any kind" : end.formFactor;
    if (!end.runsAtRate) {
        return fmt::format("{} (no cage of it runs at {})", end.title, exactBandwidth(rate));
    }
    return end.portsPerCage == 1
               ? fmt::format("{} of {}", form, end.title)
               : fmt::format("{} ({} links a cage) of {}", form, end.portsPerCage, end.title);
}

} // namespace

Length orderableLength(Length length) {
    constexpr std::array kMetres{0.5, 1.0,  1.5,  2.0,  2.5,  3.0,  4.0,  5.0,
                                 7.0, 10.0, 15.0, 20.0, 25.0, 30.0, 40.0, 50.0};
    for (const double sold : kMetres) {
        if (length <= metres(sold)) {
            return metres(sold);
        }
    }
    const double step = length <= metres(500) ? 10 : 100;
    return metres(std::ceil(inMetres(length) / step) * step);
}

Medium chooseMedium(const LinkEnd& lower, const LinkEnd& upper, Bandwidth rate, Length length,
                    const Catalog& catalog, const MediumRules& rules) {
    Contest contest(length);
    const bool moduleNamed = rules.forced != nullptr &&
                             ((lower.isSwitch && goesInto(*rules.forced, lower, rate, rules)) ||
                              (upper.isSwitch && goesInto(*rules.forced, upper, rate, rules)));
    if (!moduleNamed) {
        offerStraightCables(lower, upper, rate, catalog, rules, contest);
    }
    const bool cableNamed = rules.forced != nullptr && contest.winner() != nullptr &&
                            contest.winner()->cable->id == rules.forced->id;
    if (!cableNamed) {
        offerPairs(lower, upper, rate, catalog, rules, contest);
    }
    if (Medium* winner = contest.winner()) {
        const Length sold = orderableLength(length);
        winner->length = sold <= contest.reach() ? sold : contest.reach();
        return *winner;
    }
    Medium none;
    none.length = orderableLength(length);
    none.longest = contest.longest();
    none.lowerFormFactor = lower.formFactor;
    none.upperFormFactor = upper.formFactor;
    none.cableTitle = fmt::format("cable for {}, none in the catalog", exactBandwidth(rate));
    none.problem = fmt::format(
        "{} joins {} to {} at {} over {}{}",
        moduleNamed ? "No set with the chosen " + rules.forced->title()
                    : std::string("Nothing in the catalog"),
        describe(lower, rate), describe(upper, rate), exactBandwidth(rate), exactLength(length),
        none.longest ? fmt::format("; the longest that fits reaches {}", exactLength(*none.longest))
                     : std::string());
    return none;
}

} // namespace weft
