// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "core/base/error.h"
#include "core/base/message.h"
#include "core/media/channels.h"
#include "core/media/image_file.h"
#include "core/project/document_json.h"
#include "core/project/png_size.h"
#include "core/project/project_pack.h"

namespace attune {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::array<std::string_view, 3> kStatusNames = {"finished", "cancelled", "failed"};
constexpr std::int64_t kMostMaskPixels = std::int64_t{4} << 30;
constexpr std::size_t kMostRuns = 100'000;
constexpr double kAnySeconds = 1e15;

// Entries are named by the archive, so that two keys may share a bitmap; all of them together stay
// below the limit.
class MaskStore {
 public:
  MaskStore(const ArchiveReader& archive, const Manifest& manifest)
      : archive_(archive), manifest_(manifest) {}

  std::shared_ptr<const Image> get(const std::string& entry) {
    std::shared_ptr<const Image>& mask = masks_[entry];
    if (mask) return mask;
    const std::string bytes = readChecked(archive_, manifest_, entry);
    const auto size = pngSize(bytes);
    if (!size) {
      throw badInput(
          Message("%1: '%2' is no PNG of a usable size").arg(archive_.name()).arg(entry));
    }
    pixels_ += std::int64_t{size->width} * size->height;
    if (pixels_ > kMostMaskPixels) {
      throw badInput(
          Message("%1: its masks unpack to more than 4 GiB; do not trust it").arg(archive_.name()));
    }
    Image image = decodeImage(bytes, archive_.name() + ": " + entry);
    if (image.channels != 1) {
      throw badInput(Message("%1: '%2' is not grey").arg(archive_.name()).arg(entry));
    }
    return mask = std::make_shared<const Image>(std::move(image));
  }

