// A file or folder of a test's own, gone when the test ends.
#pragma once

#include <atomic>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <unistd.h>

struct TemporaryFolder {
    std::filesystem::path path;

    TemporaryFolder()
    {
        static std::atomic<int> made{0};
        path = std::filesystem::temp_directory_path() /
               ("reflexloop_test_" + std::to_string(getpid()) + "_" + std::to_string(made++));
        std::filesystem::create_directories(path);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder()
    {
        std::error_code ignored; // a test that could not clean up has not failed
        std::filesystem::remove_all(path, ignored);
    }

    std::filesystem::path write(const std::string& name, std::string_view text) const
    {
        std::ofstream(path / name, std::ios::binary) << text;
        return path / name;
    }
};
