// What we ask of the C library's heap.
#pragma once

namespace platform {

// Makes glibc keep 64 MiB of freed heap. Otherwise it returns the heap to the kernel between a
// software renderer's draws and fetches it again, which costs scenes of many items about a third
// of their speed. Does nothing with another C library.
void keep_freed_heap();

} // namespace platform
