// SPDX-License-Identifier: GPL-3.0-or-later
// The catalog on disk: a SQLite database that holds the seeds (replaced when the seed files change)
// and the user's own parts (kept across every update). Opening never fails: whatever is wrong with
// the file, the seeds are there, and messages() says what happened and where the user's data went.
// For use by one thread.
#pragma once

#include "core/base/result.hpp"
#include "core/catalog/catalog.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

struct StoreMessage {
    std::string text; // one sentence with what was done
    std::string path; // the file it is about
};

class CatalogStore {
public:
    // Creates the database on first start. An empty path, or one that cannot be written, gives a
    // store that only reads.
    static CatalogStore open(const std::string& path, const std::string& seedFolder);

    CatalogStore(CatalogStore&&) noexcept;
    CatalogStore& operator=(CatalogStore&&) noexcept;
    ~CatalogStore();

    // Seeds and own parts as they are now, changes by other processes included.
    Catalog catalog() const;

    // Acknowledged means on disk. The part is marked as the user's own and, unless graded, as the
    // user's word.
    Result<void> putOwn(const Part& part);
    Result<void> removeOwn(const PartId& id); // an error when there is no own part of that id
    // All parts of a file of our JSON (part_json.hpp), or none; gives their number.
    Result<std::size_t> importParts(std::string_view text, const std::string& fileName = {});

    const std::vector<StoreMessage>& messages() const;
    bool isWritable() const; // false: own parts cannot be saved; messages() says why

private:
    struct State;
    explicit CatalogStore(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

// $WEFT_DATA_DIR/catalog.sqlite, else $XDG_DATA_HOME/weft/catalog.sqlite, else
// ~/.local/share/weft/catalog.sqlite; empty without a home folder.
std::string catalogPath();

} // namespace weft
