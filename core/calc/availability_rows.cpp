// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/availability.hpp"
#include "core/calc/rows.hpp"

#include <fmt/format.h>

#include <cmath>

namespace weft {
namespace {

using enum CalcKind;

constexpr std::string_view kTextbook[] = {"Barlow & Proschan 1975 (series, parallel, k of n)"};
constexpr std::string_view kKokolis[] = {
    "Kokolis et al. 2025, 'Revisiting Reliability in Large-Scale Machine Learning Research "
    "Clusters' (HPCA)"};
constexpr std::string_view kEttrSources[] = {kKokolis[0], "Daly 2006 (renewal)"};
constexpr std::string_view kIntervals[] = {"Young 1974", "Daly 2006"};
constexpr std::string_view kDefinition[] = {"definition"};

constexpr double kMostParts = 1e6;

constexpr CalcParam kServers = param("servers", Count, "servers of the job");
constexpr CalcParam kRate = param("failure-rate", Events, "failures of a server");

constexpr CalcParam kMttfParams[] = {kServers, kRate};
constexpr CalcField kMttfFields[] = {
    {"mttf", "s", "1/(servers*failure_rate)", "mean time until some server fails"},
};
Result<CalcOutcome> mttf(const CalcArguments& in) {
    return outcome({inSeconds(jobMttf(real(in.count("servers")), in.events("failure-rate")))});
}

constexpr CalcParam kEttrParams[] = {
    kServers,
    kRate,
    param("restart", Time, "from failure to computing again"),
    param("interval", Time, "between checkpoints"),
    param("write", Time, "of a checkpoint, computing halted").orElse("0s"),
};
constexpr CalcField kEttrFields[] = {
    {"ettr", "ratio",
     "max(0, 1 - servers*failure_rate*(restart + interval/2))/(1 + write/interval)",
     "effective over elapsed time, for failures that cost little"},
    {"renewal", "ratio", "interval/mttf/(exp(restart/mttf)*(exp((interval+write)/mttf)-1))",
     "the same by renewal: restarts and checkpoints fail too"},
    {"mttf", "s", "1/(servers*failure_rate)", "mean time until some server fails"},
};
Result<CalcOutcome> ettr(const CalcArguments& in) {
    const CheckpointPlan plan{in.time("restart"), in.time("interval"), in.time("write")};
    const double servers = real(in.count("servers"));
    const Duration between = jobMttf(servers, in.events("failure-rate"));
    CalcOutcome out =
        outcome({expectedEttr(servers, in.events("failure-rate"), plan), 0, inSeconds(between)});
    if (std::isfinite(inSeconds(between))) {
        out.values[1] = renewalEttr(between, plan);
        out.terms.push_back(
            term("mttf", inSeconds(between), "s", "mean time until some server fails"));
    } else { // nothing fails
        out.values[1] = out.values[0];
        out.values[2] = std::nullopt;
        out.expressions["renewal"] = "ettr";
    }
    return out;
}

constexpr CalcParam kGoodputParams[] = {
    param("mttf", Time, "mean time to failure of the job"),
    param("interval", Time, "between checkpoints; Young's where not said").maybe(),
    param("write", Time, "of a checkpoint"),
    param("restart", Time, "from failure to computing again"),
};
constexpr CalcField kGoodputFields[] = {
    {"goodput", "ratio", "tau/mttf/(exp(restart/mttf)*(exp((tau+write)/mttf)-1))",
     "useful over elapsed time"},
    {"interval", "s", "tau", "between checkpoints"},
};
Result<CalcOutcome> goodput(const CalcArguments& in) {
    const Duration between = in.time("mttf");
    CheckpointPlan plan{in.time("restart"), {}, in.time("write")};
    plan.interval = in.has("interval") ? in.time("interval") : youngInterval(plan.write, between);
    return outcome({renewalEttr(between, plan), inSeconds(plan.interval)},
                   {term("tau", inSeconds(plan.interval), "s", "between checkpoints",
                         in.has("interval") ? "you chose" : "Young 1974")});
}

constexpr CalcParam kIntervalParams[] = {
    param("write", Time, "of a checkpoint"),
    param("mttf", Time, "mean time to failure of the job"),
};
constexpr CalcField kIntervalFields[] = {
    {"interval", "s", "sqrt(2*write*mttf)", "between checkpoints (Young)"},
    {"daly", "s",
     "write/(2*mttf) < 1 ? sqrt(2*write*mttf)*(1 + sqrt(write/(2*mttf))/3 + "
     "write/(2*mttf)/9) - write : mttf",
     "the same with higher orders (Daly)"},
};
Result<CalcOutcome> interval(const CalcArguments& in) {
    const Duration write = in.time("write"), between = in.time("mttf");
    return outcome(
        {inSeconds(youngInterval(write, between)), inSeconds(dalyInterval(write, between))});
}

constexpr CalcParam kSingleParams[] = {
    param("mtbf", Time, "mean time between failures"),
    param("mttr", Time, "mean time to repair"),
};
constexpr CalcField kSingleFields[] = {
    {"availability", "ratio", "mtbf/(mtbf+mttr)", "share of the time that it is up"},
};
Result<CalcOutcome> single(const CalcArguments& in) {
    return outcome({in.time("mtbf") / (in.time("mtbf") + in.time("mttr"))});
}

constexpr CalcParam kListParams[] = {
    param("a", Ratio, "availability of each part").list().within(0, 1),
};
constexpr CalcField kListFields[] = {
    {"availability", "ratio", "", "of all together"},
};
Result<CalcOutcome> series(const CalcArguments& in) {
    CalcOutcome out = outcome({seriesAvailability(in.list("a"))});
    out.expressions["availability"] = overList(out, "a", in.list("a"), "ratio", "@", "*");
    return out;
}
Result<CalcOutcome> parallel(const CalcArguments& in) {
    CalcOutcome out = outcome({parallelAvailability(in.list("a"))});
    const std::string none = overList(out, "a", in.list("a"), "ratio", "(1-@)", "*");
    out.expressions["availability"] = none.empty() ? none : "1 - " + none;
    return out;
}

constexpr CalcParam kOfNParams[] = {
    param("k", Count, "parts that must be up").within(0, kMostParts),
    param("n", Count, "parts").within(1, kMostParts),
    param("a", Ratio, "availability of each").within(0, 1),
};
Result<CalcOutcome> kOfN(const CalcArguments& in) {
    if (in.count("k") > in.count("n")) {
        return fail(ErrorCode::Usage,
                    fmt::format("k: {} of {} parts can never be up", in.count("k"), in.count("n")),
                    "k");
    }
    return outcome({kOfNAvailability(in.count("k"), in.count("n"), in.real("a"))});
}

constexpr CalcParam kDowntimeParams[] = {
    param("a", Ratio, "availability").within(0, 1),
    param("period", Time, "over which").orElse("1year"),
};
constexpr CalcField kDowntimeFields[] = {
    {"time", "s", "(1-a)*period", "down in the period"},
};
Result<CalcOutcome> downtime(const CalcArguments& in) {
    return outcome({inSeconds((1 - in.real("a")) * in.time("period"))});
}

constexpr CalcParam kFailureParams[] = {
    param("count", Count, "parts"),
    param("failure-rate", Events, "failures of a part"),
    param("period", Time, "over which").orElse("1year"),
    param("repair", Time, "mean time to repair").maybe(),
};
constexpr CalcField kFailureFields[] = {
    {"failures", "count", "count*failure_rate*period", "expected in the period"},
    {"none", "ratio", "exp(-failures)", "probability that nothing fails: a job is not interrupted"},
    {"mtbf", "s", "1/failure_rate", "mean time between failures of one part"},
    {"annual", "ratio", "failure_rate*31536000", "failures of one part in a year"},
    {"lost", "s", "failures*repair", "part-time lost in the period; unknown without a repair"},
};
Result<CalcOutcome> failures(const CalcArguments& in) {
    const EventRate rate = in.events("failure-rate");
    const double expected = real(in.count("count")) * (rate * in.time("period"));
    return outcome(
        {expected, std::exp(-expected),
         rate > EventRate() ? std::optional(1 / inPerSecond(rate)) : std::nullopt, rate * kYear,
         in.has("repair") ? std::optional(expected * inSeconds(in.time("repair"))) : std::nullopt});
}

constexpr CalcParam kRollbackParams[] = {
    param("hourly", Dollars, "cost of the job per hour"),
    param("interval", Time, "between checkpoints"),
};
constexpr CalcField kRollbackFields[] = {
    {"cost", "USD", "rint(100*hourly*interval/3600/2)/100",
     "of the work that a failure loses: half an interval, on average"},
};
Result<CalcOutcome> rollback(const CalcArguments& in) {
    return outcome({rollbackCost(in.money("hourly"), in.time("interval")).inDollars()});
}

constexpr Calculation kRows[] = {
    {"availability", "of one part from its failures and repairs", kSingleParams, kSingleFields,
     "exact", kTextbook, "mtbf=50000h mttr=4h", &single},
    {"availability-series", "all parts must be up", kListParams, kListFields, "exact", kTextbook,
     "a=0.999,0.9995,0.9999", &series, "the product of a"},
    {"availability-parallel", "one part must be up", kListParams, kListFields, "exact", kTextbook,
     "a=0.999,0.999", &parallel, "1 - the product of (1-a)"},
    {"k-of-n", "k of n equal parts must be up", kOfNParams, kListFields, "exact", kTextbook,
     "k=3 n=4 a=0.99", &kOfN, "sum over i from k to n of C(n,i) a^i (1-a)^(n-i)"},
    {"downtime", "of an availability over a period", kDowntimeParams, kDowntimeFields, "exact",
     kDefinition, "a=0.999", &downtime},
    {"expected-failures", "of many parts over a period", kFailureParams, kFailureFields, "exact",
     kDefinition, "count=3000 failure-rate=0.057%/month period=1month", &failures},
    {"job-mttf", "mean time to failure of a job", kMttfParams, kMttfFields, "exact", kKokolis,
     "servers=2048 failure-rate=0.0065/day", &mttf},
    {"ettr", "effective training time of a job with checkpoints", kEttrParams, kEttrFields,
     "estimate", kEttrSources,
     "servers=1024 failure-rate=0.0065/day restart=5min interval=60min write=0.5min", &ettr},
    {"goodput", "useful over elapsed time with checkpoints", kGoodputParams, kGoodputFields,
     "estimate", kIntervals, "mttf=12h write=60s restart=5min", &goodput},
    {"checkpoint-interval", "that loses least", kIntervalParams, kIntervalFields, "estimate",
     kIntervals, "write=60s mttf=12h", &interval},
    {"rollback-cost", "of a failure between checkpoints", kRollbackParams, kRollbackFields,
     "estimate", kIntervals, "hourly=98.32USD interval=60min", &rollback},
};

} // namespace

std::span<const Calculation> availabilityRows() {
    return kRows;
}

} // namespace weft
