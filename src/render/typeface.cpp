#include "render/typeface.hpp"

#include <imgui_impl_opengl3.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stb/stb_truetype.h>
#include <stdexcept>
#include <string>
#include <vector>

namespace render {

namespace {

// What the program writes: Latin with umlauts, Greek names of fibres and cells, ions, units.
constexpr std::array<ImWchar, 29> glyph_ranges{0x0020, 0x007E, // ASCII
                                               0x00A0, 0x00FF, // Latin-1: ° ± µ · × ¹ ² ³
                                               0x0391, 0x03C9, // Greek
                                               0x2010, 0x2015, // dashes
                                               0x2018, 0x201E, // quotation marks
                                               0x2022, 0x2026, // • …
                                               0x2032, 0x2033, // ′ ″
                                               0x2070, 0x208E, // superscripts and subscripts
                                               0x2190, 0x2193, // arrows
                                               0x2206, 0x2206, // ∆
                                               0x2212, 0x2212, // −
                                               0x2248, 0x2248, // ≈
                                               0x2264, 0x2265, // ≤ ≥
                                               0x25B8, 0x25B8, // ▸
                                               0};

std::filesystem::path font_file(const char* name)
{
    for (const char* folder : {"/usr/share/fonts/opentype/inter", "/usr/share/fonts/truetype/inter",
                               "/usr/share/fonts/inter", "/usr/local/share/fonts/inter"}) {
        for (const char* ending : {".otf", ".ttf"}) {
            auto file = std::filesystem::path{folder} / (std::string{name} + ending);
            if (std::filesystem::exists(file)) {
                return file;
            }
        }
    }
    throw std::runtime_error(std::string{"the font "} + name +
                             " is not installed; install the package fonts-inter");
}

std::vector<unsigned char> bytes_of(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

// Advances straight from the font's own table, in shares of the em. Returns ascent − descent.
float measure(const std::vector<unsigned char>& font, base::Weight weight,
              base::TextMetrics& metrics, const std::string& name)
{
    stbtt_fontinfo info{};
    if (font.empty() || stbtt_InitFont(&info, font.data(), 0) == 0) {
        throw std::runtime_error("cannot read the font " + name +
                                 "; install the package fonts-inter again");
    }
    const float em_per_unit = stbtt_ScaleForMappingEmToPixels(&info, 1);
    auto& advances = metrics.advance_em[static_cast<std::size_t>(weight)];
    for (std::size_t i = 0; glyph_ranges[i] != 0; i += 2) {
        for (unsigned code = glyph_ranges[i]; code <= glyph_ranges[i + 1]; ++code) {
            const int glyph = stbtt_FindGlyphIndex(&info, static_cast<int>(code));
            if (glyph == 0) {
                continue;
            }
            int advance = 0;
            stbtt_GetGlyphHMetrics(&info, glyph, &advance, nullptr);
            advances[code] = static_cast<float>(advance) * em_per_unit;
        }
    }
    int ascent = 0, descent = 0, gap = 0;
    stbtt_GetFontVMetrics(&info, &ascent, &descent, &gap);
    metrics.ascent_em = static_cast<float>(ascent) * em_per_unit;
    metrics.descent_em = static_cast<float>(-descent) * em_per_unit;
    return metrics.ascent_em + metrics.descent_em;
}

ImFont* add_font(std::vector<unsigned char>& font, float size_px)
{
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    const auto size_bytes = static_cast<int>(font.size());
    ImFontConfig config;
#if IMGUI_VERSION_NUM < 19200
    config.FontDataOwnedByAtlas = false; // the atlas is built before the bytes go
    config.OversampleH = 2; // drawn at other than its own size; more costs start-up time
    return atlas.AddFontFromMemoryTTF(font.data(), size_bytes, size_px, &config,
                                      glyph_ranges.data());
#else
    // Glyphs are drawn when they are first used: the atlas keeps the bytes, and frees them.
    void* kept = ImGui::MemAlloc(font.size());
    std::copy(font.begin(), font.end(), static_cast<unsigned char*>(kept));
    return atlas.AddFontFromMemoryTTF(kept, size_bytes, size_px, &config);
#endif
}

// The smallest size that need not be enlarged, so that text stays sharp.
std::size_t nearest_size(const Typeface& typeface, float em_px)
{
    constexpr float tolerance_px = 0.5F;
    for (std::size_t i = 0; i < type_sizes; ++i) {
        if (typeface.em_px[i] + tolerance_px >= em_px) {
            return i;
        }
    }
    return type_sizes - 1;
}

float ascent_px(ImFont& font, float size_px)
{
#if IMGUI_VERSION_NUM < 19200
    return font.Ascent * size_px / font.FontSize;
#else
    return font.GetFontBaked(size_px)->Ascent;
#endif
}

} // namespace

Typeface load_typeface(float max_em_px)
{
    constexpr float min_em_px = 13; // nothing is written smaller
    ImGui::GetIO().Fonts->Clear();
    Typeface typeface;
    // The steps of the type scale: secondary lines 1.4 %, names 1.8 %, titles 2.4 %.
    typeface.em_px = {std::max(min_em_px, max_em_px * 1.4F / 2.4F),
                      std::max(min_em_px, max_em_px * 1.8F / 2.4F), std::max(min_em_px, max_em_px)};
    std::array<std::vector<unsigned char>, 2> files;
    constexpr std::array<const char*, 2> names{"Inter-Regular", "Inter-SemiBold"};
    for (std::size_t weight = 0; weight < 2; ++weight) {
        files[weight] = bytes_of(font_file(names[weight]));
        typeface.imgui_per_em = measure(files[weight], static_cast<base::Weight>(weight),
                                        typeface.metrics, names[weight]);
    }
    for (std::size_t size = 0; size < type_sizes; ++size) {
        for (std::size_t weight = 0; weight < 2; ++weight) {
            typeface.fonts[size][weight] =
                add_font(files[weight], typeface.em_px[size] * typeface.imgui_per_em);
        }
    }
#if IMGUI_VERSION_NUM < 19200
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    ImGui::GetIO().Fonts->GetTexDataAsRGBA32(&pixels, &width, &height); // builds, needs the bytes
#endif
    return typeface;
}

void add_text(ImDrawList& list, const Typeface& typeface, const scene::OverlayText& text)
{
    const std::size_t size = nearest_size(typeface, text.em_px);
    ImFont* font = typeface.fonts[size][static_cast<std::size_t>(text.weight)];
    const float size_px = text.em_px * typeface.imgui_per_em;
    const ImVec2 top_left{text.baseline.x, std::round(text.baseline.y - ascent_px(*font, size_px))};
    const auto colour = ImGui::ColorConvertFloat4ToU32(
        ImVec4{text.colour.r, text.colour.g, text.colour.b, text.colour.a});
    list.AddText(font, size_px, top_left, colour, text.text.data(),
                 text.text.data() + text.text.size());
}

void begin_list(ImDrawList& list, scene::PixelSize size)
{
    list._ResetForNewFrame();
    list.Flags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedLinesUseTex |
                 ImDrawListFlags_AntiAliasedFill | ImDrawListFlags_AllowVtxOffset;
#if IMGUI_VERSION_NUM < 19200
    list.PushTextureID(ImGui::GetIO().Fonts->TexID);
#else
    list.PushTexture(ImGui::GetIO().Fonts->TexRef);
#endif
    list.PushClipRect(ImVec2{0, 0},
                      ImVec2{static_cast<float>(size.width), static_cast<float>(size.height)});
}

void draw_list(ImDrawList& list, scene::PixelSize size)
{
    ImDrawData data;
    data.Valid = true;
    data.DisplaySize = {static_cast<float>(size.width), static_cast<float>(size.height)};
    data.FramebufferScale = {1, 1};
#if IMGUI_VERSION_NUM < 18980
    list._PopUnusedDrawCmd();
    ImDrawList* lists[] = {&list};
    data.CmdLists = lists;
    data.CmdListsCount = 1;
    data.TotalVtxCount = list.VtxBuffer.Size;
    data.TotalIdxCount = list.IdxBuffer.Size;
#else
    data.AddDrawList(&list);
#endif
#if IMGUI_VERSION_NUM >= 19200
    data.Textures = &ImGui::GetIO().Fonts->TexList; // glyphs that were first used just now
#endif
    ImGui_ImplOpenGL3_RenderDrawData(&data);
}

} // namespace render
