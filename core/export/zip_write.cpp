// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/zip_write.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <memory>

namespace weft {

namespace {

struct Source {
    zip_source_t* held = nullptr;
    ~Source() { zip_source_free(held); }
};

Failure failed(zip_t* archive) {
    return fail(ErrorCode::Internal,
                fmt::format("The archive cannot be made: {}", zip_strerror(archive)));
}

Result<void> add(zip_t* archive, const ZippedFile& file) {
    zip_source_t* source = zip_source_buffer(archive, file.bytes.data(), file.bytes.size(), 0);
    const zip_int64_t index =
        source == nullptr ? -1 : zip_file_add(archive, file.name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return failed(archive);
    }
    const auto at = static_cast<zip_uint64_t>(index);
    constexpr zip_uint16_t kTime = 0, kDate = 1 << 5 | 1; // 1980-01-01, the first a ZIP can say
    if (zip_file_set_dostime(archive, at, kTime, kDate, 0) != 0 ||
        zip_set_file_compression(archive, at, file.isPacked ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 6) !=
            0) {
        return failed(archive);
    }
    return {};
}

} // namespace

Result<std::string> zipped(std::span<const ZippedFile> files) {
    zip_error_t error;
    zip_error_init(&error);
    // Kept alive beside the archive, which would free it on closing: the bytes are read after.
    Source buffer{zip_source_buffer_create(nullptr, 0, 0, &error)};
    zip_t* archive = buffer.held == nullptr
                         ? nullptr
                         : zip_open_from_source(buffer.held, ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (archive == nullptr) {
        return fail(ErrorCode::Internal,
                    fmt::format("The archive cannot be made: {}", zip_error_strerror(&error)));
    }
    zip_source_keep(buffer.held);
    for (const ZippedFile& file : files) {
        if (Result<void> added = add(archive, file); !added) {
            zip_discard(archive);
            return Failure(std::move(added).error());
        }
    }
    if (zip_close(archive) != 0) {
        Failure why = failed(archive);
        zip_discard(archive);
        return why;
    }
    if (zip_source_open(buffer.held) != 0) {
        return fail(ErrorCode::Internal, "The archive cannot be read back");
    }
    zip_source_seek(buffer.held, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(buffer.held)), '\0');
    zip_source_seek(buffer.held, 0, SEEK_SET);
    const zip_int64_t got = zip_source_read(buffer.held, bytes.data(), bytes.size());
    zip_source_close(buffer.held);
    if (got != static_cast<zip_int64_t>(bytes.size())) {
        return fail(ErrorCode::Internal, "The archive cannot be read back");
    }
    return bytes;
}

} // namespace weft
