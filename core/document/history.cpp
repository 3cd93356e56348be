// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/history.h"

#include <deque>
#include <optional>
#include <system_error>
#include <utility>

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/document/history_pack.h"

namespace attune {
namespace {

struct Edit {
  std::string label = {};
  std::string mergeKey = {};
};

}  // namespace

// States 0..count: `current` is the one at `position`; those before it are packed against the state
// after them, those after it against the state before.
struct History::Impl {
  Document current = {};
  HistoryBudget budget = {};
  std::deque<Edit> edits = {};             // edits[i] leads from state i to i + 1
  std::deque<PackedDocument> states = {};  // the one at `position` is empty
  std::size_t position = 0;
  std::optional<std::size_t> clean = 0;
  std::uint64_t revision = 0;
  std::size_t bytes = 0;
  bool sealed = true;
  std::string spillName = newId();
  std::uint64_t spills = 0;
  bool spillFails = false;

  void put(std::size_t state, PackedDocument document) {
    bytes -= bytesOf(states[state]);
    states[state] = std::move(document);
    bytes += bytesOf(states[state]);
  }

  void forgetAfter(std::size_t state) {
    while (states.size() > state + 1) {
      bytes -= bytesOf(states.back());
      states.pop_back();
      edits.pop_back();
    }
    if (clean && *clean > state) clean.reset();
  }

  void forgetBefore(std::size_t state) {
    for (std::size_t i = 0; i < state; ++i) {
      bytes -= bytesOf(states.front());
      states.pop_front();
      edits.pop_front();
    }
    position -= state;
    if (clean) clean = *clean < state ? std::nullopt : std::optional(*clean - state);
  }

  void bringBack(std::size_t state) {
    const std::size_t before = bytesOf(states[state]);
    load(states[state]);
    bytes = bytes - before + bytesOf(states[state]);
  }

  bool readable(std::size_t state) {
    try {
      bringBack(state);
      return true;
    } catch (const Error& error) {
      log(LogLevel::Error, "undo: " + error.message());
      return false;
    }
  }

  // What cannot be read back is forgotten with all that lies behind it.
  bool step(std::size_t to) {
    try {
      bringBack(to);
      Document next = unpacked(states[to], current);
      PackedDocument left = packed(current, next, &states[to]);
      put(position, std::move(left));
      put(to, {});
      current = std::move(next);
    } catch (const Error& error) {
      if (error.code() == ErrorCode::OutOfMemory) throw;
      log(LogLevel::Error, "undo: " + error.message() + "; steps beyond it are lost");
      if (to < position)
        forgetBefore(position);
      else
        forgetAfter(position);
      return false;
    }
    position = to;
    sealed = true;
    ++revision;
    return true;
  }

  bool spillOne(std::size_t state) {
    if (state == position || deltaBytesOf(states[state]) == 0) return false;
    const std::size_t before = bytesOf(states[state]);
    std::filesystem::create_directories(budget.spillFolder);
    spill(states[state],
          budget.spillFolder / ("undo-" + spillName + "-" + std::to_string(spills++) + ".tiles"));
    bytes = bytes - before + bytesOf(states[state]);
    return true;
  }

  // The oldest first; then, after much was undone, what is farthest ahead.
  void spillUntilWithin() {
    for (std::size_t i = 0; i < position && bytes > budget.bytes; ++i) spillOne(i);
    for (std::size_t i = states.size(); i-- > position + 1 && bytes > budget.bytes;) spillOne(i);
  }

  void keepWithin(bool mayForget) {
    if (bytes <= budget.bytes) return;
    if (!budget.spillFolder.empty()) {
      try {
        spillUntilWithin();
        spillFails = false;
      } catch (const std::exception& error) {
        if (!std::exchange(spillFails, true))
          log(LogLevel::Warning,
              std::string("undo: ") + error.what() + "; the oldest steps are dropped instead");
      }
    }
    if (!mayForget) return;
    std::size_t oldest = 0;
    std::size_t over = bytes;
    while (oldest < position && over > budget.bytes) over -= bytesOf(states[oldest++]);
    forgetBefore(oldest);
  }
};

History::History(Document initial, HistoryBudget budget) : impl_(std::make_unique<Impl>()) {
  impl_->current = std::move(initial);
  impl_->budget = std::move(budget);
  impl_->states.emplace_back();
  impl_->bytes = bytesOf(impl_->states.front());
}

History::~History() = default;
History::History(History&&) noexcept = default;
History& History::operator=(History&&) noexcept = default;

const Document& History::document() const {
  return impl_->current;
}

std::uint64_t History::revision() const {
  return impl_->revision;
}

void History::commit(std::string label, Document next, const std::string& mergeKey) {
  Impl& h = *impl_;
  if (next == h.current) return;
  const bool merges = !h.sealed && !mergeKey.empty() && h.position > 0 &&
                      h.position == h.edits.size() && h.edits.back().mergeKey == mergeKey;
  if (merges && h.readable(h.position - 1)) {
    const Document before = unpacked(h.states[h.position - 1], h.current);
    h.put(h.position - 1, packed(before, next));
    h.edits.back().label = std::move(label);
    if (h.clean == h.position) h.clean.reset();
  } else {
    PackedDocument left = packed(h.current, next);
    h.forgetAfter(h.position);
    h.put(h.position, std::move(left));
    h.states.emplace_back();
    h.bytes += bytesOf(h.states.back());
    h.edits.push_back({std::move(label), mergeKey});
    ++h.position;
  }
  h.current = std::move(next);
  h.sealed = false;
  ++h.revision;
  h.keepWithin(true);
}

void History::seal() {
  impl_->sealed = true;
}

void History::undo() {
  if (!canUndo()) return;
  impl_->step(impl_->position - 1);
  impl_->keepWithin(false);
}

void History::redo() {
  if (!canRedo()) return;
  impl_->step(impl_->position + 1);
  impl_->keepWithin(false);
}

void History::jump(int target) {
  if (target < 0 || target > count())
    throw internalError("undo: there is no state " + std::to_string(target));
  const auto to = static_cast<std::size_t>(target);
  while (impl_->position != to) {
    const bool back = to < impl_->position;
    if (!impl_->step(back ? impl_->position - 1 : impl_->position + 1)) break;
    impl_->keepWithin(false);
  }
}

int History::count() const {
  return static_cast<int>(impl_->edits.size());
}

int History::position() const {
  return static_cast<int>(impl_->position);
}

const std::string& History::label(int edit) const {
  if (edit < 0 || edit >= count())
    throw internalError("undo: there is no edit " + std::to_string(edit));
  return impl_->edits[static_cast<std::size_t>(edit)].label;
}

bool History::isClean() const {
  return impl_->clean == impl_->position;
}

void History::markClean() {
  impl_->clean = impl_->position;
  impl_->sealed = true;
}

std::size_t History::bytesInMemory() const {
  return impl_->bytes;
}

}  // namespace attune
