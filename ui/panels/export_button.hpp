// SPDX-License-Identifier: GPL-3.0-or-later
// "Export": a menu of formats of one deliverable or of all; asks where to, and hands the work to an
// ExportJob.
#pragma once

#include <QPushButton>

#include <string>
#include <string_view>
#include <vector>

namespace weft {
struct Exporter;
}

namespace weft::ui {

class Document;
class ExportJob;

class ExportButton : public QPushButton {
    Q_OBJECT

public:
    // `families` are what ids of exporters begin with ("bom", "cabling"); none: every exporter.
    // Document and job outlive the button.
    ExportButton(Document& document, ExportJob& job, std::vector<std::string_view> families,
                 QWidget* parent = nullptr);
    // Runs off the UI thread, of the snapshot as it is now. False while another export runs.
    bool exportTo(const std::string& exporterId, const QString& path);

private:
    void askPath(const Exporter& exporter);

    Document& document_;
    ExportJob& job_;
};

} // namespace weft::ui
