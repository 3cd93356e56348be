// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/session.h"

namespace attune::cli {
namespace {

const char* kindName(AttentionKind kind) {
  switch (kind) {
    case AttentionKind::SpatialSelf: return "spatial";
    case AttentionKind::Cross: return "cross";
    case AttentionKind::SparseCausal: return "sparse-causal";
    case AttentionKind::Temporal: return "temporal";
    case AttentionKind::Joint: return "joint";
    case AttentionKind::TextSelf: break;
  }
  return "text";
}

nlohmann::json describe(const VideoModel& model) {
  nlohmann::json sites = nlohmann::json::array();
  const auto add = [&](const auto& list) {
    for (const auto& site : list) {
      sites.push_back({{"id", site->id},
                       {"kind", kindName(site->kind)},
                       {"heads", site->heads},
                       {"head_dim", site->headDim},
                       {"downscale", site->downscale}});
    }
  };
  add(model.textEncoder.sites());
  add(model.denoiser->sites());
  add(model.vae.sites());
  const DenoiserShape shape = model.denoiser->shape();
  const Size2i size = model.nativeSize();
  return {{"folder", model.folder.root.string()},
          {"family", shape.mostFrames > 0 ? "animatediff" : "stable-diffusion"},
          {"pipeline_class", model.folder.pipelineClass},
          {"size", {size.width, size.height}},
          {"frames", model.folder.defaults.frames},
          {"most_frames", shape.mostFrames},
          {"latent_channels", shape.latentChannels},
          {"pixels_per_cell", model.pixelsPerCell()},
          {"text_width", model.textEncoder.width()},
          {"tokens", model.tokenizer.maxLength()},
          {"scheduler", model.schedulerConfig.className},
          {"sites", sites}};
}

void print(const nlohmann::json& info) {
  std::printf("%s\n  family       %s\n", info["folder"].get<std::string>().c_str(),
              info["family"].get<std::string>().c_str());
  std::printf("  picture      %d x %d pixels, %d frames (at most %d at a time)\n",
              info["size"][0].get<int>(), info["size"][1].get<int>(), info["frames"].get<int>(),
              info["most_frames"].get<int>());
  std::printf("  text         %d tokens, %d wide\n", info["tokens"].get<int>(),
              info["text_width"].get<int>());
  std::printf("  scheduler    %s\n", info["scheduler"].get<std::string>().c_str());
  std::printf("  attention    %zu sites\n", info["sites"].size());
  for (const auto& site : info["sites"]) {
    std::printf("    %-8s %2d x %-3d /%d  %s\n", site["kind"].get<std::string>().c_str(),
                site["heads"].get<int>(), site["head_dim"].get<int>(),
                site["downscale"].get<int>(), site["id"].get<std::string>().c_str());
  }
}

}  // namespace

Command addInfo(CLI::App& program) {
  auto* command = program.add_subcommand("info", "Tell what a model folder is: family, sizes, sites");
  auto options = std::make_shared<CommonOptions>();
  auto json = std::make_shared<bool>(false);
  command->add_option("--model", options->model, "Model folder in diffusers layout, or 'starter'")
      ->capture_default_str();
  command->add_option("--adapter", options->adapter,
                      "Motion adapter folder for a Stable Diffusion model");
  command->add_flag("--json", *json, "Print JSON");
  return [=](const CancelToken& cancel) {
    if (!command->parsed()) return;
    const Session session(*options, cancel);
    const nlohmann::json info = describe(session.model());
    if (*json) {
      std::printf("%s\n", info.dump(2).c_str());
    } else {
      print(info);
    }
  };
}

}  // namespace attune::cli
