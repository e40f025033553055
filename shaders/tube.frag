// A tube: round shading from the place across it, streaks, bands, glass, pulses, halo, shadow.
uniform sampler2D activity; // red: what glows; green: the same as wide as its halo

in vec4 ribbon;
in vec4 light;
in vec4 highlight_fog;
flat in vec4 pattern;
flat in vec4 glow;
flat in vec4 surface;
flat in vec3 pulse;
in vec4 colour;
out vec4 pixel;

// Streaks like fibres side by side: each is a small round of its own. Returns how far it tilts the
// normal sideways, and its own shade.
vec2 fibres(float across, float along)
{
    // Angle round the tube, so that fibres crowd towards the edges.
    float square = across * across;
    float angle = across * (1.0 + square * (0.1 + 0.47 * square * square));
    float sway = 0.35 * sin(along * 7.0 + pattern.z * 2.4 + angle * 3.0);
    float cell = (angle * 0.3183 + 0.5) * pattern.x + sway + pattern.z * 0.37;
    float number = floor(cell);
    float within = (cell - number) * 2.0 - 1.0;
    float fine = clamp(1.6 - fwidth(cell) * 2.5, 0.0, 1.0); // too small to see: none
    float shade = fract(sin(number * 12.9898 + pattern.z) * 43.75) - 0.5;
    float groove = within * within;
    groove *= groove;
    return vec2(within * 0.42, 0.16 * shade - 0.30 * groove) * fine * min(pattern.x, 1.0);
}

float band_shade(float along)
{
    float turns = along * pattern.y;
    float fine = clamp(1.5 - fwidth(turns) * 3.0, 0.0, 1.0);
    float wave = 0.5 + 0.5 * cos(turns * 6.2832);
    return wave * wave * wave * 0.30 * fine * min(pattern.y, 1.0);
}

void main()
{
    float lit_row = step(0.0, pulse.z);
    vec2 firing = texture(activity, vec2(ribbon.z, pulse.z)).rg * lit_row;
    vec2 raw = ribbon.xy;
    float distance_out = length(raw);
    float bead = 1.0 + pulse.y * smoothstep(0.2, 0.9, firing.r);
    vec2 place = raw / bead;
    float facing = sqrt(max(1.0 - dot(place, place), 0.0));

    vec2 streak = fibres(clamp(place.x, -1.0, 1.0), ribbon.z);
    vec3 normal = vec3(place.x + streak.x * facing, place.y, facing);
    vec3 base = colour.rgb * (1.0 + streak.y - band_shade(ribbon.z));
    float shining = clamp(firing.r + pulse.x, 0.0, 1.0);
    base = mix(base, glow.rgb, shining * 0.75);
    vec3 body = lit(base, dot(normal, light.xyz), facing, dot(normal, highlight_fog.xyz), surface);
    body = mix(body, glow.rgb, shining * 0.35);
    // The heart of a pulse is white and narrower than the fibre.
    float heart = smoothstep(0.45, 0.95, firing.r) * smoothstep(0.80, 0.35, distance_out / bead);
    body = mix(body, vec3(1.0), heart * 0.92);
    body = mix(body, fog_colour, highlight_fog.w);

    float cover = covered(bead - distance_out, fwidth(distance_out));
    float alpha = cover * mix(colour.a * glass_alpha(facing, surface.z), 1.0, heart);
    vec4 result = vec4(body, 1.0) * alpha;

    float shadow_at = length(vec2(raw.x - ribbon.w, raw.y));
    float dark = 1.0 - smoothstep(1.0 - 0.5 * light.w, 1.0 + light.w, shadow_at);
    result = over(result, vec4(0.0, 0.0, 0.0, dark * surface.w * shadow_strength * colour.a));

    float from_heart = distance_out / pattern.w;
    float fade = max(1.0 - from_heart * from_heart, 0.0);
    float halo = fade * fade * (0.62 * firing.g + 0.45 * pulse.x) * glow.a;
    halo *= 1.0 - 0.75 * cover; // on the body itself it would hide the form
    pixel = over(vec4(glow.rgb, 1.0) * halo, result);
}
