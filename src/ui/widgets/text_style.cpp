#include "ui/widgets/text_style.hpp"

#include <algorithm>
#include <cfloat>

namespace ui {

namespace {

// ImGui's size of a font is ascent − descent; Inter's are 0.969 and 0.242 of the em.
constexpr float imgui_per_em = 1.21F;

#if IMGUI_VERSION_NUM < 19200
float own_size(const ImFont& font)
{
    return font.FontSize;
}
#else
float own_size(const ImFont& font)
{
    return font.LegacySize;
}
#endif

// The renderer's atlas holds its sizes from small to large, each in regular and semibold: the
// smallest that need not be enlarged is the sharpest.
ImFont* font_for(base::Weight weight, float size_px)
{
    const auto& fonts = ImGui::GetIO().Fonts->Fonts;
    const int column = weight == base::Weight::semibold ? 1 : 0;
    const int sizes = fonts.Size / 2;
    if (sizes == 0) {
        return ImGui::GetFont();
    }
    constexpr float tolerance_px = 0.5F;
    int row = 0;
    while (row + 1 < sizes && own_size(*fonts[2 * row + column]) + tolerance_px < size_px) {
        ++row;
    }
    return fonts[2 * row + column];
}

} // namespace

#if IMGUI_VERSION_NUM < 19200

TextStyle::TextStyle(base::Weight weight, float em_px)
    : font_(font_for(weight, em_px * imgui_per_em)), scale_before_(font_->Scale)
{
    font_->Scale = em_px * imgui_per_em / font_->FontSize;
    ImGui::PushFont(font_);
}

TextStyle::~TextStyle()
{
    font_->Scale = scale_before_; // first: an outer style may be in the same font
    ImGui::PopFont();
}

#else

TextStyle::TextStyle(base::Weight weight, float em_px)
    : font_(font_for(weight, em_px * imgui_per_em))
{
    ImGui::PushFont(font_, em_px * imgui_per_em);
}

TextStyle::~TextStyle()
{
    ImGui::PopFont();
}

#endif

#if IMGUI_VERSION_NUM < 19140
ImTextureID texture_of(std::uintptr_t id)
{
    return reinterpret_cast<ImTextureID>(id); // NOLINT(performance-no-int-to-ptr): a number to it
}
#else
ImTextureID texture_of(std::uintptr_t id)
{
    return static_cast<ImTextureID>(id);
}
#endif

float text_width(const char* begin, const char* end)
{
    return ImGui::GetFont()->CalcTextSizeA(ImGui::GetFontSize(), FLT_MAX, 0, begin, end).x;
}

} // namespace ui
