// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QImage>
#include <QStringList>
#include <vector>

#include "ui/session/attention_lens.h"

namespace attune {

// Sites by what attends to what.
enum class SiteGroup { Words, Space, Time, All };
[[nodiscard]] bool isIn(SiteGroup group, AttentionKind kind);

// A site's path for people, that of "up_blocks.1.attentions.0…attn2" for one; what does not follow
// the usual naming stays as it is.
struct SiteName {
  QString block = {};  // "up 1"
  QString place = {};  // "up 1·0"
  QString kind = {};   // "text"; empty where the naming is another
  [[nodiscard]] QString whole() const;
};
[[nodiscard]] SiteName siteName(const QString& path, AttentionKind kind);
// "up 1·0 text"
[[nodiscard]] QString siteLabel(const QString& path, AttentionKind kind);

// The sites of the step that is looked at, in the network's order, each with its map at the frame
// that is shown.
class SiteModel : public QAbstractListModel {
  Q_OBJECT

 public:
  enum Role {
    SiteRole = Qt::UserRole + 1,  // QString
    MapRole,                      // QImage in the map's own grid; null where it was not recorded
    EntropyRole,                  // H / ln n
    PlaceRole,                    // the two parts of the name, as in SiteName
    KindRole,
    // What the map is of; what is shown must be this and nothing older.
    RunRole,
    StepRole,
    FrameRole,
  };

  explicit SiteModel(AttentionLens& lens, QObject* parent = nullptr);

  [[nodiscard]] SiteGroup group() const { return group_; }
  void setGroup(SiteGroup group);
  [[nodiscard]] int rowOf(const QString& site) const;
  [[nodiscard]] QStringList sites() const { return sites_; }

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

 private:
  void refresh();
  [[nodiscard]] const SiteAttention* siteAt(int row) const;
  [[nodiscard]] QString describe(const SiteAttention& site) const;

  AttentionLens& lens_;
  SiteGroup group_ = SiteGroup::Words;
  QStringList sites_;
};

}  // namespace attune
