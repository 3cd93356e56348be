// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "core/base/json_reader.h"
#include "core/document/document.h"

namespace attune {

// Takes a mask's bitmap away and gives the name it is found under.
using MaskSink = std::function<std::string(const DocumentObject&, const Key&, const Image&)>;
// The bitmap of that name; throws BadInput.
using MaskSource = std::function<std::shared_ptr<const Image>(const std::string&)>;

// project.json and back, equal in every field. The clip's file is written relative to `folder`
// (where the project lies) and absolute; of the two, the relative one is taken if it exists.
[[nodiscard]] nlohmann::json documentToJson(const Document& document,
                                            const std::filesystem::path& folder,
                                            const MaskSink& masks);
// Throws BadInput naming the field. Unknown fields are passed over.
[[nodiscard]] Document documentFromJson(const JsonReader& json, const std::filesystem::path& folder,
                                        const MaskSource& masks);

[[nodiscard]] nlohmann::json settingsToJson(const RunSettings& settings);
[[nodiscard]] RunSettings settingsFromJson(const JsonReader& json);
[[nodiscard]] nlohmann::json textToJson(const PromptText& text);
[[nodiscard]] PromptText textFromJson(const JsonReader& json);
[[nodiscard]] nlohmann::json objectsToJson(const std::vector<DocumentObject>& objects,
                                           const MaskSink& masks);
[[nodiscard]] std::vector<DocumentObject> objectsFromJson(const JsonReader& json,
                                                          const MaskSource& masks);

// What of `loaded` is not in `known`, the same thing written again by this version: fields of
// objects at any depth, of the elements of lists by their "id". Null where there is nothing.
[[nodiscard]] nlohmann::json unknownFields(const nlohmann::json& loaded,
                                           const nlohmann::json& known);
// Puts them back where their places still exist.
void addUnknownFields(nlohmann::json& target, const nlohmann::json& unknown);

// parseJson, for text that an enemy may have written: refuses nesting of more than 64.
[[nodiscard]] nlohmann::json parseUntrusted(const std::string& text, const std::string& source);

}  // namespace attune
