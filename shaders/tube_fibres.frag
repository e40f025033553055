// A tube of many fibres (muscle, tendon) or with bands across: streaks that each are a small round
// of their own, otherwise as the smooth tube.
noperspective in vec4 ribbon;
noperspective in vec4 light;
noperspective in vec4 shine;
noperspective in vec2 along;
flat in vec4 base;
flat in vec4 surface;
flat in vec3 pattern;
out vec4 pixel;

void main()
{
    vec2 place = ribbon.xy;
    float squared = dot(place, place);
    float facing = sqrt(max(1.0 - squared, 0.0));

    // Angle round the tube (a polynomial for the arc sine), so that fibres crowd at the edges.
    float x2 = min(place.x * place.x, 1.0);
    float angle = clamp(place.x, -1.0, 1.0) * (1.0 + x2 * (0.1 + 0.47 * x2 * x2));
    float cell = angle * pattern.x + along.y;
    float number = floor(cell);
    float within = (cell - number) * 2.0 - 1.0;
    // Too fine for the pixels: no streaks rather than noise.
    float fine = clamp(facing * ribbon.z * pattern.z * 1.4 - 0.7, 0.0, 1.0);
    float groove = within * within;
    groove *= groove;
    float stripe = 1.0 + fine * (0.12 * fract(number * 0.618034) - 0.06 - 0.26 * groove);
    float tilt = within * (1.0 - groove) * fine * 0.5 * facing;

    float turns = along.x * pattern.y;
    float band = abs(fract(turns) * 2.0 - 1.0); // 1 on the line between two bands
    band *= band;
    stripe -= 0.30 * band * band * min(pattern.y, 1.0);

    vec3 normal = vec3(place, facing);
    float lambert = dot(normal, light.xyz) + tilt * light.x;
    float shining = dot(normal, shine.xyz) + 0.4 * tilt * shine.x;
    vec3 body = shade(base.rgb * stripe, half_lambert(lambert), facing, shining, surface.xy);
    body = mix(body, fog_colour, light.w);
    float cover = clamp((1.0 - sqrt(squared)) * ribbon.z + 0.5, 0.0, 1.0);
    float alpha = cover * shine.w * glass_alpha(facing, base.a);

    vec2 from_shadow = vec2(place.x - ribbon.w, place.y);
    float depth = clamp((1.0 - length(from_shadow)) * surface.w + 1.0, 0.0, 1.0);
    pixel = over(vec4(body * alpha, alpha), vec4(0.0, 0.0, 0.0, depth * depth * surface.z));
}
