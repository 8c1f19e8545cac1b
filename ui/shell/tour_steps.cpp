// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tour_steps.hpp"

#include <QCoreApplication>

namespace weft::ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::TourSteps)
};

} // namespace

std::vector<TourStep> tourSteps(const TourPlaces& places) {
    const auto at = [](QWidget* place) { return [place] { return place; }; };
    return {
        {Tr::tr("Drag from the library"),
         Tr::tr("Sites, topologies, servers and lines. Drag one onto the canvas, or press Enter on "
                "it; a topology comes with its switches, ports and cables counted."),
         at(places.library)},
        {Tr::tr("The canvas is the design"),
         Tr::tr("Drag handles to join things, select one to change it at the right. The wheel "
                "zooms: from sites to single switches and their ports."),
         at(places.canvas)},
        {Tr::tr("The figures answer at once"),
         Tr::tr("While the mouse is still down they say how far each would move. What is selected "
                "decides which fabric they speak of."),
         at(places.figures)},
        {Tr::tr("Every number says why"),
         Tr::tr("Click a figure anywhere: its formula with your values, each term with its origin "
                "and source. F1 on a figure opens its page in the help."),
         places.figure},
        {Tr::tr("What if?"),
         Tr::tr("“New what-if” keeps the baseline and writes your changes beside it. Compare shows "
                "both, and takes each difference apart."),
         at(places.compare)}};
}

} // namespace weft::ui
