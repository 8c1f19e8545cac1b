// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzz target without a fuzzer: every file of the given files and folders as it stands, then
// seeded changes of them, the same on every machine. A crash prints which input it was.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr std::size_t kChanges = 4000;
constexpr std::size_t kLargest = 64 * 1024; // of an input that is changed over and over
constexpr std::chrono::seconds kSlowest{2}; // for one input

struct Input {
    std::string name, bytes;
};

std::vector<Input> readAll(const std::filesystem::path& root) {
    std::vector<std::filesystem::path> files;
    if (std::filesystem::is_directory(root)) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
            if (entry.is_regular_file()) {
                files.push_back(entry.path());
            }
        }
        std::sort(files.begin(), files.end());
    } else {
        files.push_back(root);
    }
    std::vector<Input> inputs;
    for (const std::filesystem::path& file : files) {
        std::ifstream in(file, std::ios::binary);
        inputs.push_back({file.string(), {std::istreambuf_iterator<char>(in), {}}});
    }
    return inputs;
}

// What breaks readers: cut short, a byte turned, a stretch doubled or dropped, a piece of another
// input, a number out of all proportion.
std::string changed(const std::vector<Input>& inputs, std::mt19937_64& random) {
    const auto below = [&](std::size_t limit) { return limit == 0 ? 0 : random() % limit; };
    std::string bytes = inputs[below(inputs.size())].bytes;
    static const std::string kPieces[] = {
        "1e999", "-1", "18446744073709551616", "\"", "{", "[", "null", "\\u0000", "\xff", "NaN"};
    for (std::size_t turns = 1 + below(4); turns > 0; --turns) {
        const std::size_t at = below(bytes.size() + 1);
        const std::size_t length = below(std::min<std::size_t>(64, bytes.size() - at + 1));
        switch (below(6)) {
        case 0:
            bytes.resize(at);
            break;
        case 1:
            if (at < bytes.size()) {
                bytes[at] = static_cast<char>(random());
            }
            break;
        case 2:
            bytes.insert(at, bytes.substr(at, length));
            break;
        case 3:
            bytes.erase(at, length);
            break;
        case 4: {
            const std::string& other = inputs[below(inputs.size())].bytes;
            const std::size_t from = below(other.size() + 1);
            bytes.replace(at, length, other.substr(from, below(64)));
            break;
        }
        default:
            bytes.replace(at, length, kPieces[below(std::size(kPieces))]);
            break;
        }
    }
    return bytes;
}

// True when the target took it in time; a broken promise inside stops the program.
bool run(const std::string& bytes, const std::string& what) {
    const auto start = std::chrono::steady_clock::now();
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    if (std::chrono::steady_clock::now() - start < kSlowest) {
        return true;
    }
    std::fprintf(stderr, "%s took over two seconds\n", what.c_str());
    return false;
}

} // namespace

int main(int argc, char** argv) {
    std::vector<Input> inputs;
    for (int i = 1; i < argc; ++i) {
        std::vector<Input> more = readAll(argv[i]);
        std::move(more.begin(), more.end(), std::back_inserter(inputs));
    }
    if (inputs.empty()) {
        std::fprintf(stderr, "no corpus given: replay FILE-OR-FOLDER...\n");
        return 2;
    }
    bool inTime = true;
    for (const Input& input : inputs) {
        inTime &= run(input.bytes, input.name);
    }
    std::erase_if(inputs, [](const Input& input) { return input.bytes.size() > kLargest; });
    std::mt19937_64 random(20261120);
    const std::string kept = std::string(argv[0]) + ".last-input";
    for (std::size_t i = 0; i < kChanges && !inputs.empty(); ++i) {
        const std::string bytes = changed(inputs, random);
        // Kept until the target returns, so that a crash leaves the input behind.
        std::ofstream(kept, std::ios::binary) << bytes;
        inTime &= run(bytes, "change " + std::to_string(i));
    }
    return inTime ? 0 : 1;
}
