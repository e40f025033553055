// An ellipsoid, found on a quad by ray casting; with glass, glow, halo and shadow.
uniform vec3 light_direction;
uniform vec3 highlight_direction;

in vec2 across;
flat in vec4 normal_z;
flat in vec4 normal_y;
flat in vec4 colour;
flat in vec4 glow;
flat in vec4 surface;
flat in vec4 shadow_fog_glow;
out vec4 pixel;

void main()
{
    float distance_out = length(across);
    float depth = sqrt(max(1.0 - distance_out * distance_out, 0.0));
    vec3 normal = normalize(vec3(normal_z.w * across.x, 0.0, 0.0) +
                            vec3(normal_y.xy * across.y, 0.0) + normal_z.xyz * depth);
    float even = shadow_fog_glow.w;
    vec3 base = mix(colour.rgb, glow.rgb, even * 0.7);
    vec3 body = shade(base, half_lambert(dot(normal, light_direction)), normal.z,
                    dot(normal, highlight_direction), surface.xy);
    body = mix(body, mix(glow.rgb, vec3(1.0), 0.6 * depth * even), even * 0.55);
    body = mix(body, fog_colour, shadow_fog_glow.z);

    float cover =
        clamp((1.0 - distance_out) / (fwidth(distance_out) * edge_softness) + 0.5, 0.0, 1.0);
    float alpha = cover * colour.a * glass_alpha(normal.z, surface.z);
    vec4 result = vec4(body, 1.0) * alpha;

    float soft = normal_y.z;
    float shadow_at = length(across - shadow_fog_glow.xy);
    float dark = clamp((1.0 - shadow_at) / soft + 1.0, 0.0, 1.0);
    result = over(result, vec4(0.0, 0.0, 0.0,
                               dark * dark * surface.w * (1.0 - 0.85 * surface.z) * shadow_strength *
                                   colour.a));

    float from_heart = distance_out / normal_y.w;
    float halo = falloff(from_heart * from_heart) * 0.9 * even * glow.a * (1.0 - cover);
    pixel = over(vec4(glow.rgb, 1.0) * halo, result);
}
