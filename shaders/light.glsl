// Light that all primitives share: soft key light, darker and deeper in hue away from it, rim, fog.
// Put before every shader by render/shader.cpp, after the line with the version.
uniform mat4 projection;
uniform vec3 key_colour;
uniform vec3 rim_colour;
uniform vec3 fog_colour;
uniform float ambient;         // what the side away from the light still gets
uniform float shadow_strength;
uniform float edge_softness;   // of smooth edges, in pixels

// lambert: cosine between normal and light; facing: cosine between normal and viewer;
// shine: cosine between normal and the half-way direction; surface: gloss, rim, glassy, -.
vec3 lit(vec3 colour, float lambert, float facing, float shine, vec4 surface)
{
    float soft = 0.5 + 0.5 * lambert;
    vec3 deep = colour * (0.45 + 0.55 * colour) * ambient;
    float dim = 0.78 + 0.22 * facing; // edges turn away from the light of the room
    vec3 lit_colour = mix(deep, colour * key_colour, smoothstep(0.0, 0.85, soft)) * dim;
    float edge = 1.0 - facing;
    lit_colour += rim_colour * (surface.y * edge * edge * edge * soft * 0.55);
    float s = max(shine, 0.0);
    s *= s;
    s *= s;
    s *= s;
    float broad = s;
    s *= s;
    s *= s;
    lit_colour += key_colour * (surface.x * (0.10 * broad + 0.50 * s));
    return lit_colour;
}

// Seen through in the middle, dense towards its edge.
float glass_alpha(float facing, float glassy)
{
    float edge = 1.0 - facing;
    return mix(1.0, 0.10 + 0.75 * edge * edge, glassy);
}

// Share of a pixel that lies inside an edge at this distance; `across`: distance per pixel.
float covered(float inside, float across)
{
    return clamp(inside / (across * edge_softness) + 0.5, 0.0, 1.0);
}

// Premultiplied: `over` in front of `under`.
vec4 over(vec4 front, vec4 under)
{
    return front + under * (1.0 - front.a);
}
