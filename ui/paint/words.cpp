// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/words.hpp"

#include "core/base/text.hpp"
#include "ui/paint/wide_words.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace weft::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::Words)
};

bool isDigit(QChar c) {
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

bool isBetweenDigits(const QString& text, qsizetype i) {
    return i > 0 && i + 1 < text.size() && isDigit(text[i - 1]) && isDigit(text[i + 1]);
}

ValueText atSpace(const QString& whole) {
    const qsizetype space = whole.indexOf(QLatin1Char(' '));
    return space < 0 ? ValueText{whole, {}} : ValueText{whole.left(space), whole.mid(space + 1)};
}

// Part of a whole, which people say in per cent.
bool isShare(std::string_view id) {
    constexpr std::string_view kParts[] = {"share", "utilisation", "mfu",
                                           "ettr",  "goodput",     "settled"};
    const std::vector<std::string_view> parts = split(id, '.');
    return std::any_of(std::begin(kParts), std::end(kParts), [&](std::string_view part) {
        return std::find(parts.begin(), parts.end(), part) != parts.end();
    });
}

} // namespace

QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::string utf8(const QString& text) {
    return text.toStdString();
}

QString people(std::string_view formatted, const QLocale& locale) {
    const QString plain = text(formatted);
    QString out;
    out.reserve(plain.size());
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const QChar c = plain[i];
        const bool isSign = c == QLatin1Char('-') && i + 1 < plain.size() &&
                            (isDigit(plain[i + 1]) || plain[i + 1] == QLatin1Char('$')) &&
                            (i == 0 || !plain[i - 1].isLetterOrNumber());
        if (isSign) {
            out += QChar(0x2212);
        } else if (c == QLatin1Char(',') && isBetweenDigits(plain, i)) {
            out += locale.groupSeparator();
        } else if (c == QLatin1Char('.') && isBetweenDigits(plain, i)) {
            out += locale.decimalPoint();
        } else {
            out += c;
        }
    }
    return out;
}

std::string fromPeople(const QString& typed, const QLocale& locale) {
    QString plain = typed.trimmed();
    plain.replace(QChar(0x2212), QLatin1Char('-'));
    plain.replace(QChar(0x00a0), QLatin1Char(' '));
    plain.replace(QChar(0x202f), QLatin1Char(' '));
    const bool swaps = locale.decimalPoint() == QLatin1String(",");
    QString out;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const QChar c = plain[i];
        const bool isMark =
            (c == QLatin1Char('.') || c == QLatin1Char(',')) && isBetweenDigits(plain, i);
        if (!isMark) {
            out += c;
            continue;
        }
        qsizetype following = 0;
        while (i + 1 + following < plain.size() && isDigit(plain[i + 1 + following])) {
            ++following;
        }
        const bool isDecimalHere = (c == QLatin1Char(',')) == swaps;
        const bool decimal = isDecimalHere || following != 3;
        if (decimal) {
            out += QLatin1Char('.');
        }
    }
    return utf8(out);
}

ValueText valueText(double value, std::string_view unit, int digits) {
    return atSpace(figureWords(value, unit, digits));
}

ValueText metricText(std::string_view id, Method method, double value, std::string_view unit) {
    if (unit == "ratio" && id.find("oversubscription") != std::string_view::npos) {
        return atSpace(people(formatRatio(value)));
    }
    if (unit == "ratio" && (id.ends_with("availability") || id.starts_with("availability."))) {
        return {availabilityText(value), {}}; // its nines are what is asked for
    }
    if (unit == "ratio" && isShare(id)) {
        return atSpace(people(formatPercent(value)));
    }
    return valueText(value, unit, method == Method::Estimate ? 3 : 4);
}

ValueText metricText(const Metric& metric) {
    return metricText(metric.id, metric.method, metric.value, metric.unit);
}

QString exactText(double value, std::string_view unit) {
    constexpr double kWhole = 9e15;
    const bool whole = std::abs(value) < kWhole && value == std::floor(value);
    const QString number =
        people(whole ? formatCount(static_cast<std::int64_t>(value)) : exactReal(value));
    const bool bare = unit.empty() || unit == "count" || unit == "ratio";
    return bare ? number : number + QLatin1Char(' ') + text(unit);
}

