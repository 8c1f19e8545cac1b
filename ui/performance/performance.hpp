// SPDX-License-Identifier: GPL-3.0-or-later
// What the network does for what runs on it, by topic.
#pragma once

#include "ui/performance/topic_pages.hpp"

namespace weft::ui {

class Performance : public TopicPages {
    Q_OBJECT

public:
    Performance(Document& document, Selection& selection, QWidget* parent = nullptr);
};

} // namespace weft::ui
