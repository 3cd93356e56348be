// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/clip_vocabulary.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/message.h"

namespace attune {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr int kMostIds = 10'000'000;
// transformers writes 1e30 where a tokenizer knows no limit.
constexpr double kLongestPrompt = 100'000;

using PiecePair = std::pair<std::string, std::string>;
using MergeList = std::vector<PiecePair>;

json readObject(const fs::path& path) {
  json value;
  try {
    value = json::parse(readFile(path));
  } catch (const json::exception&) {
    throw badInput(Message("%1: is not valid JSON; fetch the tokenizer again").arg(path));
  }
  if (!value.is_object()) throw badInput(Message("%1: expected a JSON object").arg(path));
  return value;
}

json readObjectIfThere(const fs::path& path) {
  return fs::is_regular_file(path) ? readObject(path) : json::object();
}

void addPiece(ClipVocabulary& out, const std::string& where, const std::string& piece,
              const json& id) {
  if (!id.is_number_unsigned() || id.get<std::uint64_t>() >= kMostIds) {
    throw badInput(
        Message("%1: '%2': expected an id from 0 to %3").arg(where).arg(piece).arg(kMostIds - 1));
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
    throw badInput(Message("%1: expected an object that gives each piece its id").arg(where));
  }
  for (const auto& [piece, id] : vocabulary.items()) addPiece(out, where, piece, id);
}

std::optional<PiecePair> splitMerge(std::string_view line) {
  const auto space = line.find(' ');
  if (space == 0 || space == std::string_view::npos || space + 1 == line.size() ||
      line.find(' ', space + 1) != std::string_view::npos) {
    return std::nullopt;
  }
  return PiecePair(line.substr(0, space), line.substr(space + 1));
}

// As much of a merge as a message shows.
std::string_view shown(std::string_view line) {
  return line.substr(0, 40);
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
    auto pieces = splitMerge(line);
    if (!pieces) {
      throw badInput(Message("%1: line %2: expected two pieces with a space between, found '%3'")
                         .arg(path)
                         .arg(number)
                         .arg(shown(line)));
    }
    merges.push_back(std::move(*pieces));
  }
  return merges;
}

MergeList mergesOf(const json& list, const std::string& where) {
  if (!list.is_array()) throw badInput(Message("%1: expected a list of merges").arg(where));
  MergeList merges;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string field = where + "[" + std::to_string(i) + "]";
    const json& item = list[i];
    if (item.is_string()) {
      const auto& line = item.get_ref<const std::string&>();
      auto pieces = splitMerge(line);
      if (!pieces) {
        throw badInput(Message("%1: expected two pieces with a space between, found '%2'")
                           .arg(field)
                           .arg(shown(line)));
      }
      merges.push_back(std::move(*pieces));
    } else if (item.is_array() && item.size() == 2 && item[0].is_string() && item[1].is_string()) {
      merges.emplace_back(item[0].get<std::string>(), item[1].get<std::string>());
    } else {
      throw badInput(Message("%1: expected two pieces").arg(field));
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
        throw badInput(
            Message("%1: the merge '%2 %3' needs the piece '%4', which the vocabulary lacks; "
                    "the two files must belong together")
                .arg(where)
                .arg(left)
                .arg(right)
                .arg(piece));
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
  if (!isBpe) throw badInput(Message("%1: model: expected a BPE with vocab and merges").arg(path));
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
      throw badInput(Message("%1: %2: expected a token's text").arg(configPath).arg(key));
    }
    return fallback;
  }

  [[nodiscard]] int maxLength() const {
    const auto found = config.find("model_max_length");
    if (found == config.end() || found->is_null()) return 77;
    const double value = found->is_number() ? found->get<double>() : 0;
    if (value > kLongestPrompt) return 77;
    if (value < 3 || value != static_cast<double>(static_cast<int>(value))) {
      if (found->is_structured()) {
        throw badInput(
            Message("%1: model_max_length: expected a whole number from 3, found a list or object")
                .arg(configPath));
      }
      throw badInput(Message("%1: model_max_length: expected a whole number from 3, found %2")
                         .arg(configPath)
                         .arg(found->dump()));
    }
    return static_cast<int>(value);
  }
};

}  // namespace

ClipVocabulary loadClipVocabulary(const fs::path& folder) {
  if (!fs::is_directory(folder)) {
    throw ioError(Message("%1: is no folder; name the tokenizer's folder").arg(folder));
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
    throw badInput(Message("%1: holds neither vocab.json with merges.txt nor tokenizer.json; "
                           "fetch the tokenizer again")
                       .arg(folder));
  }

  const SpecialTokens special(folder);
  const auto id = [&](const char* key, const char* fallback) {
    const std::string spelling = special.spelling(key, fallback);
    const auto found = out.ids.find(spelling);
    if (found == out.ids.end()) {
      throw badInput(
          Message("%1: %2: the vocabulary has no '%3'").arg(folder).arg(key).arg(spelling));
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
