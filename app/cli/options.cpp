// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"

#include <charconv>
#include <map>

#include "core/base/error.h"

namespace attune::cli {

void addCommonOptions(CLI::App& command, CommonOptions& options) {
  command.add_option("--model", options.model,
                     "Model folder in diffusers layout, or 'starter'")
      ->capture_default_str();
  command.add_option("--adapter", options.adapter,
                     "Motion adapter folder for a Stable Diffusion model");
  command.add_option("--steps", options.steps, "Denoising steps (the model's or recipe's own)");
  command.add_option("--guidance", options.guidance,
                     "Classifier-free guidance scale, 1 is none (the model's or recipe's own)");
  command.add_option("--seed", options.seed, "Seed of all noise")->capture_default_str();
  command.add_option("--scheduler", options.scheduler,
                     "ddim, euler or dpm++2m (the model's or recipe's own)");
  command.add_option("--device", options.device, "auto, cpu or cuda")
      ->check(CLI::IsMember({"auto", "cpu", "cuda"}))
      ->capture_default_str();
  command.add_option("--dtype", options.dtype, "auto, fp32, bf16 or fp16")
      ->check(CLI::IsMember({"auto", "fp32", "bf16", "fp16"}))
      ->capture_default_str();
  command.add_option("--init-latents", options.initLatents,
                     "Start from these latents: safetensors, 'latents' [F,4,h,w]");
  command.add_option("--save-latents", options.saveLatents, "Write the final latents here");
  command.add_option("--record", options.record,
                     "Write word maps and entropies of every site and step here (safetensors)");
  command.add_option("--vae-tile", options.vaeTile,
                     "Encode and decode in tiles of so many latent cells, to save memory (0: whole "
                     "frames)")
      ->check(CLI::NonNegativeNumber);
  command.add_option("--report", options.report, "Write settings, timings and measures here (JSON)");
  command.add_option("--progress", options.progress, "human, json or none, on standard error")
      ->transform(CLI::CheckedTransformer(
          std::map<std::string, ProgressStyle>{{"human", ProgressStyle::Human},
                                               {"json", ProgressStyle::Json},
                                               {"none", ProgressStyle::None}}));
}

WordsValue splitWordsValue(const std::string& argument, const std::string& option) {
  const auto at = argument.find('=');
  if (at == std::string::npos || at == 0 || at + 1 == argument.size()) {
    throw badInput(option + " '" + argument + "': write WORDS=VALUE, such as \"red ball=" +
                   (option == "--path" ? "0.2,0.5;0.8,0.5" : "box:0.1,0.3,0.4,0.6") + "\"");
  }
  return {argument.substr(0, at), argument.substr(at + 1)};
}

Size2i parseSize(const std::string& text) {
  Size2i size;
  const char* end = text.data() + text.size();
  const auto width = std::from_chars(text.data(), end, size.width);
  const bool cross = width.ec == std::errc() && width.ptr != end && *width.ptr == 'x';
  const auto height = cross ? std::from_chars(width.ptr + 1, end, size.height) : width;
  if (!cross || height.ec != std::errc() || height.ptr != end || size.width < 1 || size.height < 1) {
    throw badInput("--size " + text + ": write WIDTHxHEIGHT, such as 128x128");
  }
  return size;
}

}  // namespace attune::cli
