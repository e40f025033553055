// Silences SFML while one of these lives: SFML writes remarks to stderr that mean nothing to the
// user, for example that a virtual screen has no vertical sync. What matters is checked by
// ourselves.
#pragma once

#include <SFML/System/Err.hpp>

#include <ostream>

namespace platform {

class QuietSfml {
public:
    QuietSfml() : before_(sf::err().rdbuf(nullptr)) {}
    ~QuietSfml()
    {
        sf::err().rdbuf(before_);
        sf::err().clear();
    }
    QuietSfml(const QuietSfml&) = delete;
    QuietSfml& operator=(const QuietSfml&) = delete;

private:
    std::streambuf* before_;
};

} // namespace platform
