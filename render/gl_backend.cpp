// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gl_backend.h"

#include <QOpenGLContext>
#include <QOpenGLFunctions_3_3_Core>
#include <QOpenGLShaderProgram>
#include <QOpenGLVersionFunctionsFactory>
#include <QPainter>
#include <algorithm>

#include "core/base/error.h"
#include "render/vector_painting.h"

namespace attune {
namespace {

constexpr const char* kVertex = R"(#version 330 core
uniform vec4 target;  // x, y, width, height in device pixels, y down
uniform vec2 view;
out vec2 place;
void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
  place = corner;
  vec2 at = (target.xy + corner * target.zw) / view;
  gl_Position = vec4(at.x * 2.0 - 1.0, 1.0 - at.y * 2.0, 0.0, 1.0);
})";

constexpr const char* kFragment = R"(#version 330 core
uniform sampler2D picture;
uniform int kind;  // 0 picture, 1 mask, 2 board
uniform vec4 colour;
uniform vec4 other;
uniform float opacity;
uniform float square;
uniform vec2 view;
in vec2 place;
out vec4 pixel;
void main() {
  if (kind == 0) {
    pixel = texture(picture, place) * opacity;
  } else if (kind == 1) {
    float alpha = texture(picture, place).r * opacity;
    pixel = vec4(colour.rgb * alpha, alpha);
  } else {
    vec2 at = vec2(gl_FragCoord.x, view.y - gl_FragCoord.y);
    ivec2 cell = ivec2(floor(at / square));
    pixel = ((cell.x + cell.y) & 1) == 1 ? other : colour;
  }
})";

constexpr int kBoardSquare = 8;

}  // namespace

struct GlBackend::Impl {
  struct Texture {
    GLuint id = 0;
    QSize size = {};
    qint64 key = 0;
    int halvings = -1;
    std::shared_ptr<const Image> bitmap = {};
    std::uint64_t revision = 0;
  };

  QOpenGLFunctions_3_3_Core* gl = nullptr;
  QOpenGLShaderProgram program;
  GLuint vertices = 0;
  std::vector<std::vector<Texture>> pictures = {};
  std::vector<Texture> masks = {};
  Texture vectors = {};
  QImage vectorImage = {};
  Scene last = {};

  ~Impl() {
    const auto drop = [this](const Texture& texture) {
      if (texture.id != 0) gl->glDeleteTextures(1, &texture.id);
    };
    for (const auto& pane : pictures) std::ranges::for_each(pane, drop);
    std::ranges::for_each(masks, drop);
    drop(vectors);
    if (vertices != 0) gl->glDeleteVertexArrays(1, &vertices);
  }

  // Makes the texture where there is none of this size; true when it was made.
  bool allocate(Texture& texture, QSize size, GLint inside, GLenum outside) {
    if (texture.id == 0) gl->glGenTextures(1, &texture.id);
    gl->glBindTexture(GL_TEXTURE_2D, texture.id);
    if (texture.size == size) return false;
    texture.size = size;
    gl->glTexImage2D(GL_TEXTURE_2D, 0, inside, size.width(), size.height(), 0, outside,
                     GL_UNSIGNED_BYTE, nullptr);
    gl->glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    gl->glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    return true;
  }

  void sendPixels(const void* first, int rowLength, const QRect& area, GLenum format) {
    gl->glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    gl->glPixelStorei(GL_UNPACK_ROW_LENGTH, rowLength);
    gl->glTexSubImage2D(GL_TEXTURE_2D, 0, area.x(), area.y(), area.width(), area.height(), format,
                        GL_UNSIGNED_BYTE, first);
    gl->glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    gl->glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
  }

  void sendPicture(Texture& texture, const ScenePicture& picture, double scale) {
    const int times = halvings(picture, scale);
    if (texture.key == picture.image.cacheKey() && texture.halvings == times) return;
    const QImage image = halved(picture.image, times);
    allocate(texture, image.size(), GL_RGBA8, GL_BGRA);
    sendPixels(image.constBits(), static_cast<int>(image.bytesPerLine() / 4), image.rect(),
               GL_BGRA);
    texture.key = picture.image.cacheKey();
    texture.halvings = times;
  }

