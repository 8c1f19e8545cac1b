// SPDX-License-Identifier: GPL-3.0-or-later
// The crash journal: what was done to a document since it was opened, on disk within the same
// second. Append-only text, one record per line: CRC-32 in hexadecimal, a space, JSON. The first
// record holds the whole starting design, so that recovery depends on no other file: neither a
// never-saved document nor a damaged or newer file bars it.
#pragma once

#include "core/base/file_descriptor.hpp"
#include "core/base/result.hpp"
#include "core/design/design.hpp"
#include "core/design/edit.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

// Where journals live: $WEFT_STATE_DIR, else $XDG_STATE_HOME/weft, else ~/.local/state/weft. Not
// created yet.
Result<std::string> stateFolder();

// 16 hexadecimal digits that tell one file's bytes from another's.
std::string contentHash(std::string_view bytes);

// The journal of one open document. Belongs to one thread. Locked while it lives, so that another
// window does not take it for one left behind; on destruction the file stays, unless remove() was
// called.
class Journal {
public:
    // A state of the document: 0 as the journal began, one more for each record since.
    using State = std::int64_t;

    // `path` is the document's file, empty where it was never saved; `savedText` its bytes. Creates
    // the folder (0700) and a file (0600) named after the design's id.
    static Result<Journal> start(const std::string& folder, const Design& design,
                                 const std::string& path = {}, std::string_view savedText = {});

    // Each is in the system's hands when it returns (survives the end of the process) and on disk
    // within two seconds of appends, or after sync(). On error the journal is as it was.
    Result<State> append(const Edit& edit);
    // Undo, redo or any jump: the document is again as it was in `state`.
    Result<State> appendReturn(State state);
    // The document, as it is now, was saved under this path with these bytes.
    Result<State> appendSaved(const std::string& path, std::string_view savedText);
    Result<void> sync();

    State state() const { return state_; }
    const std::string& path() const { return path_; } // the journal's own file
    // After a clean close: nothing to recover.
    void remove();

private:
    Journal(std::string path, FileDescriptor file)
        : path_(std::move(path)), file_(std::move(file)) {}
    Result<State> write(std::string_view json);

    std::string path_;
    FileDescriptor file_;
    std::int64_t size_ = 0; // bytes of whole records
    State state_ = -1;      // no record yet
    std::chrono::steady_clock::time_point lastSync_ = {};
};

// Journals that no living process holds, newest first: what was open when Weft last ended
// unexpectedly.
std::vector<std::string> journalsLeftBehind(const std::string& folder);

// A step of the undo history: the edit and the design it led to.
struct HistoryStep {
    Edit edit;
    Design after;
};

// A document out of its journal, up to the first damaged or incomplete record.
struct Recovery {
    Design design;                 // as it was last
    Design start;                  // as it was when the journal began
    std::vector<Edit> edits;       // in order, undone ones too
    Design origin;                 // what the history leads on from; `start` in a whole journal
    std::vector<HistoryStep> done; // the undo history, oldest first
    std::size_t reached = 0;       // steps of it that are in `design`; those beyond were undone
    std::string path;              // the document's file; empty when never saved
    std::string savedHash;    // contentHash() of what was last saved there; empty when never saved
    std::int64_t unsaved = 0; // edits, undos and redos since the last save; 0: nothing to recover
    bool damaged = false;     // something behind the last good record was lost

    // True where the file still holds what this document last saved (or nothing was ever saved).
    bool matches(std::string_view fileText) const;
};
Result<Recovery> recover(const std::string& journalPath);

} // namespace weft
