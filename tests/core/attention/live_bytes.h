// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>

#include <algorithm>
#include <atomic>
#include <cstring>

namespace attune::tests {

// Counts the bytes that tensors on the CPU hold, while it lives; tensors may outlive it.
class LiveBytes {
 public:
  LiveBytes() {
    counter().live = 0;
    counter().peak = 0;
    c10::SetCPUAllocator(&counter());
  }
  ~LiveBytes() { c10::SetCPUAllocator(counter().base); }
  LiveBytes(const LiveBytes&) = delete;
  LiveBytes& operator=(const LiveBytes&) = delete;

  [[nodiscard]] static std::size_t peak() { return counter().peak; }

 private:
  struct Block {
    c10::DataPtr data;
    std::size_t bytes;
  };
  struct Counter final : c10::Allocator {
    c10::Allocator* base = c10::GetCPUAllocator();
    std::atomic<std::size_t> live = 0;
    std::atomic<std::size_t> peak = 0;

    c10::DataPtr allocate(std::size_t bytes) override {
      auto* block = new Block{base->allocate(bytes), bytes};
      live += bytes;
      peak = std::max(peak.load(), live.load());
      return {block->data.get(), block, &Counter::free, c10::Device(c10::kCPU)};
    }
    void copy_data(void* to, const void* from, std::size_t bytes) const override {
      std::memcpy(to, from, bytes);
    }
    static void free(void* context) {
      auto* block = static_cast<Block*>(context);
      counter().live -= block->bytes;
      delete block;
    }
  };
  static Counter& counter() {
    static Counter made;
    return made;
  }
};

}  // namespace attune::tests