QString moneyText(const Price& price) {
    return price.basis == PriceBasis::None ? QString(kDash) : moneyWords(price.typical);
}

std::string grouped(std::string_view number) {
    std::size_t digits = 0;
    while (digits < number.size() && number[digits] >= '0' && number[digits] <= '9') {
        ++digits;
    }
    std::string out(number);
    const bool isNumber =
        digits == number.size() || (digits > 0 && (number[digits] == ' ' || number[digits] == '.'));
    for (std::size_t i = digits; isNumber && digits > 4 && i > 3; i -= 3) {
        out.insert(i - 3, ",");
    }
    return out;
}

QString exactDollars(Money value) {
    std::string plain = value.toPlainString();
    if (plain.ends_with(".00")) {
        plain.resize(plain.size() - 3);
    }
    const bool negative = plain.starts_with('-');
    const std::size_t point = std::min(plain.find('.'), plain.size());
    for (std::size_t i = point; i > (negative ? 4U : 3U); i -= 3) {
        plain.insert(i - 3, ",");
    }
    return people((negative ? "-$" : "$") + plain.substr(negative ? 1 : 0));
}

QString counted(std::int64_t number, const QString& one, const QString& many) {
    return number == 1 ? one : many.arg(people(formatCount(number)));
}

QString shareText(double share) {
    return people(formatPercent(share));
}

QString wordFor(PartKind kind) {
    switch (kind) {
    case PartKind::Switch:
        return Words::tr("Switch");
    case PartKind::Nic:
        return Words::tr("NIC");
    case PartKind::Optic:
        return Words::tr("Optic or cable");
    case PartKind::Server:
        return Words::tr("Server");
    case PartKind::Storage:
        return Words::tr("Storage");
    case PartKind::CloudInstance:
        return Words::tr("Cloud instance");
    case PartKind::Wan:
        return Words::tr("WAN service");
    }
    return {};
}

QString wordFor(BillKind kind) {
    switch (kind) {
    case BillKind::Switch:
        return Words::tr("Switches");
    case BillKind::Transceiver:
        return Words::tr("Transceivers");
    case BillKind::Cable:
        return Words::tr("Cables");
    case BillKind::Nic:
        return Words::tr("NICs");
    case BillKind::Server:
        return Words::tr("Servers");
    case BillKind::Storage:
        return Words::tr("Storage");
    case BillKind::CloudInstance:
        return Words::tr("Cloud instances");
    case BillKind::Wan:
        return Words::tr("WAN services");
    case BillKind::Panel:
        return Words::tr("Patch panels");
    case BillKind::LineCard:
        return Words::tr("Line cards");
    }
    return {};
}

QString wordFor(SiteKind kind) {
    switch (kind) {
    case SiteKind::DataCentre:
        return Words::tr("Data centre");
    case SiteKind::Edge:
        return Words::tr("Edge site");
    case SiteKind::CloudRegion:
        return Words::tr("Cloud region");
    case SiteKind::Colocation:
        return Words::tr("Colocation");
    case SiteKind::Users:
        return Words::tr("Users");
    }
    return {};
}

QString wordFor(FabricRole role) {
    switch (role) {
    case FabricRole::Compute:
        return Words::tr("Compute");
    case FabricRole::Storage:
        return Words::tr("Storage");
    case FabricRole::FrontEnd:
        return Words::tr("Front-end");
    case FabricRole::InBand:
        return Words::tr("In-band management");
    case FabricRole::OutOfBand:
        return Words::tr("Out-of-band management");
    }
    return {};
}

QString wordFor(Transport transport) {
    switch (transport) {
    case Transport::InfiniBand:
        return Words::tr("InfiniBand");
    case Transport::RoceV2:
        return Words::tr("RoCEv2 Ethernet");
    case Transport::Tcp:
        return Words::tr("TCP Ethernet");
    case Transport::Sprayed:
        return Words::tr("Packet-sprayed Ethernet");
    }
    return {};
}

