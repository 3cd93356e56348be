// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/document/document.h"

namespace attune {

// Edits of the list of objects, for whatever commits them. Names are made unique.

// In front of all others, in the first colour that is least used. Returns its id.
std::string addObject(Document& document, std::string name, std::string words = {});
// A copy behind the original, with the next free colour and no words. Returns its id, empty where
// there is no such object.
std::string duplicateObject(Document& document, const std::string& id);
// Returns the id to select next: the one that takes its place, or empty.
std::string deleteObject(Document& document, const std::string& id);
// Binds the object to the words and, unless the user has named it, calls it by them.
void bindObject(Document& document, const std::string& id, const std::string& words);
// So that it stands before the object at `before`, a place 0..count in the list as it is now.
void moveObject(Document& document, const std::string& id, int before);

}  // namespace attune
