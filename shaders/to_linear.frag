// One jittered pass of many, brought to linear light and weighted, to be added to the others.
uniform sampler2D picture;
uniform float weight;

out vec4 pixel;

void main()
{
    vec4 drawn = texelFetch(picture, ivec2(gl_FragCoord.xy), 0);
    // Exact enough for averaging: the sRGB curve as one power. Premultiplied stays premultiplied.
    pixel = vec4(pow(drawn.rgb, vec3(2.2)), drawn.a) * weight;
}
