// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/zip_write.hpp"

#include <gtest/gtest.h>
#include <zip.h>

namespace weft {
namespace {

TEST(ZipWrite, GivesBackItsFilesAndTheSameBytes) {
    const ZippedFile files[] = {{"a/first.xml", std::string(5'000, 'x')},
                                {"ä.png", std::string("\0\x01\xff", 3), true},
                                {"empty", ""}};
    const Result<std::string> bytes = zipped(files);
    ASSERT_TRUE(bytes);
    EXPECT_EQ(*bytes, *zipped(files));
    EXPECT_LT(bytes->size(), 1'000U);

    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes->data(), bytes->size(), 0, &error);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    ASSERT_NE(archive, nullptr);
    ASSERT_EQ(zip_get_num_entries(archive, 0), 3);
    for (zip_uint64_t i = 0; i < 3; ++i) {
        EXPECT_EQ(zip_get_name(archive, i, 0), files[i].name);
        std::string read(files[i].bytes.size(), '\0');
        zip_file_t* file = zip_fopen_index(archive, i, 0);
        EXPECT_EQ(zip_fread(file, read.data(), read.size()), static_cast<zip_int64_t>(read.size()));
        zip_fclose(file);
        EXPECT_EQ(read, files[i].bytes);
    }
    zip_discard(archive);
}

TEST(ZipWrite, ANameTwiceIsAnError) {
    const ZippedFile files[] = {{"a", "1"}, {"a", "2"}};
    EXPECT_FALSE(zipped(files));
}

} // namespace
} // namespace weft
