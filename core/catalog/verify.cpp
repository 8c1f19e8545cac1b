// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/verify.hpp"

#include "core/catalog/fields.hpp"
#include "core/catalog/fit.hpp"

#include <fmt/format.h>

namespace weft {
namespace {

class Verifier {
public:
    Verifier(const Catalog& catalog, std::vector<CatalogProblem>& problems)
        : catalog_(catalog), problems_(problems) {}

    void check(const Part& part) {
        part_ = &part;
        for (const Error& error : checkPart(part)) {
            report(error.place, error.message);
        }
        checkProvenance("", part.provenance);
        for (const auto& [key, provenance] : part.fieldProvenance) {
            checkProvenance(key, provenance);
        }
        checkNumbers();
        if (!part.price.band.empty() && part.price.typical == Money{}) {
            report("price_band", fmt::format("the price band {} gave no price", part.price.band));
        }
        checkFormFactors();
    }

private:
    void report(std::string field, std::string message) {
        problems_.push_back({part_->id, std::move(field), std::move(message)});
    }

    void checkProvenance(const std::string& field, const Provenance& provenance) {
        for (const SourceId& id : provenance.sources) {
            if (catalog_.findSource(id) == nullptr) {
                report(field,
                       fmt::format("found the source \"{}\", expected one of sources.json", id));
            }
        }
        const bool isRead = provenance.grade == Grade::A || provenance.grade == Grade::B;
        if (isRead && provenance.sources.empty()) {
            report(field,
                   fmt::format("graded {} but without a source", toString(provenance.grade)));
        }
    }

    void checkNumbers() {
        for (const Field& field : fieldsOf(part_->kind())) {
            const FieldValue value = field.get(*part_);
            const auto* real = std::get_if<double>(&value);
            const auto* count = std::get_if<std::int64_t>(&value);
            const auto* money = std::get_if<Money>(&value);
            if ((real != nullptr && !(*real >= 0)) || (count != nullptr && *count < 0) ||
                (money != nullptr && *money < Money{})) {
                report(std::string(field.key),
                       fmt::format("found {}, expected {}", fieldText(*part_, field),
                                   fieldExpectation(field)));
            }
        }
    }

    void checkFormFactor(const std::string& field, const std::string& word) {
        if (cageFit(word) == nullptr) {
            report(field,
                   fmt::format("found the form factor {}, which no table of fits knows", word));
        }
    }

    void checkFormFactors() {
        if (const auto* device = part_->as<Switch>()) {
            for (const CageGroup& cages : device->cages) {
                checkFormFactor("cages", cages.formFactor);
            }
        } else if (const auto* nic = part_->as<Nic>()) {
            for (const NicPorts& ports : nic->ports) {
                checkFormFactor("ports", ports.formFactor);
            }
        } else if (const auto* optic = part_->as<Optic>()) {
            for (const std::string& word : optic->formFactors) {
                checkFormFactor("form_factors", word);
            }
            for (const std::string& word : optic->formFactorsFar) {
                checkFormFactor("form_factors_far", word);
            }
        } else if (const auto* server = part_->as<Server>()) {
            for (const ServerPorts& ports : server->ports) {
                checkFormFactor("ports", ports.formFactor.value_or("RJ45"));
            }
        }
    }

    const Catalog& catalog_;
    std::vector<CatalogProblem>& problems_;
    const Part* part_ = nullptr;
};

} // namespace

std::vector<CatalogProblem> verify(const Catalog& catalog) {
    std::vector<CatalogProblem> problems;
    Verifier verifier(catalog, problems);
    for (const Part& part : catalog.parts()) {
        verifier.check(part);
    }
    return problems;
}

} // namespace weft
