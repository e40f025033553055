// A soft vignette between two colours, with a trace of noise so that it shows no steps.
uniform vec3 centre_colour;
uniform vec3 edge_colour;

in vec2 corner;
out vec4 pixel;

void main()
{
    float t = dot(corner, corner) * 0.5;
    t = t * (1.5 - 0.5 * t);
    // Interleaved gradient noise (Jimenez 2014): even in the small, without a texture.
    float noise = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))));
    pixel = vec4(mix(centre_colour, edge_colour, t) + (noise - 0.5) / 255.0, 1.0);
}
