// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/device.h"

#include <ATen/Context.h>
#include <ATen/DeviceAccelerator.h>
#include <dlfcn.h>

#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/base/message.h"

namespace attune {
namespace {

bool cudaReady() {
  // Loading the library registers the CUDA back end; without a driver it stays out of the process.
  static const bool loaded = ::dlopen("libtorch_cuda.so", RTLD_NOW | RTLD_GLOBAL) != nullptr;
  return loaded && at::globalContext().hasCUDA() && at::getNumGPUs() > 0;
}

}  // namespace

at::Device deviceNamed(const std::string& name) {
  if (name == "cpu") return at::kCPU;
  if (name != "auto" && name != "cuda") {
    throw badInput(Message("--device %1: use auto, cpu or cuda").arg(name));
  }
  if (cudaReady()) return at::Device(at::kCUDA, 0);
  if (name == "cuda") {
    throw badInput(Message("--device cuda: no NVIDIA GPU or driver was found; use --device cpu"));
  }
  return at::kCPU;
}

at::ScalarType dtypeNamed(const std::string& name, at::Device device) {
  if (name == "fp32") return at::kFloat;
  if (name == "bf16") return at::kBFloat16;
  if (name != "auto" && name != "fp16") {
    throw badInput(Message("--dtype %1: use auto, fp32, bf16 or fp16").arg(name));
  }
  if (name == "fp16" && device.is_cpu()) {
    throw badInput(Message("--dtype fp16: runs on CUDA only; use fp32 or bf16 on the CPU"));
  }
  return device.is_cpu() ? at::kFloat : at::kHalf;
}

double freeMemory(at::Device device) {
  if (device.is_cpu()) return availableMemory();
  return static_cast<double>(at::accelerator::getMemoryInfo(device.index()).first);
}

}  // namespace attune
