// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QRgb>
#include <memory>
#include <optional>

#include "render/frame_composer.h"
#include "ui/viewer/flicker.h"
#include "ui/viewer/mask_work.h"
#include "ui/viewer/object_overlays.h"
#include "ui/viewer/tool.h"

namespace attune {

// What is under the pointer.
struct HoverInfo {
  bool inside = false;
  QPoint pixel = {};  // of the source
  int frame = 0;
  QRgb colour = 0;  // of the clip that is shown there
  QString object = {};
};

// Everything the canvas does, without being a widget: it turns events (positions in device pixels
// of the canvas) into gestures of the tool in force, and the editor's state into a scene.
class ViewerController final : public QObject, public ToolHost {
  Q_OBJECT

 public:
  explicit ViewerController(Editor& editor, QObject* parent = nullptr);
  ~ViewerController() override;

  void setView(QSize devicePixels, double ratio);
  // The scene as of now. Rectangles painted since the last call are in it once.
  [[nodiscard]] Scene scene();

  void press(QPointF at, PointerEvent event);
  void move(QPointF at, PointerEvent event);
  void release(QPointF at, PointerEvent event);
  void doublePress(QPointF at, PointerEvent event);
  void wheel(QPointF at, double steps, bool sideways);
  void leave();
  bool keyPress(const QKeyEvent& event);
  bool keyRelease(const QKeyEvent& event);
  void keysLost();  // the focus went elsewhere: their release will not be told
  // Keys that are for the tool rather than for a menu, now.
  [[nodiscard]] bool wantsKey(const QKeyEvent& event) const;
  void cancelGesture();
  [[nodiscard]] bool isBusy() const;

  void zoomTo(double scale);  // device pixels for an image pixel; about the middle
  void zoomBy(double factor);
  void fit();
  void setWipe(double share);
  [[nodiscard]] double wipe() const { return wipe_; }
  void setGain(double gain);
  [[nodiscard]] double gain() const { return gain_; }
  // A and B by turns, while that is the view's mode and the canvas is seen.
  [[nodiscard]] Flicker& flicker() { return flicker_; }
  void setSeen(bool seen);
  // Shows B instead of A or A instead of B, where only one of them is seen; a flicker waits.
  void setSwapped(bool swapped);
  void setMaskFill(bool on);
  void setHeat(std::optional<HeatOverlay> heat);
  [[nodiscard]] const std::optional<HeatOverlay>& heat() const { return heat_; }
  [[nodiscard]] Tool& tool();
  [[nodiscard]] QCursor cursor() const;

  [[nodiscard]] Editor& editor() override { return editor_; }
  [[nodiscard]] MaskWork& maskWork() override { return work_; }
  [[nodiscard]] ObjectOverlays& overlays() override { return overlays_; }
  [[nodiscard]] const ViewTransform& transform() const override { return transform_; }
  [[nodiscard]] double ratio() const override { return ratio_; }
  void setTransform(const ViewTransform& transform) override;
  void refresh() override { Q_EMIT sceneChanged(); }
  void hint(const QString& message) override { Q_EMIT hinted(message); }

 Q_SIGNALS:
  void sceneChanged();
  void cursorChanged();
  void zoomChanged(double scale);
  void hovered(const HoverInfo& info);
  void hinted(const QString& message);
  void playToggled();  // Space was tapped

 private:
  enum class Drag { None, Tool, Pan, Wipe, Tip };

  [[nodiscard]] Comparison comparison() const;
  [[nodiscard]] bool showsSecond() const;  // of a flicker
  [[nodiscard]] QString firstId() const;
  void updateFlicker();
  void otherSeen();
  [[nodiscard]] PointerEvent placed(QPointF at, PointerEvent event) const;
  [[nodiscard]] QPointF paneOrigin(QPointF at) const;
  [[nodiscard]] bool onWipe(QPointF at) const;
  [[nodiscard]] FrameView frameView();
  void addInvitation(Scene& scene) const;
  void addPaths(Scene& scene, QPointF origin, const QRect& clip);
  void tellHover(QPointF at);
  void sourceChanged();
  void viewChanged();
  void dragTip(QPointF at);

  Editor& editor_;
  MaskWork work_;
  ObjectOverlays overlays_ = {};
  FrameComposer composer_ = {};
  std::unique_ptr<Tool> tool_;
  ToolKind kind_ = ToolKind::Select;
  ViewTransform transform_ = {};
  QSize size_ = {1, 1};
  double ratio_ = 1;
  double wipe_ = 0.5;
  double gain_ = 4;
  Flicker flicker_;
  bool seen_ = false;
  bool swapped_ = false;
  bool maskFill_ = true;
  std::optional<HeatOverlay> heat_ = {};

  Drag drag_ = Drag::None;
  Qt::MouseButton dragButton_ = Qt::NoButton;  // whose release ends it
  QPointF last_ = {};
  QPointF pressed_ = {};
  QPointF dragOrigin_ = {};
  ToolOptions tipBefore_ = {};
  bool spaceHeld_ = false;
  bool spaceUsed_ = false;
  bool inside_ = false;
};

}  // namespace attune
