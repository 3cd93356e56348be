// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/document/document.h"
#include "core/engine/job_request.h"

namespace attune {

// Where this installation keeps what a document names without a place.
struct JobPlaces {
  std::filesystem::path starter = {};  // folder of the model called "starter"
  std::filesystem::path recipes = {};  // where recipes are found by name
};

// Whether an object is of any use to a run: bound to words and marked, or where there is no source
// to mark it in (`edits` is false), led along a path.
[[nodiscard]] bool takesPart(const DocumentObject& object, bool edits);
// The same but for the words: it takes part as soon as it is bound.
[[nodiscard]] bool hasPlace(const DocumentObject& object, bool edits);

// What a run passes over while another object takes part: a line each, for the user, that names the
// object and says what it lacks. One that was neither bound nor drawn yet is not spoken of.
[[nodiscard]] std::vector<std::string> leftOut(const Document& document, bool edits);

// The box of a third of the frame that stands for an object which is led, but not marked.
[[nodiscard]] Track unmarkedTrack();

// What a document asks for, for the window's Run and for the command line alike.
//
// With a source it is an edit: an object that is marked goes in with its mask as the place where it
// is and, when it has a motion path, the same shape moved along that path as the place where it
// shall be. Without a source a clip is made from nothing: masks and paths say where things shall
// be, and a path alone leads a box of a third of the frame. Objects that do not take part are left
// out, as JobRequest::notes say. Masks go in as effectiveTrack() gives them.
[[nodiscard]] JobRequest jobFromDocument(const Document& document,
                                         std::shared_ptr<const Clip> source,
                                         const JobPlaces& places = {});

// Whether a run of `now` would be made with all that the run of `begun` was made with: words,
// places, clip, recipe and settings, not what is only shown. `begun` names the seed it ran with;
// where `now` draws one for each run (0), any seed will do.
[[nodiscard]] bool asksForTheSame(const Document& begun, const Document& now);

}  // namespace attune
