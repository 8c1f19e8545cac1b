// SPDX-License-Identifier: GPL-3.0-or-later
// What every question answered off the UI thread shares: one at a time, the newest only, told how
// far it is, cancelled at once. Lives on the UI thread; signals arrive there.
#pragma once

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string_view>

namespace weft::ui {

class BackgroundJob : public QObject {
    Q_OBJECT

public:
    ~BackgroundJob() override; // stops and waits

    void cancel();
    bool isRunning() const { return running_; }

signals:
    void progress(int percent, const QString& what);
    void ended(); // however: answered, failed or cancelled

protected:
    // One asking, as its worker sees it, and the threads that help it.
    class Run {
    public:
        const std::stop_token& stop() const { return stop_; }
        // Done on the UI thread, unless by then a newer question was asked or this one cancelled.
        void post(std::function<void()> call) const;
        // What was told is not told again.
        void tell(int percent, std::string_view what = {}) const;

    private:
        friend class BackgroundJob;
        BackgroundJob* job_ = nullptr;
        std::uint64_t asked_ = 0;
        std::stop_token stop_;
        struct Told {
            std::mutex mutex;
            int percent = -1;
            std::string of;
        };
        std::shared_ptr<Told> told_ = std::make_shared<Told>(); // of all copies
    };

    explicit BackgroundJob(QObject* parent);

    // Replaces the question under way. `work` must touch nothing that others change; what it found
    // it posts. The job has ended when it returns.
    void start(std::function<void(const Run&)> work);

private:
    std::stop_source stop_;
    std::uint64_t asked_ = 0;
    bool running_ = false;
    QThreadPool pool_; // last: waits before the rest goes
};

} // namespace weft::ui