 private:
  const ArchiveReader& archive_;
  const Manifest& manifest_;
  std::map<std::string, std::shared_ptr<const Image>> masks_;
  std::int64_t pixels_ = 0;
};

Rational rationalFromJson(const JsonReader& value) {
  const auto parts = value.items();
  const auto whole = [](const JsonReader& part) {
    if (!part.value().is_number_integer()) part.fail(Message("must be a whole number"));
    return part.value().get<std::int64_t>();
  };
  if (parts.size() != 2) value.fail(Message("is no pair of whole numbers"));
  const Rational rational{whole(parts[0]), whole(parts[1])};
  if (rational.den <= 0 || rational.num < 0) value.fail(Message("is no time or rate"));
  return rational;
}

std::shared_ptr<const PackedClip> clipFromJson(const JsonReader& value,
                                               const ArchiveReader& archive,
                                               const Manifest& manifest) {
  auto clip = std::make_shared<PackedClip>();
  const std::string folder = value.at("folder").text();
  clip->rate = rationalFromJson(value.at("rate"));
  for (const JsonReader& time : value.at("times").items()) {
    std::string number = std::to_string(clip->times.size());
    number.insert(0, 4 - std::min<std::size_t>(4, number.size()), '0');
    clip->frames.push_back(readChecked(archive, manifest, folder + "/" + number + ".png"));
    clip->times.push_back(rationalFromJson(time));
  }
  return clip;
}

RunRecord runFromJson(const JsonReader& value, const ArchiveReader& archive,
                      const Manifest& manifest) {
  RunRecord run{.id = value.at("id").text(),
                .title = value.at("title").text(),
                .created = value.at("created").text(),
                .inputs = value.at("inputs").value()};
  const JsonReader seed = value.at("seed");
  if (!seed.value().is_number_unsigned()) seed.fail(Message("is no whole number from 0 on"));
  run.seed = seed.value().get<std::uint64_t>();
  run.status = static_cast<RunStatus>(value.at("status").choice(kStatusNames));
  run.message = value.at("message").text();
  run.seconds = value.at("seconds").number(-kAnySeconds, kAnySeconds);
  run.metrics = value.at("metrics").value();
  run.report = value.at("report").text();
  run.star = value.at("star").boolean();
  run.note = value.at("note").text();
  if (value.has("clip")) run.clip = clipFromJson(value.at("clip"), archive, manifest);
  constexpr std::array<const char*, 13> kKnown = {
      "id",      "title",   "created", "inputs", "seed", "status", "message",
      "seconds", "metrics", "report",  "star",   "note", "clip"};
  run.extras = value.value();
  for (const char* field : kKnown) run.extras.erase(field);
  if (run.extras.empty()) run.extras = nullptr;
  return run;
}

// Everything that migrations work on, in one value.
json readAll(const ArchiveReader& archive, const Manifest& manifest) {
  const auto parse = [&](const std::string& entry) {
    return parseUntrusted(readChecked(archive, manifest, entry), archive.name() + ": " + entry);
  };
  json project = parse("project.json");
  json runs = json::array();
  const auto order = JsonReader(project, archive.name() + ": project.json").at("runs").items();
  if (order.size() > kMostRuns) {
    throw badInput(Message("%1: lists too many runs").arg(archive.name()));
  }
  for (const JsonReader& name : order) runs.push_back(parse(name.text()));
  return {{"project", std::move(project)}, {"runs", std::move(runs)}};
}

json unknownIn(const json& loaded, const Document& document, const fs::path& folder) {
  const MaskSink unnamed = [](const auto&...) { return std::string(); };
  json known = documentToJson(document, folder, unnamed);
  known["runs"] = nullptr;
  if (known.contains("clip")) {
    known["clip"]["packed"] = nullptr;
    known["clip"]["relative"] = nullptr;
  }
  return unknownFields(loaded, known);
}

Project parse(ArchiveReader& archive, const fs::path& folder, const ProjectFormat& format) {
  const Manifest manifest = readManifest(archive);
  if (manifest.minReader > format.schema) {
    throw badInput(Message("%1: was saved by a newer Attune (schema %2, this one reads up to %3); "
                           "update Attune to open it")
                       .arg(archive.name())
                       .arg(manifest.schema)
                       .arg(format.schema));
  }
  json all = readAll(archive, manifest);
  for (int schema = manifest.schema; schema < format.schema; ++schema) {
    all = format.migrations.at(static_cast<std::size_t>(schema) - 1)(std::move(all));
  }
  MaskStore masks(archive, manifest);
  const JsonReader reader(all["project"], archive.name() + ": project.json");
  Project project{.created = manifest.created};
  project.document =
      documentFromJson(reader, folder, [&](const std::string& entry) { return masks.get(entry); });
  if (reader.has("clip")) project.clipAsSaved = reader.at("clip").at("file").text();
  if (reader.has("clip") && reader.at("clip").has("packed")) {
    project.source = clipFromJson(reader.at("clip").at("packed"), archive, manifest);
  }
  for (std::size_t i = 0; i < all["runs"].size(); ++i) {
    const JsonReader run(all["runs"][i], archive.name() + ": runs[" + std::to_string(i) + "]");
    project.runs.push_back(runFromJson(run, archive, manifest));
  }
  constexpr const char* kPreview = "thumbs/preview.png";
  if (manifest.entries.contains(kPreview)) {
    const std::string bytes = readChecked(archive, manifest, kPreview);
    if (pngSize(bytes)) project.preview = withChannels(decodeImage(bytes, archive.name()), 3);
  }
  project.extras = unknownIn(all["project"], project.document, folder);
  return project;
}

}  // namespace

Project parseProject(std::string archive, const std::string& name, const fs::path& folder,
                     const ProjectFormat& format) {
  try {
    ArchiveReader reader(std::move(archive), name);
    return parse(reader, folder, format);
  } catch (const Error& error) {
    // What a damaged file is quoted with must stay one line.
    std::string line = error.message();
    std::ranges::replace_if(
        line, [](unsigned char c) { return c < 0x20 || c == 0x7f; }, '?');
    throw Error(error.code(), line, error.where());
  } catch (const json::exception&) {
    throw badInput(
        Message("%1: holds a value of the wrong kind; use an earlier copy of it").arg(name));
  }
}

}  // namespace attune
