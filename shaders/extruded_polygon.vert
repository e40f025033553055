// A polygon's face, rounded edge, walls and shadow; its corners come ready in eye space.
layout(location = 0) in vec4 place_fog;
layout(location = 1) in vec4 light_in; // light and highlight along the normal and outwards
layout(location = 2) in vec4 edge_in;  // distance inside, bevel, softness of a shadow, even glow
layout(location = 3) in vec2 disc_in;  // place in the glowing disc
layout(location = 4) in vec4 colour_in;
layout(location = 5) in vec4 edge_colour_in;
layout(location = 6) in vec4 glow_in;
layout(location = 7) in vec4 surface_in;

out vec4 light;
out vec4 inside_disc_fog;
flat out vec3 edge; // bevel, softness, even glow
flat out vec4 colour;
flat out vec4 edge_colour;
flat out vec4 glow;
flat out vec4 surface;

void main()
{
    gl_Position = projection * vec4(place_fog.xyz, 1.0);
    light = light_in;
    inside_disc_fog = vec4(edge_in.x, disc_in, place_fog.w);
    edge = edge_in.yzw;
    colour = colour_in;
    edge_colour = edge_colour_in;
    glow = glow_in;
    surface = surface_in;
}
