// An OpenGL 3.3 core context without a window or display, through EGL.
#pragma once

namespace platform {

// Made current in the constructor: surfaceless platform first (Mesa), then the EGL devices (other
// drivers). Throws std::runtime_error with one sentence and what to do when neither gives 3.3.
class HeadlessContext {
public:
    HeadlessContext();
    ~HeadlessContext();
    HeadlessContext(const HeadlessContext&) = delete;
    HeadlessContext& operator=(const HeadlessContext&) = delete;

private:
    void* display_ = nullptr;
    void* context_ = nullptr;
};

} // namespace platform
