// A smooth tube: round shading from the place across it, glass, and the shadow beside it.
noperspective in vec4 ribbon;
noperspective in vec4 light;
noperspective in vec4 shine;
flat in vec4 base;
flat in vec4 surface;
out vec4 pixel;

void main()
{
    vec2 place = ribbon.xy;
    float squared = dot(place, place);
    float facing = sqrt(max(1.0 - squared, 0.0));
    vec3 normal = vec3(place, facing);
    vec3 body = shade(base.rgb, half_lambert(dot(normal, light.xyz)), facing, dot(normal, shine.xyz),
                    surface.xy);
    body = mix(body, fog_colour, light.w);
    float cover = clamp((1.0 - sqrt(squared)) * ribbon.z + 0.5, 0.0, 1.0);
    float alpha = cover * shine.w * glass_alpha(facing, base.a);

    vec2 from_shadow = vec2(place.x - ribbon.w, place.y);
    float depth = clamp((1.0 - length(from_shadow)) * surface.w + 1.0, 0.0, 1.0);
    pixel = over(vec4(body * alpha, alpha), vec4(0.0, 0.0, 0.0, depth * depth * surface.z));
}
