// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/failure.h"

#include <c10/util/Exception.h>

#include <new>
#include <string_view>

#include "core/base/message.h"

namespace attune {
namespace {

Error outOfMemory() {
  return Error(ErrorCode::OutOfMemory,
               Message("out of memory; use a smaller --size or fewer --frames"));
}

std::string firstLine(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

}  // namespace

Error translated(std::exception_ptr thrown) {
  try {
    std::rethrow_exception(std::move(thrown));
  } catch (const Error& error) {
    return error;
  } catch (const c10::OutOfMemoryError&) {
    return outOfMemory();
  } catch (const std::bad_alloc&) {
    return outOfMemory();
  } catch (const c10::Error& error) {
    // On the CPU LibTorch throws its common error when the system gives no memory.
    const std::string_view what = error.what_without_backtrace();
    if (what.find("DefaultCPUAllocator") != std::string_view::npos) return outOfMemory();
    return internalError("internal error: " + firstLine(std::string(what)));
  } catch (const std::exception& error) {
    return internalError("internal error: " + firstLine(error.what()));
  } catch (...) {
    return internalError("internal error: something unknown was thrown");
  }
}

}  // namespace attune
