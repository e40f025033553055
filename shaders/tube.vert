// A tube as a ribbon that faces the viewer; its corners come ready in eye space.
layout(location = 0) in vec4 place_fog;
layout(location = 1) in vec4 ribbon_in;    // across, beyond the end, along; radius in pixels
layout(location = 2) in vec4 light_in;     // direction of light in the tube's frame; shadow's shift
layout(location = 3) in vec4 highlight_in; // half-way direction; softness of the shadow
layout(location = 4) in vec4 colour_in;
layout(location = 5) in vec4 glow_in;
layout(location = 6) in vec4 surface_in; // gloss, rim, edge_opacity, shadow
layout(location = 7) in vec4 pattern_in; // grain, bands, seed, reach of the halo in radii
layout(location = 8) in vec3 pulse_in;   // row of the activity texture, even glow, radius of a bead in radii

noperspective out vec4 ribbon; // across, beyond; pixels from heart to edge; shadow's shift
noperspective out vec4 light;  // xyz, fog
noperspective out vec4 shine;  // xyz, alpha
noperspective out vec2 along;  // 0 … 1; place of the streaks
flat out vec4 base;            // colour; edge_opacity
flat out vec4 surface;         // gloss, rim, strength of the shadow, 1 / its softness
flat out vec3 pattern;         // grain over half a turn, bands, 1 / grain
flat out vec4 glow;            // colour; reach of the halo
flat out vec3 pulse;           // row, even glow, radius of a bead

void main()
{
    gl_Position = projection * vec4(place_fog.xyz, 1.0);
    ribbon = vec4(ribbon_in.xy, ribbon_in.w / edge_softness, light_in.w);
    light = vec4(light_in.xyz, place_fog.w);
    shine = vec4(highlight_in.xyz, colour_in.a);
    float seed = pattern_in.z;
    // Streaks wander a little round the tube on their way.
    float sway = 0.35 * sin(ribbon_in.z * 7.0 + seed * 2.4) + seed * 0.37;
    along = vec2(ribbon_in.z, 0.5 * pattern_in.x + sway);
    base = vec4(colour_in.rgb, surface_in.z);
    surface = vec4(surface_in.xy,
                   surface_in.w * (1.0 - 0.85 * surface_in.z) * shadow_strength * colour_in.a,
                   1.0 / highlight_in.w);
    pattern = vec3(pattern_in.x * 0.3183, pattern_in.y, 1.0 / max(pattern_in.x, 1.0));
    glow = vec4(glow_in.rgb, pattern_in.w);
    pulse = pulse_in;
}