  void sendMask(Texture& texture, const SceneMask& mask) {
    const Image& bitmap = *mask.bitmap;
    const QSize size(bitmap.size.width, bitmap.size.height);
    const bool made = allocate(texture, size, GL_R8, GL_RED);
    const bool same = !made && texture.bitmap == mask.bitmap;
    if (same && texture.revision == mask.revision) return;
    QRect area(QPoint(), size);
    if (same && !mask.changed.empty()) {
      area &= QRect(mask.changed.x0, mask.changed.y0, mask.changed.x1 - mask.changed.x0,
                    mask.changed.y1 - mask.changed.y0);
    }
    if (!area.isEmpty()) {
      sendPixels(bitmap.row(area.y()) + area.x(), size.width(), area, GL_RED);
    }
    texture.bitmap = mask.bitmap;
    texture.revision = mask.revision;
  }

  void sendVectors(const Scene& scene) {
    QRegion changed = vectorDifference(last, scene);
    if (vectorImage.size() != scene.size) {
      vectorImage = QImage(scene.size, QImage::Format_ARGB32_Premultiplied);
      changed = vectorImage.rect();
    }
    const bool made = allocate(vectors, scene.size, GL_RGBA8, GL_BGRA);
    for (const QRect& area : changed) {
      QPainter painter(&vectorImage);
      painter.setClipRect(area);
      painter.setCompositionMode(QPainter::CompositionMode_Source);
      painter.fillRect(area, Qt::transparent);
      painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
      paintVectors(painter, scene, area);
    }
    for (const QRect& area : made ? QRegion(vectorImage.rect()) : changed) {
      sendPixels(vectorImage.constScanLine(area.y()) + area.x() * 4, scene.size.width(), area,
                 GL_BGRA);
    }
  }

