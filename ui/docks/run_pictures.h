// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QThreadPool>

namespace attune {

class RunStore;
struct RunEntry;

// Small pictures of what runs made, kept while there is room; sizes in device pixels. Past the end
// of a clip its last frame stands still. Null where there is no clip.
class RunPictures : public QObject {
  Q_OBJECT

 public:
  explicit RunPictures(RunStore& runs, QObject* parent = nullptr);
  ~RunPictures() override;

  // For so many bytes of pictures, within bounds: all that is played over and over.
  void setRoom(qint64 bytes);
  [[nodiscard]] qint64 room() const;
  // Where all that is asked for from now on is of another size.
  void forget();

  // Of exactly that size; what does not fit is cut at the sides. Made at once: for one or two.
  [[nodiscard]] QImage filling(const RunEntry& run, int frame, QSize pixels);
  // All of the frame, as large as fits. Made on another thread: until made() tells that it is
  // there, what was last made of that run, of another frame or size, null where there is nothing.
  [[nodiscard]] QImage fitted(const RunEntry& run, int frame, QSize pixels);

 Q_SIGNALS:
  void made(const QString& run);

 private:
  struct Latest {
    QString key = {};
    QImage picture = {};
  };
  void make(const RunEntry& run, int frame, QSize pixels, const QString& key);
  void take(const QString& run, const QString& key, const QImage& picture);

  QCache<QString, QImage> kept_;   // costs are KiB
  QHash<QString, Latest> latest_;  // by run
  QSet<QString> busy_;             // runs of which one is being made
  int generation_ = 0;             // of the clips
  QThreadPool pool_;
};

}  // namespace attune
