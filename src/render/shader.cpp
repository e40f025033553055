#include "render/shader.hpp"

#include "base/text_file.hpp"

#include <array>
#include <cctype>
#include <cstddef>
#include <stdexcept>
#include <utility>
#include <vector>

namespace render {

namespace {

// Numbers of the source texts in the compiler's messages, set by #line.
constexpr int shared_source = 1;
constexpr int own_source = 2;

std::string text_of(const std::filesystem::path& file)
{
    auto text = base::read_file(file);
    if (!text) {
        throw std::runtime_error("cannot read the shader " + file.string() +
                                 "; the folder shaders/ belongs beside assets/ and lessons/");
    }
    return *std::move(text);
}

std::string numbered(int source, const std::string& text)
{
    return "#line 1 " + std::to_string(source) + "\n" + text + "\n";
}

Shader compile(GLenum kind, const std::filesystem::path& folder, std::string_view name)
{
    const auto shared_file = folder / "light.glsl";
    const auto own_file = folder / name;
    const std::string version = "#version 330 core\n";
    const std::string shared = numbered(shared_source, text_of(shared_file));
    const std::string own = numbered(own_source, text_of(own_file));
    const std::array<const char*, 3> texts{version.c_str(), shared.c_str(), own.c_str()};

    Shader shader{glCreateShader(kind)};
    glShaderSource(shader.id(), static_cast<GLsizei>(texts.size()), texts.data(), nullptr);
    glCompileShader(shader.id());
    GLint good = 0;
    glGetShaderiv(shader.id(), GL_COMPILE_STATUS, &good);
    if (good == 0) {
        GLint length = 0;
        glGetShaderiv(shader.id(), GL_INFO_LOG_LENGTH, &length);
        std::string log(static_cast<std::size_t>(length), '\0');
        glGetShaderInfoLog(shader.id(), length, &length, log.data());
        log.resize(static_cast<std::size_t>(length));
        throw std::runtime_error("a shader does not compile:\n" +
                                 with_file_names(log, shared_file.string(), own_file.string()));
    }
    return shader;
}

// Digits from `at` on; −1 when there are none. `at` moves behind them.
int number_at(std::string_view line, std::size_t& at)
{
    const std::size_t from = at;
    int value = 0;
    while (at < line.size() && at < from + 7 &&
           std::isdigit(static_cast<unsigned char>(line[at])) != 0) {
        value = value * 10 + (line[at++] - '0');
    }
    return at == from ? -1 : value;
}

std::string named_line(std::string_view line, const std::string& shared_file,
                       const std::string& own_file)
{
    std::size_t at = 0;
    const int source = number_at(line, at);
    const bool ours = source == shared_source || source == own_source;
    if (!ours || at >= line.size() || (line[at] != ':' && line[at] != '(')) {
        return std::string{line};
    }
    ++at;
    const int row = number_at(line, at);
    if (row < 0) {
        return std::string{line};
    }
    const std::string& file = source == shared_source ? shared_file : own_file;
    const std::size_t message = line.find(": ", at); // behind Mesa's column, NVIDIA's bracket
    return file + ":" + std::to_string(row) +
           std::string{message == std::string_view::npos ? "" : line.substr(message)};
}

} // namespace

std::string with_file_names(std::string_view log, const std::string& shared_file,
                            const std::string& own_file)
{
    std::string result;
    while (!log.empty()) {
        const std::size_t end = std::min(log.find('\n'), log.size());
        result += named_line(log.substr(0, end), shared_file, own_file) + "\n";
        log.remove_prefix(std::min(end + 1, log.size()));
    }
    return result;
}

Program load_program(const std::filesystem::path& folder, std::string_view vertex,
                     std::string_view fragment)
{
    const Shader vertex_shader = compile(GL_VERTEX_SHADER, folder, vertex);
    const Shader fragment_shader = compile(GL_FRAGMENT_SHADER, folder, fragment);
    Program program{glCreateProgram()};
    glAttachShader(program.id(), vertex_shader.id());
    glAttachShader(program.id(), fragment_shader.id());
    glLinkProgram(program.id());
    GLint good = 0;
    glGetProgramiv(program.id(), GL_LINK_STATUS, &good);
    if (good == 0) {
        std::array<char, 2048> log{};
        glGetProgramInfoLog(program.id(), static_cast<GLsizei>(log.size()), nullptr, log.data());
        throw std::runtime_error("the shaders " + (folder / vertex).string() + " and " +
                                 (folder / fragment).string() + " do not link: " + log.data());
    }
    glDetachShader(program.id(), vertex_shader.id());
    glDetachShader(program.id(), fragment_shader.id());
    return program;
}

GLint uniform(const Program& program, const char* name)
{
    return glGetUniformLocation(program.id(), name);
}

} // namespace render
