// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/vendor_finder.hpp"

namespace weft::ui {

void VendorFinder::find(const SnapshotPtr& snapshot, std::vector<std::string> vendors) {
    start([this, snapshot, vendors = std::move(vendors)](const Run& run) {
        AnalysisOptions options;
        options.stop = run.stop();
        auto change = changeVendors(snapshot->design, snapshot->analysis, snapshot->catalog,
                                    vendors, options);
        if (!change) {
            run.post([this, why = QString::fromStdString(change.error().toString())] {
                emit refused(why);
            });
            return;
        }
        run.post([this, made = std::make_shared<const VendorChange>(*std::move(change))] {
            emit found(made);
        });
    });
}

} // namespace weft::ui
