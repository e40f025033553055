#include "base/atomic_file.hpp"

#include "base/translation.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace base {

namespace {

namespace fs = std::filesystem;

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor()
    {
        if (number_ >= 0) {
            ::close(number_);
        }
    }
    [[nodiscard]] int number() const { return number_; }
    [[nodiscard]] bool good() const { return number_ >= 0; }

private:
    int number_;
};

std::string trouble_with(const fs::path& file, std::string_view what)
{
    return fmt::format("{}: {}", file.string(), what);
}

std::string not_written(const fs::path& file)
{
    const int reason = errno;
    return fmt::format("{}: {} ({})", file.string(), tr("this cannot be written"),
                       std::strerror(reason));
}

bool still_has_name(const Descriptor& draft, const fs::path& name)
{
    struct stat mine {
    }, there{};
    return ::fstat(draft.number(), &mine) == 0 && ::lstat(name.c_str(), &there) == 0 &&
           mine.st_ino == there.st_ino && mine.st_dev == there.st_dev;
}

// A file has one draft, always under the same name, so that a program reuses the draft that a
// killed one left. A lock makes two programs take turns; it ends with the program that holds it.
Descriptor open_draft(const fs::path& name)
{
    constexpr int max_turns = 1000;
    for (int turn = 0; turn < max_turns; ++turn) {
        Descriptor draft(::open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666));
        if (!draft.good()) {
            return draft;
        }
        while (::flock(draft.number(), LOCK_EX) != 0 && errno == EINTR) {
        }                                  // a file system without locks: go on without
        if (still_has_name(draft, name)) { // else the program before has renamed it
            return draft;
        }
    }
    errno = EBUSY;
    return Descriptor(-1);
}

bool write_all(const Descriptor& file, std::string_view text)
{
    while (!text.empty()) {
        const auto written = ::write(file.number(), text.data(), text.size());
        if (written < 0 && errno != EINTR) {
            return false;
        }
        text.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
    return ::fsync(file.number()) == 0;
}

void flush_names(const fs::path& folder)
{
    const Descriptor names(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (names.good()) {
        ::fsync(names.number()); // without it the file is complete all the same
    }
}

fs::path folder_of(const fs::path& file)
{
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

} // namespace

std::string replace_file(const fs::path& file, std::string_view text)
{
    std::error_code none;
    const auto followed = fs::weakly_canonical(file, none);
    const fs::path target = none ? file : followed;
    struct stat old {};
    const bool is_there = ::stat(target.c_str(), &old) == 0;
    if (is_there && !S_ISREG(old.st_mode)) {
        return trouble_with(target, tr("this is not a file"));
    }
    constexpr mode_t anyone_writes = 0222; // root may write to any file, and should not
    if (is_there && ((old.st_mode & anyone_writes) == 0 || ::access(target.c_str(), W_OK) != 0)) {
        return trouble_with(target, tr("this file is read-only"));
    }

    const fs::path name = folder_of(target) / fmt::format(".{}.part", target.filename().string());
    const Descriptor draft = open_draft(name);
    if (!draft.good()) {
        return not_written(target);
    }
    const bool whole = ::ftruncate(draft.number(), 0) == 0 && write_all(draft, text) &&
                       (!is_there || ::fchmod(draft.number(), old.st_mode & 07777) == 0);
    if (!whole || ::rename(name.c_str(), target.c_str()) != 0) {
        auto sentence = not_written(target);
        ::unlink(name.c_str());
        return sentence;
    }
    flush_names(folder_of(target));
    return {};
}

std::string create_file(const fs::path& file, std::string_view text)
{
    const Descriptor created(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (!created.good() && errno == EEXIST) {
        return trouble_with(file, tr("this file is already there"));
    }
    if (!created.good()) {
        return not_written(file);
    }
    if (!write_all(created, text)) {
        auto sentence = not_written(file);
        ::unlink(file.c_str());
        return sentence;
    }
    flush_names(folder_of(file));
    return {};
}

} // namespace base
