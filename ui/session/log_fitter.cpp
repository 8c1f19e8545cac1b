// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/log_fitter.hpp"

#include "core/base/file.hpp"

#include <QFileInfo>

namespace weft::ui {

namespace {

constexpr std::uint64_t kLargestLog = 16u << 20;

Result<LogFit> fitLog(const Snapshot& snapshot, const Id& id, const QString& path,
                      std::optional<Operation> operation) {
    WEFT_TRY(const std::string words, readFile(path.toStdString(), kLargestLog));
    WEFT_TRY(NcclLog log, parseNcclLog(words, operation));
    const FabricIntent* intent = snapshot.design.fabric(id);
    const AnalysedFabric* fabric = snapshot.analysis.fabric(id);
    if (intent == nullptr || fabric == nullptr || fabric->expansion == nullptr) {
        return fail(ErrorCode::Usage, "The design has no compute fabric that can be built", {},
                    "Add one, or mend what the problems list says of it");
    }
    const auto& clos = fabric->shape->clos;
    const BuiltFabric built{intent, &fabric->works(), &fabric->shape->graph,
                            clos ? &*clos : nullptr};
    WEFT_TRY(CalibrationFit fit, calibrate(log, QFileInfo(path).fileName().toStdString(),
                                           snapshot.design, snapshot.catalog, built));
    return LogFit{std::move(log), std::move(fit)};
}

QString sentenceOf(const Error& error) {
    QString sentence = QString::fromStdString(error.message);
    if (!error.place.empty() && !sentence.contains(QString::fromStdString(error.place))) {
        sentence.prepend(QString::fromStdString(error.place) + QStringLiteral(": "));
    }
    return error.hint.empty()
               ? sentence
               : sentence + QStringLiteral(". ") + QString::fromStdString(error.hint);
}

} // namespace

void LogFitter::fit(const SnapshotPtr& snapshot, const Id& fabric, const QString& path,
                    std::optional<Operation> operation) {
    start([this, snapshot, fabric, path, operation](const Run& run) {
        Result<LogFit> made = fitLog(*snapshot, fabric, path, operation);
        if (made) {
            run.post([this, fit = std::make_shared<const LogFit>(*std::move(made))] {
                emit fitted(fit);
            });
        } else {
            run.post([this, problem = sentenceOf(made.error())] { emit failed(problem); });
        }
    });
}

} // namespace weft::ui
