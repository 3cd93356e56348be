// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QString>
#include <memory>
#include <vector>

#include "core/document/history.h"
#include "core/media/clip.h"
#include "ui/session/clip_shelf.h"
#include "ui/session/tool_options.h"

namespace attune {

enum class ToolKind {
  Select,
  Brush,
  Eraser,
  Lasso,
  Polygon,
  Rectangle,
  Ellipse,
  Fill,
  PathPen,
  Gesture,
  Hand,
  Zoom,
};

enum class ViewMode { Source, Result, Wipe, SideBySide, Difference, Flicker };

// The open project as widgets see it: document, source pixels, place in time, selection, tool,
// view.
//
// Widgets read it and listen; every change of the document goes through commit() (one gesture, one
// undo step). While a gesture lasts, draft() shows a document that is not in the history yet.
// GUI thread only. Frames are whole numbers, 0 to frames() - 1. Tool options are kept in QSettings.
class Editor : public QObject {
  Q_OBJECT

 public:
  explicit Editor(QObject* parent = nullptr);
  ~Editor() override;

  // Replaces everything; the new project has no history. `source` may be null; one that the
  // document does not mention yet becomes its clip.
  void open(Document document, std::shared_ptr<const Clip> source);
  void close();
  // Memory for undo, of projects that are opened from now on.
  void setUndoBudget(std::size_t bytes);
  [[nodiscard]] bool isOpen() const;

  // The document to show: the draft while a gesture lasts, else the history's.
  [[nodiscard]] const Document& document() const;
  [[nodiscard]] History& history();
  void draft(Document next);
  void dropDraft();
  [[nodiscard]] bool isDrafting() const;
  // Ends the draft. Edits with the same non-empty merge key, one after the other, become one.
  void commit(const QString& label, Document next, const QString& mergeKey = {});
  // Prompts and settings become those that a run of that title was made with; one undo step.
  void recall(const QString& title, const PromptText& text, const RunSettings& settings);
  void undo();
  void redo();
  void jumpTo(int position);

  [[nodiscard]] std::shared_ptr<const Clip> source() const;
  // By ClipRef::id, that one or one before it, which undo may come back to; null where it is not
  // at hand.
  [[nodiscard]] std::shared_ptr<const Clip> sourceOf(const std::string& id) const;
  // What is seen and drawn on: the source; in a project that generates, a blank of the size that is
  // asked for, null where that is left open or beyond what fits in memory.
  [[nodiscard]] std::shared_ptr<const Clip> stage() const;
  // A new source clip for the same document (generated, imported); one undo step. A gesture that
  // goes on keeps its draft, which gets the clip too. An empty ref.id is given one.
  void setSource(const QString& label, ClipRef ref, std::shared_ptr<const Clip> clip);
  // The same with a clip that a run made; it is shown as the source.
  void useAsSource(const QString& label, std::shared_ptr<const Clip> clip);
  // Finished runs and the preview of a running one, newest last.
  [[nodiscard]] const std::vector<ViewClip>& results() const;
  void setResult(ViewClip result);  // adds it, or replaces the one of the same id
  void removeResult(const QString& id);
  // The clip shown as A (left of the wipe) and B; ids as in ViewClip.
  [[nodiscard]] QString viewA() const;
  [[nodiscard]] QString viewB() const;
  void setView(const QString& a, const QString& b);
  [[nodiscard]] std::shared_ptr<const Clip> clipOf(const QString& id) const;
  // Null where there is none. Shares the clip's pixels; the same frame has the same cacheKey() as
  // long as it is among the last ones asked for.
  [[nodiscard]] QImage frameOf(const QString& id, int frame) const;

  // Of the clip; without one, what would be generated, kFramesOfNothing when that is left open.
  static constexpr int kFramesOfNothing = 16;
  [[nodiscard]] int frames() const;
  [[nodiscard]] double framesPerSecond() const;
  [[nodiscard]] int frame() const;
  void setFrame(int frame);  // cut to the clip

  [[nodiscard]] QString selectedObject() const;  // its id; empty: none
  void selectObject(const QString& id);
  [[nodiscard]] const DocumentObject* selected() const;

  [[nodiscard]] ToolKind tool() const;
  void setTool(ToolKind tool);
  [[nodiscard]] const ToolOptions& toolOptions() const;
  void setToolOptions(const ToolOptions& options);
  [[nodiscard]] ViewMode viewMode() const;
  void setViewMode(ViewMode mode);
  [[nodiscard]] bool onionSkin() const;
  void setOnionSkin(bool on);
  [[nodiscard]] bool loops() const;
  void setLoops(bool on);

 Q_SIGNALS:
  void opened();           // another project, or none
  void documentChanged();  // document() has another value, drafts included
  void historyChanged();   // labels, position, clean state
  void sourceChanged();
  void resultsChanged();
  void frameChanged(int frame);
  void selectionChanged();
  void toolChanged();
  void viewChanged();  // mode, A and B, onion skin, loop

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace attune
