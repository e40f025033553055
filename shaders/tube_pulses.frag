// A tube that glows: pulses from the activity texture as beads with a white heart and a halo
// around, or an even glow; bands and shadow as on the others.
uniform sampler2D activity; // red: what glows, spread to beads; green: the same as wide as halos

noperspective in vec4 ribbon;
noperspective in vec4 light;
noperspective in vec4 shine;
noperspective in vec2 along;
flat in vec4 base;
flat in vec4 surface;
flat in vec3 pattern;
flat in vec4 glow;
flat in vec3 pulse;
out vec4 pixel;

void main()
{
    vec2 firing = texture(activity, vec2(along.x, pulse.x)).rg * step(0.0, pulse.x);
    float out_squared = dot(ribbon.xy, ribbon.xy);
    float out_distance = sqrt(out_squared);
    // What is brighter than a trail or a steady glow belongs to a bead, round as seen from here.
    float towards_heart = clamp(firing.r * 2.1 - 1.1, 0.0, 1.0);
    float bead = max(1.0, pulse.z * sqrt(towards_heart));
    vec2 place = ribbon.xy / bead;
    float squared = dot(place, place);
    float facing = sqrt(max(1.0 - squared, 0.0));
    vec3 normal = vec3(place, facing);

    float shining = clamp(1.3 * firing.r + pulse.y, 0.0, 1.0);
    float band = abs(fract(along.x * pattern.y) * 2.0 - 1.0);
    band *= band;
    float stripe = 1.0 - 0.30 * band * band * min(pattern.y, 1.0);
    // What glows needs no light: its colour does not deepen away from it.
    vec3 body = shade(mix(base.rgb * stripe, glow.rgb, shining * 0.8),
                    max(half_lambert(dot(normal, light.xyz)), shining * 0.8), facing,
                    dot(normal, shine.xyz), surface.xy);
    // The heart of a pulse is white, in a ring of the pathway's colour.
    float from_heart = 1.0 - towards_heart + out_squared / (pulse.z * pulse.z);
    float heart = (1.0 - smoothstep(0.38, 0.64, from_heart)) * step(0.001, towards_heart);
    body = mix(body, vec3(1.0), heart * 0.97);
    body = mix(body, fog_colour, light.w);
    float cover = clamp((bead - out_distance) * ribbon.z + 0.5, 0.0, 1.0);
    float alpha = cover * mix(shine.w * glass_alpha(facing, base.a), 1.0, heart);

    vec2 from_shadow = vec2(ribbon.x - ribbon.w, ribbon.y);
    float depth = clamp((1.0 - length(from_shadow)) * surface.w + 1.0, 0.0, 1.0);
    vec4 result = over(vec4(body * alpha, alpha), vec4(0.0, 0.0, 0.0, depth * depth * surface.z));

    float halo = falloff(out_squared / (glow.a * glow.a)) *
                 (firing.g * (0.35 + 0.5 * firing.g) + 0.45 * pulse.y);
    halo *= 1.0 - (0.75 + 0.25 * heart) * cover; // on the body itself it would hide the form
    pixel = over(vec4(glow.rgb * halo, halo), result);
}
