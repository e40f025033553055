#include "platform/heap.hpp"

#include <cstdlib> // defines __GLIBC__

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace platform {

void keep_freed_heap()
{
#ifdef __GLIBC__
    constexpr int kept_bytes = 64 << 20;
    mallopt(M_TOP_PAD, kept_bytes);
#endif
}

} // namespace platform
