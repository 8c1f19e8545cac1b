// SPDX-License-Identifier: GPL-3.0-or-later
// CPU time of one frame of the canvas, 1600×1000, raster, while it is panned and zoomed: budget 16
// ms. The argument is the number of endpoints.
#include "core/catalog/store.hpp"
#include "core/topology/topology.hpp"
#include "ui/canvas/canvas.hpp"
#include "ui/session/document.hpp"
#include "ui/session/selection.hpp"
#include "ui/theme/appearance.hpp"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QStandardPaths>

#include <cmath>
#include <string>

namespace weft::ui {
namespace {

struct Bench {
    CatalogStore store = CatalogStore::open({}, std::string(WEFT_SOURCE_DIR) + "/catalogs");
    Document document{store};
    Selection selection;
    Canvas canvas{document, selection};
    QImage frame{1600, 1000, QImage::Format_ARGB32_Premultiplied};

    explicit Bench(std::int64_t endpoints) {
        const std::string settings[] = {"endpoints=" + std::to_string(endpoints), "radix=64",
                                        "rate=400Gb/s"};
        document.openCopy(*designFromTopology(*findTopology("fat-tree"), settings, store.catalog()),
                          {});
        canvas.resize(1600, 1000);
        canvas.show();
        QElapsedTimer patience;
        patience.start();
        while (document.isStale() && patience.elapsed() < 60000) {
            QApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        }
        canvas.fitAll();
    }

    void paint() {
        QPainter painter(&frame);
        canvas.render(&painter, frame.rect(), canvas.viewport()->rect());
    }
};

void pan(benchmark::State& state) {
    Bench bench(state.range(0));
    bench.canvas.zoomBy(3);
    int step = 0;
    for (auto _ : state) {
        QScrollBar* bar = bench.canvas.horizontalScrollBar();
        bar->setValue(bar->value() + (++step / 40 % 2 ? 11 : -11));
        bench.paint();
    }
}

void zoomThrough(benchmark::State& state) {
    Bench bench(state.range(0));
    int step = 0;
    for (auto _ : state) { // from the whole design to single switches and back
        bench.canvas.zoomBy(step++ / 60 % 2 ? 1 / 1.08 : 1.08, {700, 420});
        bench.paint();
    }
}

BENCHMARK(pan)->Arg(1000)->Arg(10000)->Arg(65536)->Unit(benchmark::kMillisecond);
BENCHMARK(zoomThrough)->Arg(1000)->Arg(10000)->Arg(65536)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace weft::ui

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    weft::ui::Appearance appearance;
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
