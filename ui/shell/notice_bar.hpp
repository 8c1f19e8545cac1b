// SPDX-License-Identifier: GPL-3.0-or-later
// One quiet line under the top bar: a sentence, up to three answers, and a way to put it aside.
#pragma once

#include <QFrame>

#include <functional>
#include <vector>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QLabel;
QT_END_NAMESPACE

namespace weft::ui {

class NoticeBar : public QFrame {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);

    struct Answer {
        QString text;
        std::function<void()> run; // the bar hides first
    };
    void say(const QString& sentence, const std::vector<Answer>& answers = {});

private:
    QLabel* sentence_;
    QHBoxLayout* answers_;
};

} // namespace weft::ui
