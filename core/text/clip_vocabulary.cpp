// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/clip_vocabulary.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/base/error.h"
#include "core/base/files.h"

namespace attune {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr int kMostIds = 10'000'000;
// transformers writes 1e30 where a tokenizer knows no limit.
constexpr double kLongestPrompt = 100'000;

using MergeList = std::vector<std::pair<std::string, std::string>>;

json readObject(const fs::path& path) {
  json value;
  try {
    value = json::parse(readFile(path));
  } catch (const json::exception&) {
    throw badInput(path.string() + ": is not valid JSON; fetch the tokenizer again");
  }
  if (!value.is_object()) throw badInput(path.string() + ": expected a JSON object");
  return value;
}

json readObjectIfThere(const fs::path& path) {
  return fs::is_regular_file(path) ? readObject(path) : json::object();
}

void addPiece(ClipVocabulary& out, const std::string& where, const std::string& piece,
              const json& id) {
  if (!id.is_number_unsigned() || id.get<std::uint64_t>() >= kMostIds) {
    throw badInput(where + ": '" + piece + "': expected an id from 0 to " +
                   std::to_string(kMostIds - 1));
  }
  const int number = id.get<int>();
  out.ids[piece] = number;
  if (std::cmp_greater_equal(number, out.pieces.size())) {
    out.pieces.resize(static_cast<std::size_t>(number) + 1);
  }
  out.pieces[static_cast<std::size_t>(number)] = piece;
}

void addPieces(ClipVocabulary& out, const std::string& where, const json& vocabulary) {
  if (!vocabulary.is_object() || vocabulary.empty()) {
    throw badInput(where + ": expected an object that gives each piece its id");
  }
  for (const auto& [piece, id] : vocabulary.items()) addPiece(out, where, piece, id);
}

std::pair<std::string, std::string> splitMerge(const std::string& where, std::string_view line) {
  const auto space = line.find(' ');
  if (space == 0 || space == std::string_view::npos || space + 1 == line.size() ||
      line.find(' ', space + 1) != std::string_view::npos) {
    throw badInput(where + ": expected two pieces with a space between, found '" +
                   std::string(line.substr(0, 40)) + "'");
  }
  return {std::string(line.substr(0, space)), std::string(line.substr(space + 1))};
}

MergeList readMerges(const fs::path& path) {
  const std::string text = readFile(path);
  MergeList merges;
  std::size_t number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = std::string_view(text).substr(at, end - at);
    at = end + 1;
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.starts_with("#version")) continue;
    merges.push_back(splitMerge(path.string() + ": line " + std::to_string(number), line));
  }
  return merges;
}

MergeList mergesOf(const json& list, const std::string& where) {
  if (!list.is_array()) throw badInput(where + ": expected a list of merges");
  MergeList merges;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string field = where + "[" + std::to_string(i) + "]";
    const json& item = list[i];
    if (item.is_string()) {
      merges.push_back(splitMerge(field, item.get_ref<const std::string&>()));
    } else if (item.is_array() && item.size() == 2 && item[0].is_string() && item[1].is_string()) {
      merges.emplace_back(item[0].get<std::string>(), item[1].get<std::string>());
    } else {
      throw badInput(field + ": expected two pieces");
    }
  }
  return merges;
}

void addMerges(ClipVocabulary& out, const std::string& where, const MergeList& merges) {
  int rank = 0;
  for (const auto& [left, right] : merges) {
    const auto id = [&](const std::string& piece) {
      const auto found = out.ids.find(piece);
      if (found == out.ids.end()) {
        throw badInput(where + ": the merge '" + left + " " + right + "' needs the piece '" +
                       piece + "', which the vocabulary lacks; the two files must belong together");
      }
      return found->second;
    };
    out.merges.insert_or_assign(ClipVocabulary::pairKey(id(left), id(right)),
                                Merge{.rank = rank, .id = id(left + right)});
    ++rank;
  }
}

