// Light that all primitives share: soft key light, darker and deeper in hue away from it, rim, fog.
// Put before every shader by render/shader.cpp, after the line with the version.
uniform mat4 projection;
uniform vec3 key_colour;
uniform vec3 rim_colour;
uniform vec3 fog_colour;
uniform float ambient;         // what the side away from the light still gets
uniform float shadow_strength;
uniform float edge_softness;   // of smooth edges, in pixels

float half_lambert(float cosine)
{
    float soft = clamp(0.59 + 0.59 * cosine, 0.0, 1.0);
    return soft * soft * (3.0 - 2.0 * soft);
}

// light: from half_lambert; facing: cosine between normal and viewer; shine: cosine between normal
// and the half-way direction; gloss_rim: how strong the highlight and the lighter edge are.
vec3 shade(vec3 colour, float light, float facing, float shine, vec2 gloss_rim)
{
    vec3 dark = colour * (0.45 + 0.55 * colour) * ambient; // deeper in hue, not merely greyer
    float edge = 1.0 - facing;
    vec3 shaded = mix(dark, colour * key_colour, light) * (1.0 - 0.24 * edge); // edges see less
    float s = clamp(shine, 0.0, 1.0); // past the edge it would exceed 1
    s *= s;
    s *= s;
    float broad = s * s;
    float sharp = broad * broad;
    sharp *= sharp;
    return shaded + key_colour * (gloss_rim.x * (0.08 * broad + 0.30 * sharp)) +
           rim_colour * (gloss_rim.y * 0.5 * edge * edge * edge * light);
}

// Seen through in the middle, dense towards its edge.
float glass_alpha(float facing, float edge_opacity)
{
    float edge = 1.0 - facing;
    return 1.0 - edge_opacity * (0.90 - 0.72 * edge * edge);
}

// A falloff of height 1 that ends softly at distance 1.
float falloff(float squared_distance)
{
    float fade = max(1.0 - squared_distance, 0.0);
    return fade * fade;
}

// Premultiplied: `front` before `behind`.
vec4 over(vec4 front, vec4 behind)
{
    return front + behind * (1.0 - front.a);
}
