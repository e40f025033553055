#include "platform/sample_queue.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <memory>
#include <numeric>
#include <span>
#include <thread>
#include <vector>

TEST_CASE("a queue gives back what went in, in order, and takes a portion whole or not at all")
{
    const auto queue = std::make_unique<platform::SampleQueue>();
    std::vector<std::int16_t> in(20'000);
    std::iota(in.begin(), in.end(), std::int16_t{0});
    CHECK(queue->push(in));
    CHECK_FALSE(queue->push(in)); // has no room for all of it
    CHECK(queue->size() == 20'000);
    std::vector<std::int16_t> out(30'000);
    CHECK(queue->pop(out) == 20'000);
    CHECK(std::equal(in.begin(), in.end(), out.begin()));
    CHECK(queue->pop(out) == 0);
}

TEST_CASE("samples cross from one thread to another without loss, round and round the ring")
{
    const auto queue = std::make_unique<platform::SampleQueue>();
    constexpr int portions = 2000, size = 96;
    std::thread maker([&] {
        std::array<std::int16_t, size> portion{};
        for (int i = 0; i < portions; ++i) {
            portion.fill(static_cast<std::int16_t>(i));
            while (!queue->push(portion)) {
                std::this_thread::yield();
            }
        }
    });
    bool in_order = true;
    for (int i = 0; i < portions; ++i) {
        std::array<std::int16_t, size> portion{};
        for (std::size_t done = 0; done < portion.size();) {
            done += queue->pop(std::span(portion).subspan(done));
            std::this_thread::yield();
        }
        for (const auto sample : portion) {
            in_order = in_order && sample == static_cast<std::int16_t>(i);
        }
    }
    maker.join();
    CHECK(in_order);
    CHECK(queue->size() == 0);
}
