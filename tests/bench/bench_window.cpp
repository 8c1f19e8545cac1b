// SPDX-License-Identifier: GPL-3.0-or-later
// The window as its user waits for it, drawn offscreen: from its making to a sample that can be
// worked on (promised: 1 s warm), from a click on another scenario to its figures at 65,536
// endpoints (50 ms), and frames while 5,000 switches are panned over and a card among them is
// dragged (16 ms), or zoomed, which draws every card anew. Counters: the 95th percentile and the
// longest, and what was drawn.
#include "core/catalog/store.hpp"
#include "core/design/file.hpp"
#include "core/design/scenario.hpp"
#include "core/design/templates.hpp"
#include "core/topology/topology.hpp"
#include "ui/canvas/canvas.hpp"
#include "ui/session/document.hpp"
#include "ui/session/selection.hpp"
#include "ui/shell/commands.hpp"
#include "ui/shell/main_window.hpp"
#include "ui/theme/appearance.hpp"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <string>
#include <vector>

namespace weft::ui {
namespace {

const std::string kCatalogs = std::string(WEFT_SOURCE_DIR) + "/catalogs";

template <class Done> void waitUntil(Done done) {
    QElapsedTimer patience;
    patience.start();
    while (!done() && patience.elapsed() < 120'000) {
        QApplication::processEvents(QEventLoop::AllEvents, 5);
    }
}

// Until nothing is left to be drawn.
void settle() {
    QApplication::sendPostedEvents();
    QApplication::processEvents();
}

struct OpenWindow {
    CatalogStore store = CatalogStore::open({}, kCatalogs);
    Document document{store};
    Selection selection;
    Appearance appearance;
    MainWindow window{store, document, selection, appearance};

    OpenWindow() {
        window.resize(1600, 1000);
        window.show();
    }
    void waitForFigures() {
        waitUntil([this] { return !document.isStale(); });
        settle();
    }
};

void startWithSample(benchmark::State& state) {
    const std::string sample = templateFolder() + "/dgx-superpod-h100-4su.weft";
    for (auto _ : state) {
        OpenWindow open;
        open.window.commands().openFile(QString::fromStdString(sample));
        open.waitForFigures();
        if (open.document.snapshot()->analysis.metrics.empty()) {
            state.SkipWithError("no figures of the sample");
        }
    }
}

// The fabric of 65,536 endpoints, and a what-if of it.
Design large(const Catalog& catalog) {
    const std::vector<std::string> settings = {"radix=64"};
    Design design = designFromTopology(*findTopology("fat-tree"), settings, catalog).value();
    Scenario made;
    made.name = "Two to one";
    made.id = freshId(design, made.name);
    made.edits = {
        parseSetting(design, design.fabrics->front().id + ".oversubscription=2:1").value()};
    return weft::apply(design, PutScenario{std::move(made)}).value();
}

void switchTo(OpenWindow& open, const Id& scenario) {
    open.document.activate(scenario);
    open.waitForFigures();
}

// The what-if was never looked at; `ahead`: but the window had a moment to itself.
void firstSwitch(benchmark::State& state, bool ahead) {
    for (auto _ : state) {
        state.PauseTiming();
        {
            OpenWindow open;
            open.document.openCopy(large(open.store.catalog()), {});
            open.waitForFigures();
            if (ahead) {
                waitUntil([&] { return open.document.isDeepening(); });
            }
            state.ResumeTiming();
            switchTo(open, open.document.baseline().scenarios->front().id);
            state.PauseTiming();
        }
        state.ResumeTiming();
    }
}

void switchBack(benchmark::State& state) {
    OpenWindow open;
    open.document.openCopy(large(open.store.catalog()), {});
    open.waitForFigures();
    const Id other = open.document.baseline().scenarios->front().id;
    switchTo(open, other);
    bool isOther = true;
    for (auto _ : state) {
        isOther = !isOther;
        switchTo(open, isOther ? other : Id());
    }
}

// Cards of 32 leaves and 32 spines each, all of them drawn one by one.
Design manyCards(const Catalog& catalog) {
    constexpr int kCards = 80, kAcross = 10;
    const std::vector<std::string> settings = {"leaves=32", "spines=32", "radix=64"};
    Design design = designFromTopology(*findTopology("leaf-spine"), settings, catalog).value();
    const FabricIntent first = design.fabrics->front();
    std::vector<FabricIntent>& fabrics = design.fabrics.write();
    fabrics.clear();
    for (int i = 0; i < kCards; ++i) {
        FabricIntent next = first;
        next.id = "fabric-" + std::to_string(i + 1);
        next.place = {300.0 * (i % kAcross), 180.0 * (i / kAcross), 280, 160};
        fabrics.push_back(std::move(next));
    }
    return design;
}

struct Frames {
    OpenWindow open;
    std::vector<double> milliseconds;
    QElapsedTimer clock;

