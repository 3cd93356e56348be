// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/site_model.h"

#include <QLocale>
#include <QRegularExpression>

#include "render/heat_colours.h"
#include "ui/session/editor.h"

namespace attune {
namespace {

QString kindName(AttentionKind kind) {
  switch (kind) {
    case AttentionKind::Cross:
      return SiteModel::tr("text");
    case AttentionKind::SparseCausal:
      return SiteModel::tr("sparse");
    case AttentionKind::Temporal:
      return SiteModel::tr("time");
    case AttentionKind::Joint:
      return SiteModel::tr("joint");
    case AttentionKind::SpatialSelf:
    case AttentionKind::TextSelf:
      break;
  }
  return SiteModel::tr("self");
}

QString percent(double share) {
  return SiteModel::tr("%1 %").arg(QLocale().toString(100 * share, 'f', 1));
}

}  // namespace

bool isIn(SiteGroup group, AttentionKind kind) {
  switch (group) {
    case SiteGroup::Words:
      return kind == AttentionKind::Cross;
    case SiteGroup::Time:
      return kind == AttentionKind::Temporal;
    case SiteGroup::Space:
      return kind == AttentionKind::SpatialSelf || kind == AttentionKind::SparseCausal ||
             kind == AttentionKind::Joint;
    case SiteGroup::All:
      break;
  }
  return true;
}

QString SiteName::whole() const {
  return kind.isEmpty() ? place : place + QLatin1Char(' ') + kind;
}

SiteName siteName(const QString& path, AttentionKind kind) {
  static const QRegularExpression usual(QStringLiteral(
      "^(?:(down|up)_blocks\\.(\\d+)|(mid)_block)\\.(?:attentions|motion_modules)\\.(\\d+)\\."
      "transformer_blocks\\.(\\d+)\\.attn(\\d+)$"));
  const QRegularExpressionMatch match = usual.match(path);
  if (!match.hasMatch()) return {.block = path.section(QLatin1Char('.'), 0, 1), .place = path};
  const QString side = match.captured(1);
  SiteName name;
  name.block = side == QLatin1String("down") ? SiteModel::tr("down %1").arg(match.captured(2))
               : side == QLatin1String("up") ? SiteModel::tr("up %1").arg(match.captured(2))
                                             : SiteModel::tr("mid");
  name.place = name.block + QStringLiteral("·") + match.captured(4);
  if (match.captured(5) != QLatin1String("0")) name.place += QLatin1Char('.') + match.captured(5);
  // Motion modules attend over time twice.
  const bool second = kind == AttentionKind::Temporal && match.captured(6) == QLatin1String("2");
  name.kind = kindName(kind) + (second ? QStringLiteral(" 2") : QString());
  return name;
}

QString siteLabel(const QString& path, AttentionKind kind) {
  return siteName(path, kind).whole();
}

SiteModel::SiteModel(AttentionLens& lens, QObject* parent)
    : QAbstractListModel(parent), lens_(lens) {
  connect(&lens_, &AttentionLens::changed, this, &SiteModel::refresh);
  connect(&lens_.editor(), &Editor::frameChanged, this, &SiteModel::refresh);
  refresh();
}

void SiteModel::setGroup(SiteGroup group) {
  if (std::exchange(group_, group) != group) refresh();
}

void SiteModel::refresh() {
  QStringList sites;
  if (const auto step = lens_.step()) {
    for (const SiteAttention& site : step->sites)
      if (isIn(group_, site.kind)) sites.append(QString::fromStdString(site.site));
  }
  if (sites != sites_) {
    beginResetModel();
    sites_ = std::move(sites);
    endResetModel();
  } else if (!sites_.isEmpty()) {
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
  }
}

int SiteModel::rowOf(const QString& site) const {
  return static_cast<int>(sites_.indexOf(site));
}

int SiteModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(sites_.size());
}

const SiteAttention* SiteModel::siteAt(int row) const {
  const auto step = lens_.step();
  return step ? findSite(*step, sites_[row].toStdString()) : nullptr;
}

QString SiteModel::describe(const SiteAttention& site) const {
  QStringList lines{
      QString::fromStdString(site.site),
      tr("%1 × %2 cells, %n head(s)", nullptr, static_cast<int>(site.headEntropyShares.size()))
          .arg(site.grid.width)
          .arg(site.grid.height),
      tr("entropy %1 of ln n").arg(percent(site.entropyShare))};
  if (site.energy) {
    const auto number = [](double value) { return QLocale().toString(value, 'g', 3); };
    lines.append(tr("energy %1, uniform %2, identity %3")
                     .arg(number(site.energy->output), number(site.energy->uniform),
                          number(site.energy->identity)));
    if (violatesBounds(*site.energy)) lines.append(tr("outside both bounds: an attention sink"));
  }
  return lines.join(QLatin1Char('\n'));
}

QVariant SiteModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const SiteAttention* site = siteAt(index.row());
  if (!site) return {};
  switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
      return siteLabel(sites_[index.row()], site->kind);
    case Qt::AccessibleDescriptionRole:
    case Qt::ToolTipRole:
      return describe(*site);
    case SiteRole:
      return sites_[index.row()];
    case EntropyRole:
      return site->entropyShare;
    case PlaceRole:
      return siteName(sites_[index.row()], site->kind).place;
    case KindRole:
      return siteName(sites_[index.row()], site->kind).kind;
    case MapRole: {
      const ScaledHeat heat =
          lens_.heat(lens_.step(), lens_.choiceAt(sites_[index.row()]), lens_.editor().frame());
      return heat.image.empty() ? QImage()
                                : heatPicture(heat.image, lens_.coloursOr(HeatScale::Lagoon));
    }
    case RunRole:
      return lens_.run();
    case StepRole:
      return lens_.step()->step;
    case FrameRole:
      return lens_.editor().frame();
    default:
      return {};
  }
}

}  // namespace attune
