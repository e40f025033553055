// The sum of all passes in linear light, back to the bytes of the screen.
uniform sampler2D picture;

out vec4 pixel;

void main()
{
    vec4 sum = texelFetch(picture, ivec2(gl_FragCoord.xy), 0);
    float noise = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))));
    vec3 colour = pow(max(sum.rgb, vec3(0.0)), vec3(1.0 / 2.2));
    pixel = vec4(colour + (noise - 0.5) / 255.0, sum.a);
}