    Frames() {
        open.document.openCopy(manyCards(open.store.catalog()), {});
        open.waitForFigures();
        open.window.resize(open.window.size() + QSize(1600, 1000) - canvas().size());
        settle();
        canvas().fitAll();
        canvas().zoomBy(0.36 / canvas().zoom());
        settle();
    }
    Canvas& canvas() { return open.window.canvas(); }

    // A frame as the window makes it: everything that asks to be painted, once.
    template <class Move> void time(benchmark::State& state, Move move) {
        settle(); // answers that come meanwhile are shown between frames
        clock.start();
        move();
        canvas().viewport()->repaint();
        const double seconds = double(clock.nsecsElapsed()) / 1e9;
        state.SetIterationTime(seconds);
        milliseconds.push_back(seconds * 1e3);
    }

    void report(benchmark::State& state) {
        std::sort(milliseconds.begin(), milliseconds.end());
        state.counters["p95_ms"] = milliseconds[milliseconds.size() * 95 / 100];
        state.counters["max_ms"] = milliseconds.back();
        double drawn = 0;
        const QRectF sight = canvas().inSight();
        for (const AnalysedFabric& fabric : open.document.snapshot()->analysis.fabrics) {
            const QRectF card = canvas().items().rectOf(QString::fromStdString(fabric.id));
            drawn += sight.contains(card) ? fabric.expansion->fabric.switches().size() : 0;
        }
        state.counters["drawn"] = drawn;
    }
};

void panOverMany(benchmark::State& state) {
    Frames frames;
    int step = 0;
    for (auto _ : state) {
        frames.time(state, [&] {
            QScrollBar* bar = frames.canvas().horizontalScrollBar();
            bar->setValue(bar->value() + (++step / 40 % 2 ? 11 : -11));
        });
    }
    frames.report(state);
}

// In steps as fine as a touchpad's: nothing looks as it did in the frame before.
void zoomOverMany(benchmark::State& state) {
    Frames frames;
    int step = 0;
    for (auto _ : state) {
        frames.time(state, [&] { frames.canvas().zoomBy(++step / 20 % 2 ? 1 / 1.02 : 1.02); });
    }
    frames.report(state);
}

void dragAmongMany(benchmark::State& state) {
    Frames frames;
    QWidget* viewport = frames.canvas().viewport();
    const auto send = [&](QEvent::Type type, QPointF at, Qt::MouseButtons buttons) {
        QMouseEvent event(type, at, viewport->mapToGlobal(at),
                          type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, buttons,
                          Qt::NoModifier);
        QApplication::sendEvent(viewport, &event);
    };
    const QRectF card = frames.canvas().items().rectOf(QStringLiteral("fabric-45"));
    const QPointF begin =
        frames.canvas().mapFromScene(card.topLeft() + QPointF(card.width() / 2, 12));
    send(QEvent::MouseButtonPress, begin, Qt::LeftButton);
    int step = 0;
    for (auto _ : state) {
        frames.time(state, [&] {
            const int way = ++step % 80;
            send(QEvent::MouseMove, begin + QPointF(way < 40 ? way * 4 : (80 - way) * 4, way / 4.0),
                 Qt::LeftButton);
        });
    }
    send(QEvent::MouseButtonRelease, begin, Qt::NoButton);
    frames.report(state);
}

BENCHMARK(startWithSample)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(5);
BENCHMARK_CAPTURE(firstSwitch, at_once, false)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Iterations(5);
BENCHMARK_CAPTURE(firstSwitch, a_moment_later, true)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Iterations(5);
BENCHMARK(switchBack)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(40);
BENCHMARK(panOverMany)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(300);
BENCHMARK(zoomOverMany)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(300);
BENCHMARK(dragAmongMany)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(300);

} // namespace
} // namespace weft::ui
