#include "platform/window_events.hpp"

#include <SFML/Window.hpp>

#include <array>
#include <cstddef>
#include <utility>

namespace platform {

namespace {

using Kind = WindowEvent::Kind;
using Code = sf::Keyboard::Key;

Key from_range(Code code, Code first, Key first_key)
{
    return static_cast<Key>(static_cast<int>(first_key) + static_cast<int>(code) -
                            static_cast<int>(first));
}

bool between(Code code, Code first, Code last)
{
    return static_cast<int>(code) >= static_cast<int>(first) &&
           static_cast<int>(code) <= static_cast<int>(last);
}

constexpr std::pair<Code, Key> single_keys[] = {
    {Code::Space, Key::space},
    {Code::Enter, Key::enter},
    {Code::Escape, Key::escape},
    {Code::Tab, Key::tab},
    {Code::Backspace, Key::backspace},
    {Code::Insert, Key::insert},
    {Code::Delete, Key::del},
    {Code::Left, Key::left},
    {Code::Right, Key::right},
    {Code::Up, Key::up},
    {Code::Down, Key::down},
    {Code::PageUp, Key::page_up},
    {Code::PageDown, Key::page_down},
    {Code::Home, Key::home},
    {Code::End, Key::end},
    {Code::Hyphen, Key::minus},
    {Code::Subtract, Key::minus},
    {Code::Add, Key::plus},
    {Code::Equal, Key::equals},
    {Code::LBracket, Key::left_bracket},
    {Code::RBracket, Key::right_bracket},
    {Code::Period, Key::period},
    {Code::Comma, Key::comma},
    {Code::Slash, Key::slash},
    {Code::LControl, Key::control},
    {Code::RControl, Key::control},
    {Code::LShift, Key::shift},
    {Code::RShift, Key::shift},
    {Code::LAlt, Key::alt},
    {Code::RAlt, Key::alt},
    {Code::LSystem, Key::super},
    {Code::RSystem, Key::super},
};

Key key_of(Code code)
{
    if (between(code, Code::A, Code::Z)) {
        return from_range(code, Code::A, Key::a);
    }
    if (between(code, Code::Num0, Code::Num9)) {
        return from_range(code, Code::Num0, Key::digit_0);
    }
    if (between(code, Code::Numpad0, Code::Numpad9)) {
        return from_range(code, Code::Numpad0, Key::digit_0);
    }
    if (between(code, Code::F1, Code::F12)) {
        return from_range(code, Code::F1, Key::f1);
    }
    for (const auto& [theirs, ours] : single_keys) {
        if (theirs == code) {
            return ours;
        }
    }
    return Key::unknown;
}

// SFML numbers left, right, middle as we do, from 2.5 to 3.1.
int button_of(sf::Mouse::Button button)
{
    return static_cast<int>(button);
}

template <class Event>
WindowEvent key_event(Kind kind, const Event& event)
{
    return {.kind = kind,
            .key = key_of(event.code),
            .control = event.control,
            .shift = event.shift,
            .alt = event.alt,
            .super = event.system};
}

WindowEvent mouse_event(Kind kind, int x, int y, int button)
{
    return {.kind = kind, .button = button, .x = static_cast<float>(x), .y = static_cast<float>(y)};
}

WindowEvent wheel_event(sf::Mouse::Wheel wheel, float notches)
{
    const bool upright = wheel == static_cast<sf::Mouse::Wheel>(0); // vertical is the first
    return {
        .kind = Kind::wheel, .wheel_x = upright ? 0 : notches, .wheel_y = upright ? notches : 0};
}

WindowEvent text_event(char32_t character)
{
    return {.kind = Kind::text, .character = character};
}

#if SFML_VERSION_MAJOR < 3

WindowEvent translated(const sf::Event& e)
{
    switch (e.type) {
    case sf::Event::Closed:
        return {.kind = Kind::closed};
    case sf::Event::GainedFocus:
        return {.kind = Kind::focus_gained};
    case sf::Event::LostFocus:
        return {.kind = Kind::focus_lost};
    case sf::Event::TextEntered:
        return text_event(static_cast<char32_t>(e.text.unicode));
    case sf::Event::KeyPressed:
        return key_event(Kind::key_down, e.key);
    case sf::Event::KeyReleased:
        return key_event(Kind::key_up, e.key);
    case sf::Event::MouseWheelScrolled:
        return wheel_event(e.mouseWheelScroll.wheel, e.mouseWheelScroll.delta);
    case sf::Event::MouseButtonPressed:
        return mouse_event(Kind::button_down, e.mouseButton.x, e.mouseButton.y,
                           button_of(e.mouseButton.button));
    case sf::Event::MouseButtonReleased:
        return mouse_event(Kind::button_up, e.mouseButton.x, e.mouseButton.y,
                           button_of(e.mouseButton.button));
    case sf::Event::MouseMoved:
        return mouse_event(Kind::moved, e.mouseMove.x, e.mouseMove.y, 0);
    case sf::Event::MouseLeft:
        return {.kind = Kind::left};
    default:
        return {};
    }
}

#else

WindowEvent translated(const sf::Event& e)
{
    if (e.is<sf::Event::Closed>()) {
        return {.kind = Kind::closed};
    }
    if (e.is<sf::Event::FocusGained>()) {
        return {.kind = Kind::focus_gained};
    }
    if (e.is<sf::Event::FocusLost>()) {
        return {.kind = Kind::focus_lost};
    }
    if (const auto* text = e.getIf<sf::Event::TextEntered>()) {
        return text_event(text->unicode);
    }
    if (const auto* key = e.getIf<sf::Event::KeyPressed>()) {
        return key_event(Kind::key_down, *key);
    }
    if (const auto* key = e.getIf<sf::Event::KeyReleased>()) {
        return key_event(Kind::key_up, *key);
    }
    if (const auto* wheel = e.getIf<sf::Event::MouseWheelScrolled>()) {
        return wheel_event(wheel->wheel, wheel->delta);
    }
    if (const auto* down = e.getIf<sf::Event::MouseButtonPressed>()) {
        return mouse_event(Kind::button_down, down->position.x, down->position.y,
                           button_of(down->button));
    }
    if (const auto* up = e.getIf<sf::Event::MouseButtonReleased>()) {
        return mouse_event(Kind::button_up, up->position.x, up->position.y, button_of(up->button));
    }
    if (const auto* move = e.getIf<sf::Event::MouseMoved>()) {
        return mouse_event(Kind::moved, move->position.x, move->position.y, 0);
    }
    if (e.is<sf::Event::MouseLeft>()) {
        return {.kind = Kind::left};
    }
    return {};
}

#endif

} // namespace

std::optional<WindowEvent> next_event(sf::Window& window)
{
#if SFML_VERSION_MAJOR < 3
    sf::Event event;
    if (!window.pollEvent(event)) {
        return std::nullopt;
    }
    return translated(event);
#else
    const std::optional<sf::Event> event = window.pollEvent();
    return event ? std::optional(translated(*event)) : std::nullopt;
#endif
}

} // namespace platform
