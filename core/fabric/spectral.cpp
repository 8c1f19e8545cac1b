// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fabric/spectral.hpp"

#include "core/fabric/paths.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace weft {
namespace {

constexpr int kMostIterations = 300;
constexpr double kSettled = 1e-10; // of the quotient, from one iteration to the next
constexpr double kBelow[] = {1e-9, 1e-6, 1e-3, 0.03, 0.3}; // what was found, to be proven

// Symmetric, row by row; only the upper triangle is kept up.
class Matrix {
public:
    explicit Matrix(std::size_t size) : size_(size), values_(size * size, 0.0) {}

    std::size_t size() const { return size_; }
    double* row(std::size_t i) { return values_.data() + i * size_; }
    const double* row(std::size_t i) const { return values_.data() + i * size_; }

    // Into R with R'R the matrix (Cholesky); false where it is not positive definite, or stopped.
    bool factor(const std::stop_token& stop) {
        for (std::size_t k = 0; k < size_; ++k) {
            double* pivot = row(k);
            if (!(pivot[k] > 0) || stop.stop_requested()) {
                return false;
            }
            const double root = std::sqrt(pivot[k]);
            for (std::size_t j = k; j < size_; ++j) {
                pivot[j] /= root;
            }
            for (std::size_t i = k + 1; i < size_; ++i) {
                const double share = pivot[i];
                double* below = row(i);
                for (std::size_t j = i; share != 0 && j < size_; ++j) {
                    below[j] -= share * pivot[j];
                }
            }
        }
        return true;
    }

    // R'R x = b, after factor().
    void solve(std::vector<double>& x) const {
        for (std::size_t i = 0; i < size_; ++i) {
            x[i] /= row(i)[i];
            for (std::size_t j = i + 1; j < size_; ++j) {
                x[j] -= row(i)[j] * x[i];
            }
        }
        for (std::size_t i = size_; i-- > 0;) {
            double sum = x[i];
            for (std::size_t j = i + 1; j < size_; ++j) {
                sum -= row(i)[j] * x[j];
            }
            x[i] = sum / row(i)[i];
        }
    }

private:
    std::size_t size_;
    std::vector<double> values_;
};

class Connectivity {
public:
    Connectivity(const Fabric& fabric, const SwitchGraph& graph)
        : size_(graph.size()), weights_(graph.endpoints.begin(), graph.endpoints.end()) {
        for (std::uint32_t at = 0; at < graph.size(); ++at) {
            for (const SwitchArc& arc : graph.neighbours(at)) {
                const double gbps = inGbps(fabric.capacityOf(fabric.links[arc.link]));
                if (arc.to > at && gbps > 0) {
                    links_.push_back({at, arc.to, gbps});
                    trace_ += 2 * gbps;
                }
            }
        }
        for (const double weight : weights_) {
            all_ += weight;
        }
    }

    // L - mu (W - w w'/N), and beside it something that only equal values on all switches see:
    // those the Laplacian does not.
    Matrix pencil(double mu) const {
        Matrix matrix(size_);
        const double lift = trace_ / static_cast<double>(size_ * size_);
        for (std::size_t i = 0; i < size_; ++i) {
            double* row = matrix.row(i);
            for (std::size_t j = i; j < size_; ++j) {
                row[j] = lift + mu * weights_[i] * weights_[j] / all_;
            }
            row[i] -= mu * weights_[i];
        }
        for (const auto& [a, b, gbps] : links_) {
            matrix.row(a)[a] += gbps;
            matrix.row(b)[b] += gbps;
            matrix.row(a)[b] -= gbps;
        }
        return matrix;
    }

    // x'Lx over the spread of x, weighted; infinite where it has none.
    double quotient(const std::vector<double>& x) const {
        double flow = 0, sum = 0, squares = 0;
        for (const auto& [a, b, gbps] : links_) {
            flow += gbps * (x[a] - x[b]) * (x[a] - x[b]);
        }
        for (std::size_t i = 0; i < size_; ++i) {
            sum += weights_[i] * x[i];
            squares += weights_[i] * x[i] * x[i];
        }
        return flow / (squares - sum * sum / all_);
    }

    // (W - w w'/N) x, of length 1.
    void spread(std::vector<double>& x) const {
        double mean = 0, length = 0;
        for (std::size_t i = 0; i < size_; ++i) {
            mean += weights_[i] * x[i] / all_;
        }
        for (std::size_t i = 0; i < size_; ++i) {
            x[i] = weights_[i] * (x[i] - mean);
            length += x[i] * x[i];
        }
        for (double& each : x) {
            each /= std::sqrt(length);
        }
    }

    std::size_t size() const { return size_; }

private:
    struct Pair {
        std::uint32_t a = 0, b = 0;
        double gbps = 0;
    };
    std::size_t size_;
    std::vector<double> weights_;
    std::vector<Pair> links_;
    double trace_ = 0, all_ = 0;
};

bool isConnected(const SwitchGraph& graph) {
    const std::vector<std::uint32_t> distance = distancesFrom(graph, 0);
    return std::find(distance.begin(), distance.end(), kUnreachable) == distance.end();
}

// What inverse iteration settles at: never less than the second eigenvalue, and as a rule equal.
std::optional<double> settled(const Connectivity& graph, const std::stop_token& stop) {
    Matrix laplacian = graph.pencil(0);
    if (!laplacian.factor(stop)) {
        return std::nullopt;
    }
    std::vector<double> x(graph.size());
    for (std::size_t i = 0; i < x.size(); ++i) { // nothing regular: that could miss an eigenvector
        x[i] = std::sin(1.0 + static_cast<double>(i * i % 1009));
    }
    double found = graph.quotient(x);
    for (int i = 0; i < kMostIterations && !stop.stop_requested(); ++i) {
        graph.spread(x);
        laplacian.solve(x);
        const double now = graph.quotient(x);
        const bool isSettled = std::abs(now - found) <= kSettled * found;
        found = std::min(found, now);
        if (isSettled) {
            break;
        }
    }
    return stop.stop_requested() ? std::nullopt : std::optional(found);
}

} // namespace

std::optional<Bandwidth> algebraicConnectivity(const Fabric& fabric, const SwitchGraph& graph,
                                               const std::stop_token& stop) {
    if (graph.size() > kMostSpectralSwitches || switchesWithEndpoints(graph).size() < 2 ||
        !isConnected(graph)) {
        return std::nullopt;
    }
    const Connectivity connectivity(fabric, graph);
    const auto found = settled(connectivity, stop);
    for (const double below : kBelow) {
        if (found && connectivity.pencil(*found * (1 - below)).factor(stop)) {
            return gbps(*found * (1 - below));
        }
    }
    return std::nullopt;
}

} // namespace weft
