#include "platform/panel_input.hpp"

#include <imgui.h>

#include <cfloat>
#include <utility>

namespace platform {

namespace {

using Kind = WindowEvent::Kind;

// The keys that panels react to; the letters only as shortcuts of text fields.
constexpr std::pair<Key, ImGuiKey> panel_keys[] = {
    {Key::tab, ImGuiKey_Tab},
    {Key::left, ImGuiKey_LeftArrow},
    {Key::right, ImGuiKey_RightArrow},
    {Key::up, ImGuiKey_UpArrow},
    {Key::down, ImGuiKey_DownArrow},
    {Key::page_up, ImGuiKey_PageUp},
    {Key::page_down, ImGuiKey_PageDown},
    {Key::home, ImGuiKey_Home},
    {Key::end, ImGuiKey_End},
    {Key::insert, ImGuiKey_Insert},
    {Key::del, ImGuiKey_Delete},
    {Key::backspace, ImGuiKey_Backspace},
    {Key::space, ImGuiKey_Space},
    {Key::enter, ImGuiKey_Enter},
    {Key::escape, ImGuiKey_Escape},
    {Key::a, ImGuiKey_A},
    {Key::c, ImGuiKey_C},
    {Key::v, ImGuiKey_V},
    {Key::x, ImGuiKey_X},
    {Key::y, ImGuiKey_Y},
    {Key::z, ImGuiKey_Z},
};

#if IMGUI_VERSION_NUM < 18700

void forward_key(ImGuiIO& io, const WindowEvent& event)
{
    for (const auto& [ours, theirs] : panel_keys) {
        io.KeyMap[theirs] = static_cast<int>(ours);
    }
    io.KeysDown[static_cast<int>(event.key)] = event.kind == Kind::key_down;
    io.KeyCtrl = event.control;
    io.KeyShift = event.shift;
    io.KeyAlt = event.alt;
    io.KeySuper = event.super;
}

void forward_mouse(ImGuiIO& io, float x, float y)
{
    io.MousePos = {x, y};
}

void forward_button(ImGuiIO& io, int button, bool down)
{
    io.MouseDown[button] = down;
}

void forward_wheel(ImGuiIO& io, float x, float y)
{
    io.MouseWheelH += x;
    io.MouseWheel += y;
}

void forward_focus(ImGuiIO& io, bool focused)
{
    if (!focused) { // the window will get no event of their release
        for (bool& down : io.KeysDown) {
            down = false;
        }
        io.KeyCtrl = io.KeyShift = io.KeyAlt = io.KeySuper = false;
    }
}

#else

void forward_key(ImGuiIO& io, const WindowEvent& event)
{
    io.AddKeyEvent(ImGuiMod_Ctrl, event.control);
    io.AddKeyEvent(ImGuiMod_Shift, event.shift);
    io.AddKeyEvent(ImGuiMod_Alt, event.alt);
    io.AddKeyEvent(ImGuiMod_Super, event.super);
    for (const auto& [ours, theirs] : panel_keys) {
        if (ours == event.key) {
            io.AddKeyEvent(theirs, event.kind == Kind::key_down);
        }
    }
}

void forward_mouse(ImGuiIO& io, float x, float y)
{
    io.AddMousePosEvent(x, y);
}

void forward_button(ImGuiIO& io, int button, bool down)
{
    io.AddMouseButtonEvent(button, down);
}

void forward_wheel(ImGuiIO& io, float x, float y)
{
    io.AddMouseWheelEvent(x, y);
}

void forward_focus(ImGuiIO& io, bool focused)
{
    io.AddFocusEvent(focused);
}

#endif

} // namespace

void forward_to_imgui(const WindowEvent& event)
{
    if (ImGui::GetCurrentContext() == nullptr) {
        return;
    }
    ImGuiIO& io = ImGui::GetIO();
    switch (event.kind) {
    case Kind::focus_gained:
    case Kind::focus_lost:
        return forward_focus(io, event.kind == Kind::focus_gained);
    case Kind::text:
        return io.AddInputCharacter(static_cast<unsigned>(event.character));
    case Kind::key_down:
    case Kind::key_up:
        return forward_key(io, event);
    case Kind::wheel:
        return forward_wheel(io, event.wheel_x, event.wheel_y);
    case Kind::button_down:
    case Kind::button_up:
        forward_mouse(io, event.x, event.y);
        if (event.button < 3) {
            forward_button(io, event.button, event.kind == Kind::button_down);
        }
        return;
    case Kind::moved:
        return forward_mouse(io, event.x, event.y);
    case Kind::left:
        return forward_mouse(io, -FLT_MAX, -FLT_MAX);
    case Kind::other:
    case Kind::closed:
        return;
    }
}

bool panels_are_typed_in()
{
    return ImGui::GetCurrentContext() != nullptr && ImGui::GetIO().WantTextInput;
}

Pointer pointer_wanted_by_panels()
{
    if (ImGui::GetCurrentContext() == nullptr) {
        return Pointer::arrow;
    }
    switch (ImGui::GetMouseCursor()) {
    case ImGuiMouseCursor_None:
        return Pointer::none;
    case ImGuiMouseCursor_Hand:
        return Pointer::hand;
    case ImGuiMouseCursor_TextInput:
        return Pointer::text;
    case ImGuiMouseCursor_ResizeEW:
        return Pointer::sideways;
    default:
        return Pointer::arrow;
    }
}

} // namespace platform
