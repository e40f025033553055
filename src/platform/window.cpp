#include "platform/window.hpp"

#include "platform/heap.hpp"
#include "platform/panel_input.hpp"
#include "platform/quiet_sfml.hpp"
#include "platform/window_events.hpp"

#include <SFML/Window.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <stdexcept>
#include <thread>
#include <utility>

namespace platform {

namespace {

using Clock = std::chrono::steady_clock;

constexpr unsigned min_major = 3, min_minor = 3;

// A screen without vertical sync (a virtual one, a driver that ignores it) would let the loop take
// a whole core: no more than 200 frames a second.
constexpr auto min_frame = std::chrono::milliseconds(5);

sf::ContextSettings wanted_settings()
{
    sf::ContextSettings settings;
    settings.depthBits = 24;
    settings.majorVersion = min_major;
    settings.minorVersion = min_minor;
    settings.attributeFlags = sf::ContextSettings::Core;
    return settings;
}

// SFML gives a lesser context with a mere warning, so the context itself is checked.
void require_core_profile(const sf::ContextSettings& got)
{
    const bool new_enough = got.majorVersion > min_major ||
                            (got.majorVersion == min_major && got.minorVersion >= min_minor);
    if (!new_enough || (got.attributeFlags & sf::ContextSettings::Core) == 0) {
        throw std::runtime_error(fmt::format(
            "this screen offers OpenGL {}.{}{}, and the window needs 3.3 core; update the graphics "
            "driver, or try LIBGL_ALWAYS_SOFTWARE=1",
            got.majorVersion, got.minorVersion, new_enough ? " without the core profile" : ""));
    }
}

#if SFML_VERSION_MAJOR < 3

WindowSize desktop_size()
{
    const sf::VideoMode mode = sf::VideoMode::getDesktopMode();
    return {static_cast<int>(mode.width), static_cast<int>(mode.height)};
}

void create(sf::Window& window, const std::string& title, WindowSize size)
{
    window.create(
        sf::VideoMode(static_cast<unsigned>(size.width), static_cast<unsigned>(size.height)), title,
        sf::Style::Default, wanted_settings());
}

void create_borderless(sf::Window& window, const std::string& title, const Place& place)
{
    window.create(sf::VideoMode(static_cast<unsigned>(place.size.width),
                                static_cast<unsigned>(place.size.height)),
                  title, sf::Style::None, wanted_settings());
}

void load_cursor(std::optional<sf::Cursor>& cursor, sf::Cursor::Type type)
{
    if (!cursor.emplace().loadFromSystem(type)) {
        cursor.reset();
    }
}

#else

WindowSize desktop_size()
{
    const sf::VideoMode mode = sf::VideoMode::getDesktopMode();
    return {static_cast<int>(mode.size.x), static_cast<int>(mode.size.y)};
}

void create(sf::Window& window, const std::string& title, WindowSize size)
{
    window.create(
        sf::VideoMode({static_cast<unsigned>(size.width), static_cast<unsigned>(size.height)}),
        title, sf::State::Windowed, wanted_settings());
}

void create_borderless(sf::Window& window, const std::string& title, const Place& place)
{
    window.create(sf::VideoMode({static_cast<unsigned>(place.size.width),
                                 static_cast<unsigned>(place.size.height)}),
                  title, sf::Style::None, sf::State::Windowed, wanted_settings());
}

void load_cursor(std::optional<sf::Cursor>& cursor, sf::Cursor::Type type)
{
    cursor = sf::Cursor::createFromSystem(type);
}

#endif

// SFML 2.5 takes the screen's width for its height when it centres a window; without a window
// manager to correct it, a part would hang out below.
void bring_onto_desktop(sf::Window& window, WindowSize size, WindowSize desktop)
{
    if (window.getPosition().y + size.height > desktop.height) {
        window.setPosition({(desktop.width - size.width) / 2, (desktop.height - size.height) / 2});
    }
}

// One change of each key and button a frame: panels read their state once a frame, so a press and
// its release within one frame would go unseen.
class EventEdges {
public:
    // Notes the event; true when its key or button has already changed in this frame.
    bool already_changed(const WindowEvent& event)
    {
        using Kind = WindowEvent::Kind;
        bool* changed = nullptr;
        if (event.kind == Kind::key_down || event.kind == Kind::key_up) {
            changed = &keys_[static_cast<std::size_t>(event.key)];
        } else if (event.kind == Kind::button_down || event.kind == Kind::button_up) {
            changed = &buttons_[static_cast<std::size_t>(event.button)];
        }
        return changed != nullptr && std::exchange(*changed, true);
    }

private:
    std::array<bool, key_count> keys_{};
    std::array<bool, 8> buttons_{};
};

} // namespace

struct Window::State {
    std::array<std::optional<sf::Cursor>, 4> cursors; // in the order of Pointer; outlive the window
    sf::Window window;
    Pointer pointer = Pointer::arrow;
    std::vector<KeyPress> key_presses;
    std::array<bool, key_count> held{};
    std::optional<WindowEvent> deferred; // the second change of a key or button: next frame
    Clock::time_point presented = Clock::now();
    // close() only sets this flag. The destructor closes the window itself: the GL context ends
    // with it, and the owners of textures and buffers must be able to delete them first.
    bool closed = false;
    bool with_panels = true;
    Mouse mouse;