void addTokenizerJson(ClipVocabulary& out, const fs::path& path) {
  const json whole = readObject(path);
  const auto model = whole.find("model");
  const bool isBpe = model != whole.end() && model->is_object() && model->contains("vocab") &&
                     model->contains("merges");
  if (!isBpe) throw badInput(path.string() + ": model: expected a BPE with vocab and merges");
  addPieces(out, path.string() + ": model.vocab", model->at("vocab"));
  addMerges(out, path.string() + ": model.merges",
            mergesOf(model->at("merges"), path.string() + ": model.merges"));
  for (const json& added : whole.value("added_tokens", json::array())) {
    if (added.is_object() && added.contains("id") && added.contains("content") &&
        added["content"].is_string()) {
      addPiece(out, path.string() + ": added_tokens", added["content"], added["id"]);
    }
  }
}

// The two small files that say how special tokens are spelt.
struct SpecialTokens {
  fs::path configPath;
  json config;
  json map;

  explicit SpecialTokens(const fs::path& folder)
      : configPath(folder / "tokenizer_config.json"), config(readObjectIfThere(configPath)) {
    // Files that list their added tokens outrank the older special_tokens_map.json.
    map = config.contains("added_tokens_decoder")
              ? json::object()
              : readObjectIfThere(folder / "special_tokens_map.json");
  }

  [[nodiscard]] std::string spelling(const char* key, const char* fallback) const {
    for (const json* source : {&map, &config}) {
      const auto found = source->find(key);
      if (found == source->end() || found->is_null()) continue;
      if (found->is_string()) return found->get<std::string>();
      if (found->is_object() && found->contains("content") && (*found)["content"].is_string()) {
        return (*found)["content"].get<std::string>();
      }
      throw badInput(configPath.string() + ": " + key + ": expected a token's text");
    }
    return fallback;
  }

  [[nodiscard]] int maxLength() const {
    const auto found = config.find("model_max_length");
    if (found == config.end() || found->is_null()) return 77;
    const double value = found->is_number() ? found->get<double>() : 0;
    if (value > kLongestPrompt) return 77;
    if (value < 3 || value != static_cast<double>(static_cast<int>(value))) {
      throw badInput(configPath.string() + ": model_max_length: expected a whole number from 3, " +
                     "found " + (found->is_structured() ? "a list or object" : found->dump()));
    }
    return static_cast<int>(value);
  }
};

}  // namespace

ClipVocabulary loadClipVocabulary(const fs::path& folder) {
  if (!fs::is_directory(folder)) {
    throw ioError(folder.string() + ": is no folder; name the tokenizer's folder");
  }
  ClipVocabulary out;
  const fs::path vocabulary = folder / "vocab.json";
  const fs::path merges = folder / "merges.txt";
  if (fs::is_regular_file(vocabulary) && fs::is_regular_file(merges)) {
    addPieces(out, vocabulary.string(), readObject(vocabulary));
    addMerges(out, merges.string(), readMerges(merges));
  } else if (fs::is_regular_file(folder / "tokenizer.json")) {
    addTokenizerJson(out, folder / "tokenizer.json");
  } else {
    throw badInput(folder.string() +
                   ": holds neither vocab.json with merges.txt nor tokenizer.json; fetch the " +
                   "tokenizer again");
  }

  const SpecialTokens special(folder);
  const auto id = [&](const char* key, const char* fallback) {
    const std::string spelling = special.spelling(key, fallback);
    const auto found = out.ids.find(spelling);
    if (found == out.ids.end()) {
      throw badInput(folder.string() + ": " + key + ": the vocabulary has no '" + spelling + "'");
    }
    return found->second;
  };
  out.startId = id("bos_token", "<|startoftext|>");
  out.endId = id("eos_token", "<|endoftext|>");
  out.padId = id("pad_token", "<|endoftext|>");
  out.unknownId = id("unk_token", "<|endoftext|>");
  out.maxLength = special.maxLength();
  return out;
}

}  // namespace attune