  void drawQuad(const QRectF& target, const Texture& texture, bool nearest) {
    gl->glBindTexture(GL_TEXTURE_2D, texture.id);
    const GLint filter = nearest ? GL_NEAREST : GL_LINEAR;
    gl->glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, filter);
    gl->glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, filter);
    program.setUniformValue(
        "target",
        QVector4D(static_cast<float>(target.x()), static_cast<float>(target.y()),
                  static_cast<float>(target.width()), static_cast<float>(target.height())));
    gl->glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
  }

  void scissor(const QRect& area) {
    gl->glScissor(area.x(), last.size.height() - area.y() - area.height(),
                  std::max(0, area.width()), std::max(0, area.height()));
  }

  static QVector4D vectorOf(const QColor& colour) {
    return {colour.redF(), colour.greenF(), colour.blueF(), 1.0F};
  }

  void drawPane(const ScenePane& pane, std::vector<Texture>& textures, std::size_t firstMask,
                const QRect& area) {
    const QRectF frame = pane.transform.imageRect().translated(pane.place.topLeft());
    for (std::size_t i = 0; i < pane.pictures.size(); ++i) {
      const ScenePicture& picture = pane.pictures[i];
      if (picture.image.isNull() || picture.opacity <= 0) continue;
      scissor(area & pane.place);
      if (i == 0 && picture.image.hasAlphaChannel()) {
        program.setUniformValue("kind", 2);
        program.setUniformValue("square", static_cast<float>(qRound(kBoardSquare * last.ratio)));
        program.setUniformValue("colour", vectorOf(last.ground.lighter(130)));
        program.setUniformValue("other", vectorOf(last.board));
        drawQuad(frame, textures[i], true);
      }
      const QRect clip = picture.clip.isNull()
                             ? pane.place
                             : picture.clip.translated(pane.place.topLeft()) & pane.place;
      scissor(area & clip);
      program.setUniformValue("kind", 0);
      program.setUniformValue("opacity", static_cast<float>(picture.opacity));
      const double scale =
          pane.transform.scale() * pane.transform.image().width() / picture.image.width();
      drawQuad(frame, textures[i], showsPixels(picture, scale));
    }
    scissor(area & pane.place);
    for (std::size_t i = 0; i < pane.masks.size(); ++i) {
      const SceneMask& mask = pane.masks[i];
      if (!mask.bitmap || mask.bounds.empty() || mask.opacity <= 0) continue;
      program.setUniformValue("kind", 1);
      program.setUniformValue("colour", vectorOf(mask.colour));
      program.setUniformValue("opacity", static_cast<float>(mask.opacity));
      drawQuad(frame, masks[firstMask + i], pane.transform.scale() >= 2);
    }
  }

  void draw(const QRect& area) {
    if (area.isEmpty()) return;
    gl->glViewport(0, 0, last.size.width(), last.size.height());
    gl->glDisable(GL_DEPTH_TEST);
    gl->glDisable(GL_CULL_FACE);
    gl->glEnable(GL_SCISSOR_TEST);
    gl->glEnable(GL_BLEND);
    gl->glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    gl->glActiveTexture(GL_TEXTURE0);
    gl->glBindVertexArray(vertices);
    program.bind();
    program.setUniformValue("picture", 0);
    program.setUniformValue("view", QVector2D(static_cast<float>(last.size.width()),
                                              static_cast<float>(last.size.height())));
    scissor(area);
    const QVector4D ground = vectorOf(last.ground);
    gl->glClearColor(ground.x(), ground.y(), ground.z(), 1);
    gl->glClear(GL_COLOR_BUFFER_BIT);
    std::size_t firstMask = 0;
    for (std::size_t i = 0; i < last.panes.size(); ++i) {
      drawPane(last.panes[i], pictures[i], firstMask, area);
      firstMask += last.panes[i].masks.size();
    }
    scissor(area);
    program.setUniformValue("kind", 0);
    program.setUniformValue("opacity", 1.0F);
    drawQuad(QRectF(QPointF(), QSizeF(last.size)), vectors, true);
    program.release();
    gl->glBindVertexArray(0);
    gl->glDisable(GL_SCISSOR_TEST);
    gl->glDisable(GL_BLEND);
  }

  void send(const Scene& scene) {
    if (pictures.size() < scene.panes.size()) pictures.resize(scene.panes.size());
    std::size_t slot = 0;
    for (std::size_t i = 0; i < scene.panes.size(); ++i) {
      const ScenePane& pane = scene.panes[i];
      if (pictures[i].size() < pane.pictures.size()) pictures[i].resize(pane.pictures.size());
      for (std::size_t j = 0; j < pane.pictures.size(); ++j) {
        const ScenePicture& picture = pane.pictures[j];
        if (picture.image.isNull()) continue;
        sendPicture(
            pictures[i][j], picture,
            pane.transform.scale() * pane.transform.image().width() / picture.image.width());
      }
      for (const SceneMask& mask : pane.masks) {
        if (masks.size() <= slot) masks.resize(slot + 1);
        if (mask.bitmap && !mask.bitmap->empty()) sendMask(masks[slot], mask);
        ++slot;
      }
    }
    sendVectors(scene);
  }
};

GlBackend::GlBackend() : impl_(std::make_unique<Impl>()) {
  QOpenGLContext* context = QOpenGLContext::currentContext();
  impl_->gl =
      context ? QOpenGLVersionFunctionsFactory::get<QOpenGLFunctions_3_3_Core>(context) : nullptr;
  if (!impl_->gl) throw Error(ErrorCode::Internal, "viewer: no OpenGL 3.3 context");
  impl_->gl->initializeOpenGLFunctions();
  QOpenGLShaderProgram& program = impl_->program;
  if (!program.addShaderFromSourceCode(QOpenGLShader::Vertex, kVertex) ||
      !program.addShaderFromSourceCode(QOpenGLShader::Fragment, kFragment) || !program.link()) {
    throw Error(ErrorCode::Internal, "viewer: shaders: " + program.log().toStdString());
  }
  impl_->gl->glGenVertexArrays(1, &impl_->vertices);
}

GlBackend::~GlBackend() = default;

QRegion GlBackend::show(const Scene& scene) {
  const QRegion changed = sceneDifference(impl_->last, scene);
  impl_->send(scene);
  impl_->last = scene;
  redraw();
  return changed;
}

QRegion GlBackend::showChanges(const Scene& scene) {
  const QRegion changed = sceneDifference(impl_->last, scene);
  impl_->send(scene);
  impl_->last = scene;
  impl_->draw(changed.boundingRect() & QRect(QPoint(), scene.size));
  return changed;
}

void GlBackend::redraw() {
  impl_->draw(QRect(QPoint(), impl_->last.size));
}

}  // namespace attune
