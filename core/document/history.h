// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/document/document.h"

namespace attune {

struct HistoryBudget {
  std::size_t bytes = std::size_t{64} << 20;  // of packed states in memory; older ones go to disk
  std::filesystem::path spillFolder = {};     // empty: the oldest states are dropped instead
};

// The document and every state it was in.
//
// An edit is a whole new document value with a label; undo and redo are assignments. States other
// than the current one are kept packed: what did not change is shared, a mask that did is kept as
// compressed 64 x 64 tiles that differ from its neighbour in time. One thread, the GUI's.
class History {
 public:
  explicit History(Document initial, HistoryBudget budget = {});
  ~History();
  History(History&&) noexcept;
  History& operator=(History&&) noexcept;

  [[nodiscard]] const Document& document() const;
  // Rises with every change of document(), undo and redo included.
  [[nodiscard]] std::uint64_t revision() const;

  // Makes `next` the document; states that were undone are forgotten. An equal document is no edit.
  // Edits with the same non-empty merge key, one right after the other, become one (slider drags).
  void commit(std::string label, Document next, const std::string& mergeKey = {});
  // Ends a gesture: the next commit does not merge with the last one.
  void seal();

  [[nodiscard]] bool canUndo() const { return position() > 0; }
  [[nodiscard]] bool canRedo() const { return position() < count(); }
  void undo();  // nothing where there is none
  void redo();
  void jump(int position);  // 0: the first document; throws Internal outside 0..count()

  [[nodiscard]] int count() const;                         // edits, done and undone
  [[nodiscard]] int position() const;                      // edits done
  [[nodiscard]] const std::string& label(int edit) const;  // of edit 0..count()-1
  [[nodiscard]] bool isClean() const;  // the document is as at the last markClean()
  void markClean();
  [[nodiscard]] std::size_t bytesInMemory() const;  // of packed states

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace attune