QString wordFor(RoutePolicy policy) {
    switch (policy) {
    case RoutePolicy::Auto:
        return Words::tr("As usual");
    case RoutePolicy::Ecmp:
        return Words::tr("ECMP, by flow");
    case RoutePolicy::Wcmp:
        return Words::tr("WCMP, weighted by rate");
    case RoutePolicy::Adaptive:
        return Words::tr("Adaptive");
    case RoutePolicy::Sprayed:
        return Words::tr("Packets sprayed");
    case RoutePolicy::Valiant:
        return Words::tr("Valiant, by a random switch");
    case RoutePolicy::Ugal:
        return Words::tr("UGAL, minimal or Valiant");
    }
    return {};
}

QString wordFor(Method method) {
    switch (method) {
    case Method::Exact:
        return Words::tr("exact");
    case Method::LowerBound:
        return Words::tr("at least");
    case Method::UpperBound:
        return Words::tr("at most");
    case Method::Estimate:
        return Words::tr("estimate");
    }
    return {};
}

QString wordFor(Severity severity) {
    switch (severity) {
    case Severity::Info:
        return Words::tr("Note");
    case Severity::Warning:
        return Words::tr("Warning");
    case Severity::Error:
        return Words::tr("Error");
    }
    return {};
}

QString wordFor(PriceBasis basis) {
    switch (basis) {
    case PriceBasis::None:
        return Words::tr("unknown");
    case PriceBasis::Band:
        return Words::tr("planning band");
    case PriceBasis::Street:
        return Words::tr("street");
    case PriceBasis::Quote:
        return Words::tr("quote");
    case PriceBasis::List:
        return Words::tr("list");
    }
    return {};
}

QString meaningOf(Grade grade) {
    switch (grade) {
    case Grade::A:
        return Words::tr("Grade A: read in the vendor's own document, or in SONiC or NetBox.");
    case Grade::B:
        return Words::tr("Grade B: read in a transcription of the vendor's document.");
    case Grade::C:
        return Words::tr("Grade C: recalled, not verified against a document.");
    case Grade::User:
        return Words::tr("Your own entry.");
    }
    return {};
}

QString algorithmName(std::string_view id) {
    return text(id).replace(QLatin1Char('_'), QLatin1Char('-'));
}

namespace {

// Where another of its kind bears the same name at another site, the site says which one it is.
template <class Item>
QString nameApart(const Design& design, const std::vector<Item>& all, const Item& item) {
    const bool isShared = std::any_of(all.begin(), all.end(), [&](const Item& each) {
        return each.name == item.name && each.site != item.site;
    });
    const Site* site = isShared && !item.name.empty() ? design.site(item.site) : nullptr;
    return site == nullptr || site->name.empty()
               ? text(item.name)
               : QStringLiteral("%1 · %2").arg(text(item.name), text(site->name));
}

} // namespace

QString scopeName(const Design& design, std::string_view scope) {
    const std::size_t slash = scope.find('/');
    const std::string_view item = scope.substr(0, slash);
    QString name;
    if (const FabricIntent* fabric = design.fabric(item)) {
        name = nameApart(design, *design.fabrics, *fabric);
    } else if (const Site* site = design.site(item)) {
        name = text(site->name);
    } else if (const ServerGroup* group = design.group(item)) {
        name = nameApart(design, *design.groups, *group);
    } else if (const WanLink* wan = design.wan(item)) {
        name = text(wan->name);
    } else if (const Workload* workload = design.workload(item)) {
        name = text(workload->name);
    } else if (const FabricJoin* join = design.join(item)) {
        name = text(join->name);
    } else if (const Flow* flow = design.flow(item)) {
        name = text(flow->name);
    } else if (const Gateway* gateway = design.gateway(item)) {
        name = nameApart(design, *design.gateways, *gateway);
    } else if (const Zone* zone = design.zone(item)) {
        name = text(zone->name);
    } else if (const auto risk =
                   std::find_if(design.riskGroups->begin(), design.riskGroups->end(),
                                [&](const RiskGroup& each) { return each.id == item; });
               risk != design.riskGroups->end()) {
        name = text(risk->name);
    } else if (item == "design" || item.empty()) {
        name = design.name.empty() ? Words::tr("Whole design") : text(design.name);
    }
    if (name.isEmpty()) {
        name = text(item);
    }
    return slash == std::string_view::npos
               ? name
               : name + QStringLiteral(", ") + text(scope.substr(slash + 1));
}

} // namespace weft::ui
