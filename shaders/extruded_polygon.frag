// A polygon: flat face with a rounded edge, a line along the outline, a glowing disc; or its shadow.
in vec4 light;
in vec4 inside_disc_fog;
flat in vec3 edge;
flat in vec4 colour;
flat in vec4 edge_colour;
flat in vec4 glow;
flat in vec4 surface;
out vec4 pixel;

void main()
{
    float inside = inside_disc_fog.x;
    float per_pixel = fwidth(inside);
    float rounded = edge.x > 0.0 ? clamp(1.0 - inside / edge.x, 0.0, 1.0) : 0.0;
    float sideways = rounded * rounded * 0.85;
    float facing = sqrt(1.0 - sideways * sideways);
    float lambert = facing * light.x + sideways * light.y;
    float shine = facing * light.z + sideways * light.w;
    vec3 body = shade(colour.rgb, half_lambert(lambert), facing, shine, surface.xy);
    float line = 1.0 - smoothstep(0.8, 2.0, inside / max(per_pixel, 1e-6));
    body = mix(body, edge_colour.rgb, line * edge_colour.a);

    vec2 disc = inside_disc_fog.yz;
    body = mix(body, glow.rgb, edge.z * falloff(dot(disc, disc)) * glow.a);
    body = mix(body, fog_colour, inside_disc_fog.w);
    float alpha = colour.a * mix(glass_alpha(facing, surface.z), 1.0, line * surface.z);
    float cover = clamp(inside / max(per_pixel * edge_softness, 1e-6) + 0.5, 0.0, 1.0);
    vec4 result = vec4(body, 1.0) * (alpha * cover);

    float depth = clamp(1.0 + inside / max(edge.y, 1e-6), 0.0, 1.0);
    pixel = edge.y > 0.0 ? vec4(0.0, 0.0, 0.0, colour.a * depth * depth) : result;
}
