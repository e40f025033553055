// One triangle over the whole target, without any vertex data.
out vec2 corner; // −1 … 1 over the target

void main()
{
    corner = vec2(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0);
    gl_Position = vec4(corner, 0.0, 1.0);
}
