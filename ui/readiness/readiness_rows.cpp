// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/readiness_rows.hpp"

#include "core/base/text.hpp"
#include "ui/forms/row_parts.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace weft::ui {

namespace {

using namespace rows;

struct Rows {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::ReadinessRows)
};

Answer answerOf(const Design& design, const Id& question) {
    const auto found = std::find_if(design.answers->begin(), design.answers->end(),
                                    [&](const Answer& each) { return each.id == question; });
    return found == design.answers->end() ? Answer{question, {}, {}, false} : *found;
}

// An answer that says nothing is taken back.
template <class Change> MakeEdit answering(const Id& question, Change change) {
    return [question, change](const Design& design, const QString& typed) -> Result<Edit> {
        Answer answer = answerOf(design, question);
        change(answer, typed);
        const bool says = answer.settled || !answer.text.empty() || !answer.evidence.empty();
        return SetAnswer{std::move(answer), says};
    };
}

template <class Change> MakeEdit changingPhase(const Id& phase, Change change) {
    return [phase, change](const Design& design, const QString& typed) -> Result<Edit> {
        const std::vector<Phase> phases = shownPhases(design);
        const auto found = std::find_if(phases.begin(), phases.end(),
                                        [&](const Phase& each) { return each.id == phase; });
        if (found == phases.end()) {
            return fail(ErrorCode::Usage, "There is no phase \"" + phase + "\" any more");
        }
        Phase changed = *found;
        WEFT_TRY_VOID(change(changed, typed));
        return phaseEdit(design, changed);
    };
}

} // namespace

std::vector<Phase> shownPhases(const Design& design) {
    return design.phases->empty() ? usualPhases() : *design.phases;
}

Edit phaseEdit(const Design& design, const Phase& changed) {
    if (!design.phases->empty()) {
        return PutPhase{changed};
    }
    Batch batch{utf8(Rows::tr("Plan in phases of one's own")), {}};
    for (const Phase& usual : usualPhases()) {
        batch.edits.push_back(PutPhase{usual.id == changed.id ? changed : usual});
    }
    return batch;
}

std::vector<FormRow> answerRows(const Design& design, const PlanningQuestion& question) {
    const Answer said = answerOf(design, question.id);
    FormRow answer = rowOf("text", Rows::tr("Answer"), RowKind::Notes, text(said.text),
                           answering(question.id, [](Answer& a, const QString& typed) {
                               a.text = utf8(typed.trimmed());
                           }));
    answer.placeholder = said.text.empty() && !question.answer.empty()
                             ? text(question.answer)
                             : Rows::tr("what was decided");
    FormRow evidence = rowOf("evidence", Rows::tr("Evidence"), RowKind::Notes, text(said.evidence),
                             answering(question.id, [](Answer& a, const QString& typed) {
                                 a.evidence = utf8(typed.trimmed());
                             }));
    evidence.placeholder = Rows::tr("where it can be checked: a document, a ticket, a name");
    FormRow settled = rowOf("settled", Rows::tr("Settled: good enough to go on"), RowKind::Toggle,
                            said.settled ? QStringLiteral("on") : QStringLiteral("off"),
                            answering(question.id, [](Answer& a, const QString& typed) {
                                a.settled = typed == QLatin1String("on");
                            }));
    return {answer, evidence, settled};
}

std::vector<FormRow> phaseRows(const Design& design, const Id& phase) {
    const std::vector<Phase> phases = shownPhases(design);
    const auto found = std::find_if(phases.begin(), phases.end(),
                                    [&](const Phase& each) { return each.id == phase; });
    if (found == phases.end()) {
        return {};
    }
    FormRow name = rowOf("name", Rows::tr("Phase"), RowKind::Words, text(found->name),
                         changingPhase(phase, [](Phase& p, const QString& typed) -> Result<void> {
                             p.name = utf8(typed.trimmed());
                             return {};
                         }));
    FormRow weeks =
        rowOf("weeks", Rows::tr("Weeks"), RowKind::Count, people(formatCount(found->weeks)),
              changingPhase(phase, [](Phase& p, const QString& typed) {
                  return assign(p.weeks, parseCount(fromPeople(typed)));
              }));
    FormRow after = rowOf("after", Rows::tr("After"), RowKind::Choice, text(found->after),
                          changingPhase(phase, [](Phase& p, const QString& typed) -> Result<void> {
                              p.after = utf8(typed);
                              return {};
                          }));
    after.choices.push_back({Rows::tr("Starts at once"), QString()});
    for (const Phase& each : phases) {
        if (each.id != phase) {
            after.choices.push_back({text(each.name.empty() ? each.id : each.name), text(each.id)});
        }
    }
    QStringList said;
    for (const std::string& gate : found->gates) {
        said += text(gate);
    }
    FormRow gates =
        rowOf("gates", Rows::tr("Exit gates"), RowKind::Words, said.join(QStringLiteral(", ")),
              changingPhase(phase, [](Phase& p, const QString& typed) -> Result<void> {
                  p.gates.clear();
                  for (const QString& each : typed.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
                      p.gates.push_back(utf8(each.trimmed()));
                  }
                  return {};
              }));
    gates.placeholder = Rows::tr("flow., zone., question:skills");
    gates.help = Rows::tr("Beginnings of checks that must find nothing when the phase ends, or "
                          "questions that must be settled");
    FormRow note = rowOf("note", Rows::tr("Note"), RowKind::Notes, text(found->note),
                         changingPhase(phase, [](Phase& p, const QString& typed) -> Result<void> {
                             p.note = utf8(typed);
                             return {};
                         }));
    return {name, weeks, after, gates, note};
}

} // namespace weft::ui
