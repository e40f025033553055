// A tube as a ribbon that faces the viewer; its corners come ready in eye space.
layout(location = 0) in vec4 place_fog;
layout(location = 1) in vec4 ribbon_in;    // across, beyond the end, along; radius in pixels
layout(location = 2) in vec4 light_in;     // direction of light in the tube's frame; shadow's shift
layout(location = 3) in vec4 highlight_in; // half-way direction; softness of the shadow
layout(location = 4) in vec4 colour_in;
layout(location = 5) in vec4 glow_in;
layout(location = 6) in vec4 surface_in; // gloss, rim, glassy, shadow
layout(location = 7) in vec4 pattern_in; // grain, bands, seed, reach of the halo in radii
layout(location = 8) in vec3 pulse_in;   // row of the activity texture, even glow, swelling

noperspective out vec4 ribbon; // across, beyond, along; pixels from heart to edge
noperspective out vec4 light;  // xyz, fog
noperspective out vec4 shine;  // xyz, alpha
noperspective out vec3 shadow; // shift, 1 / softness; place of the streaks
flat out vec4 dark;            // colour away from the light; glassy
flat out vec4 bright;          // colour in the light; gloss
flat out vec4 pattern;         // grain over half a turn, bands, 1 / grain, strength of the shadow
flat out vec4 glow;            // colour; reach of the halo
flat out vec4 pulse;           // row, even glow, swelling, rim

void main()
{
    gl_Position = projection * vec4(place_fog.xyz, 1.0);
    ribbon = vec4(ribbon_in.xyz, ribbon_in.w / edge_softness);
    light = vec4(light_in.xyz, place_fog.w);
    shine = vec4(highlight_in.xyz, colour_in.a);
    float seed = pattern_in.z;
    // Streaks wander a little round the tube on their way.
    float sway = 0.35 * sin(ribbon_in.z * 7.0 + seed * 2.4) + seed * 0.37;
    shadow = vec3(light_in.w, 1.0 / highlight_in.w, 0.5 * pattern_in.x + sway);
    dark = vec4(unlit(colour_in.rgb), surface_in.z);
    bright = vec4(colour_in.rgb * key_colour, surface_in.x);
    pattern = vec4(pattern_in.x * 0.3183, pattern_in.y, 1.0 / max(pattern_in.x, 1.0),
                   surface_in.w * (1.0 - 0.85 * surface_in.z) * shadow_strength * colour_in.a);
    glow = vec4(glow_in.rgb, pattern_in.w);
    pulse = vec4(pulse_in, surface_in.y);
}
