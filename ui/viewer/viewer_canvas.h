// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace attune {

class ViewerController;

// Whether canvases may use OpenGL here: on xcb and wayland with a graphics card. Where OpenGL is
// software, a QOpenGLWidget makes every repaint of its window go through it, which takes longer
// than the painter. ATTUNE_CANVAS=gl or =painter decides instead.
// (On Qt 6.4 a QOpenGLWidget takes the process down on the offscreen platform.)
[[nodiscard]] bool canvasMayUseGl();

// The widget that shows the controller's scene and hands it the events; drawn by OpenGL where that
// may be, else by QPainter. Mouse and pen go one way: a pen event is accepted, so that Qt makes no
// mouse event of it. It takes the focus on a click.
[[nodiscard]] QWidget* makeCanvas(ViewerController& controller, QWidget* parent);

}  // namespace attune
