// SPDX-License-Identifier: GPL-3.0-or-later
// A service as it was described, and what it sends.
#pragma once

#include "core/workload/model.hpp"
#include "core/workload/workload.hpp"

namespace weft {

struct Serving {
    double requests = 0, burst = 1; // per second; at once
    double allowed = 0;             // seconds a request may wait for the network
    double calls = 1, prompt = 0, output = 0, retrievals = 0, kvBytes = 2;
    DataSize retrieved;
    Duration serverTime;
    bool isDisaggregated = true;
    const ModelSpec* model = nullptr;
};

// Keys and values between accelerators, what is retrieved, and users' requests and answers.
// `vectors`: the server group of the vector database; empty: the first of a storage part.
void addServingFlows(const WorkloadInput& input, const Serving& serving, const std::string& vectors,
                     std::vector<WorkloadFlow>& flows);

} // namespace weft
