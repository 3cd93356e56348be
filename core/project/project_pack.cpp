// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project_pack.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>

#include "core/base/error.h"
#include "core/base/message.h"
#include "core/media/image_file.h"
#include "core/project/document_json.h"
#include "core/project/sha256.h"

namespace attune {
namespace {

using nlohmann::json;

constexpr std::array<const char*, 3> kStatusNames = {"finished", "cancelled", "failed"};

std::string dumped(const json& value) {
  return value.dump(1, ' ', false, json::error_handler_t::replace) + "\n";
}

// Ids become parts of names; those of other makers may hold anything.
std::string folderName(const std::string& id, const std::string& otherwise) {
  const auto plain = [](unsigned char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
  };
  const bool usable = !id.empty() && id.size() <= 64 && std::ranges::all_of(id, plain);
  return usable ? id : otherwise;
}

std::string numbered(const std::string& folder, int number) {
  char name[32];
  std::snprintf(name, sizeof name, "/%04d.png", number);
  return folder + name;
}

class Packer {
 public:
  void add(const std::string& entry, std::string bytes, bool stored) {
    if (!taken_.insert(entry).second) throw internalError(entry + ": is packed twice");
    manifest_[entry] = {{"size", bytes.size()}, {"sha256", sha256(bytes)}};
    waiting_.push_back({entry, std::move(bytes), stored});
  }

  // A name that nobody has, as close to the one wanted as can be.
  std::string freeName(const std::string& wanted, const std::string& ending) const {
    std::string name = wanted + ending;
    for (int i = 2; taken_.contains(name); ++i) name = wanted + "-" + std::to_string(i) + ending;
    return name;
  }

  json addClip(const std::string& folder, const PackedClip& clip) {
    json times = json::array();
    for (std::size_t i = 0; i < clip.frames.size(); ++i) {
      add(numbered(folder, static_cast<int>(i)), clip.frames[i], true);
      times.push_back({clip.times.at(i).num, clip.times.at(i).den});
    }
    return {{"folder", folder}, {"times", times}, {"rate", {clip.rate.num, clip.rate.den}}};
  }

  std::string finish(json manifest) {
    manifest["entries"] = std::move(manifest_);
    ArchiveWriter writer;
    writer.add("mimetype", kProjectMediaType, true);
    writer.add("manifest.json", dumped(manifest));
    for (Waiting& entry : waiting_) writer.add(entry.name, std::move(entry.bytes), entry.stored);
    return writer.finish();
  }

 private:
  struct Waiting {
    std::string name;
    std::string bytes;
    bool stored;
  };
  std::vector<Waiting> waiting_;
  std::set<std::string> taken_;
  json manifest_ = json::object();
};

json runToJson(const RunRecord& run) {
  return {
      {"id", run.id},           {"title", run.title},
      {"created", run.created}, {"inputs", run.inputs},
      {"seed", run.seed},       {"status", kStatusNames.at(static_cast<std::size_t>(run.status))},
      {"message", run.message}, {"seconds", run.seconds},
      {"metrics", run.metrics}, {"report", run.report},
      {"star", run.star},       {"note", run.note}};
}

}  // namespace

std::string packProject(const Project& project, const std::filesystem::path& folder,
                        const ProjectFormat& format) {
  Packer packer;
  const auto& objects = project.document.objects;
  const MaskSink intoArchive = [&](const DocumentObject& object, const Key& key,
                                   const Image& bitmap) {
    if (bitmap.channels != 1) throw internalError("a mask has more than one channel");
    const auto place = std::to_string(&object - objects.data());
    const std::string wanted =
        "masks/" + folderName(object.id, "object-" + place) + "/" + std::to_string(key.frame);
    std::string entry = packer.freeName(wanted, ".png");
    packer.add(entry, encodePng(bitmap), true);
    return entry;
  };
  json document = documentToJson(project.document, folder, intoArchive);
  if (project.source && document.contains("clip")) {
    const std::string name = folderName(project.document.clip->id, "source");
    document["clip"]["packed"] = packer.addClip("media/" + name, *project.source);
  }
  json order = json::array();
  for (std::size_t i = 0; i < project.runs.size(); ++i) {
    const RunRecord& run = project.runs[i];
    const std::string name =
        packer.freeName("runs/" + folderName(run.id, "run-" + std::to_string(i)), ".json");
    json record = runToJson(run);
    if (run.clip) {
      record["clip"] = packer.addClip(name.substr(0, name.size() - 5), *run.clip);
    }
    addUnknownFields(record, run.extras);
    packer.add(name, dumped(record), false);
    order.push_back(name);
  }
  document["runs"] = std::move(order);
  addUnknownFields(document, project.extras);
  packer.add("project.json", dumped(document), false);
  if (!project.preview.empty()) {
    packer.add("thumbs/preview.png", encodePng(project.preview), true);
  }
  const std::string now = utcNow();
  return packer.finish({{"format", "attune-project"},
                        {"schema", format.schema},
                        {"min_reader_schema", format.minReader},
                        {"app", "attune " ATTUNE_VERSION},
                        {"uuid", project.document.uuid},
                        {"created", project.created.empty() ? now : project.created},
                        {"saved", now}});
}

Manifest readManifest(const ArchiveReader& archive) {
  if (!archive.has("mimetype") || archive.read("mimetype") != kProjectMediaType) {
    throw badInput(
        Message("%1: is no Attune project; open one that ends in .attune").arg(archive.name()));
  }
  const json parsed =
      parseUntrusted(archive.read("manifest.json"), archive.name() + ": manifest.json");
  const JsonReader reader(parsed, archive.name() + ": manifest.json");
  Manifest manifest{.schema = reader.at("schema").integer(1, 1 << 20),
                    .minReader = reader.at("min_reader_schema").integer(1, 1 << 20),
                    .created = reader.at("created").text()};
  const JsonReader entries = reader.at("entries");
  if (!entries.value().is_object()) entries.fail(Message("must be an object"));
  for (const auto& [name, value] : entries.value().items()) {
    const JsonReader entry(value, reader.source(), "entries");
    const JsonReader size = entry.at("size");
    if (!size.value().is_number_unsigned()) size.fail(Message("must be a whole number"));
    manifest.entries[name] = {size.value().get<std::uint64_t>(), entry.at("sha256").text()};
  }
  return manifest;
}

std::string readChecked(const ArchiveReader& archive, const Manifest& manifest,
                        const std::string& entry) {
  const auto listed = manifest.entries.find(entry);
  std::string bytes = archive.read(entry);
  if (listed == manifest.entries.end() || listed->second.size != bytes.size() ||
      listed->second.sha256 != sha256(bytes)) {
    throw badInput(Message("%1: '%2' is not what was saved; use an earlier copy of the project")
                       .arg(archive.name())
                       .arg(entry));
  }
  return bytes;
}

}  // namespace attune
