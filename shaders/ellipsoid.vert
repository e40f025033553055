// An ellipsoid as a quad; the fragment shader finds the ellipsoid on it.
layout(location = 0) in vec4 place_fog;
layout(location = 1) in vec4 across_in;    // place on the silhouette's disc; shift of the shadow
layout(location = 2) in vec4 normal_z_in;  // last column of the normal's matrix; its first element
layout(location = 3) in vec4 normal_y_in;  // its second column; softness of shadow; halo's reach
layout(location = 4) in vec4 colour_in;
layout(location = 5) in vec4 glow_in;
layout(location = 6) in vec4 surface_in;
layout(location = 7) in float even_glow_in;

out vec2 across;
flat out vec4 normal_z;
flat out vec4 normal_y;
flat out vec4 colour;
flat out vec4 glow;
flat out vec4 surface;
flat out vec4 shadow_fog_glow; // shift of the shadow, fog, even glow

void main()
{
    gl_Position = projection * vec4(place_fog.xyz, 1.0);
    across = across_in.xy;
    normal_z = normal_z_in;
    normal_y = normal_y_in;
    colour = colour_in;
    glow = glow_in;
    surface = surface_in;
    shadow_fog_glow = vec4(across_in.zw, place_fog.w, even_glow_in);
}