    void load_cursors();
    void follow_mouse(const WindowEvent& event);
    void take(WindowEvent event);
    void take_key(const WindowEvent& event);
};

Window::Window(const std::string& title, WindowSize size)
{
    keep_freed_heap();
    const DisplayConnection kept;
    state_ = std::make_unique<State>();
    const WindowSize desktop = desktop_size();
    size = {std::min(size.width, desktop.width), std::min(size.height, desktop.height)};
    {
        const QuietSfml quiet;
        create(state_->window, title, size);
        state_->window.setVerticalSyncEnabled(true);
    }
    require_core_profile(state_->window.getSettings());
    bring_onto_desktop(state_->window, size, desktop);
    state_->load_cursors();
}

Window::Window(const std::string& title, const Place& place)
{
    const DisplayConnection kept;
    state_ = std::make_unique<State>();
    {
        const QuietSfml quiet;
        create_borderless(state_->window, title, place);
        state_->window.setVerticalSyncEnabled(true);
    }
    require_core_profile(state_->window.getSettings());
    state_->window.setPosition({place.x, place.y});
    state_->load_cursors();
}

void Window::State::load_cursors()
{
    load_cursor(cursors[0], sf::Cursor::Type::Arrow);
    load_cursor(cursors[1], sf::Cursor::Type::Hand);
    load_cursor(cursors[2], sf::Cursor::Type::Text);
    load_cursor(cursors[3], sf::Cursor::Type::SizeHorizontal);
}

Window::~Window() = default;

bool Window::open() const
{
    return !state_->closed;
}

void Window::close()
{
    state_->closed = true;
}

WindowSize Window::size() const
{
    const auto size = state_->window.getSize();
    return {static_cast<int>(size.x), static_cast<int>(size.y)};
}

Place Window::place() const
{
    const auto at = state_->window.getPosition();
    return {at.x, at.y, size()};
}

void Window::make_current()
{
    if (!state_->window.setActive(true)) {
        throw std::runtime_error("the graphics driver does not let go from window to window");
    }
}

void Window::wait_for_screen(bool wait)
{
    const QuietSfml quiet;
    state_->window.setVerticalSyncEnabled(wait);
}

void Window::leave_panels_alone()
{
    state_->with_panels = false;
}

void Window::hide_pointer()
{
    state_->window.setMouseCursorVisible(false);
}

Window::Mouse Window::mouse() const
{
    return state_->mouse;
}

void Window::State::follow_mouse(const WindowEvent& event)
{
    using Kind = WindowEvent::Kind;
    const bool button = event.kind == Kind::button_down || event.kind == Kind::button_up;
    if (event.kind == Kind::moved || button) {
        mouse.x = event.x;
        mouse.y = event.y;
        mouse.inside = true;
    } else if (event.kind == Kind::left) {
        mouse.inside = false;
    }
    if (button && event.button == 0) {
        mouse.down = event.kind == Kind::button_down;
    }
}

void Window::State::take_key(const WindowEvent& event)
{
    bool& down = held[static_cast<std::size_t>(event.key)];
    const bool repeated = down && event.key != Key::unknown;
    down = event.kind == WindowEvent::Kind::key_down;
    if (down) {
        key_presses.push_back({.key = event.key,
                               .control = event.control,
                               .shift = event.shift,
                               .alt = event.alt,
                               .repeated = repeated,
                               .in_field = panels_are_typed_in()});
    }
}

void Window::State::take(WindowEvent event)
{
    using Kind = WindowEvent::Kind;
    if (event.kind == Kind::closed) {
        closed = true;
    } else if (event.kind == Kind::focus_lost) {
        held.fill(false);
    } else if (event.kind == Kind::key_down || event.kind == Kind::key_up) {
        take_key(event);
        // A modifier's own press comes without its flag.
        const auto is_held = [&](Key key) { return held[static_cast<std::size_t>(key)]; };
        event.control = is_held(Key::control) || (event.control && event.key != Key::control);
        event.shift = is_held(Key::shift) || (event.shift && event.key != Key::shift);
        event.alt = is_held(Key::alt) || (event.alt && event.key != Key::alt);
    }
    if (with_panels) {
        forward_to_imgui(event);
    } else {
        follow_mouse(event);
    }
}

bool Window::read_input(int wait_ms)
{
    state_->key_presses.clear();
    bool anything = false;
    EventEdges edges;
    const auto until = Clock::now() + std::chrono::milliseconds(wait_ms);
    for (;;) {
        const auto event =
            state_->deferred ? std::exchange(state_->deferred, {}) : next_event(state_->window);
        if (!event) {
            if (anything || Clock::now() >= until) {
                return anything;
            }
            std::this_thread::sleep_for(min_frame);
        } else if (edges.already_changed(*event)) {
            state_->deferred = event;
            return true;
        } else {
            anything = true;
            state_->take(*event);
        }
    }
}

std::span<const KeyPress> Window::key_presses() const
{
    return state_->key_presses;
}

void Window::present()
{
    const Pointer wanted = pointer_wanted_by_panels();
    if (wanted != state_->pointer) {
        state_->pointer = wanted;
        state_->window.setMouseCursorVisible(wanted != Pointer::none);
        if (const auto shape = static_cast<std::size_t>(wanted);
            shape < state_->cursors.size() && state_->cursors[shape]) {
            state_->window.setMouseCursor(*state_->cursors[shape]);
        }
    }
    present_at_once();
    std::this_thread::sleep_until(state_->presented + min_frame);
    state_->presented = Clock::now();
}

void Window::present_at_once()
{
    state_->window.display();
}

} // namespace platform
