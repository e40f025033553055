// A tube as a ribbon that faces the viewer; its corners come ready in eye space.
layout(location = 0) in vec4 place_fog;
layout(location = 1) in vec4 ribbon_in; // across, beyond the end, along, shift of the shadow
layout(location = 2) in vec4 light_in;  // direction of light in the tube's frame; softness of shadow
layout(location = 3) in vec4 highlight_in; // half-way direction; row of the activity texture
layout(location = 4) in vec4 colour_in;
layout(location = 5) in vec4 glow_in;
layout(location = 6) in vec4 surface_in; // gloss, rim, glassy, shadow
layout(location = 7) in vec4 pattern_in; // grain, bands, seed, reach of the halo in radii
layout(location = 8) in vec2 pulse_in;   // even glow, swelling by a pulse

out vec4 ribbon;
out vec4 light;
out vec4 highlight_fog;
flat out vec4 pattern;
flat out vec4 glow;
flat out vec4 surface;
flat out vec3 pulse;
out vec4 colour;

void main()
{
    gl_Position = projection * vec4(place_fog.xyz, 1.0);
    ribbon = ribbon_in;
    light = light_in;
    highlight_fog = vec4(highlight_in.xyz, place_fog.w);
    colour = colour_in;
    glow = glow_in;
    surface = surface_in;
    pattern = pattern_in;
    pulse = vec3(pulse_in, highlight_in.w);
}
