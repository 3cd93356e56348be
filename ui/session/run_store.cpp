// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/run_store.h"

#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <utility>

#include "core/base/log.h"

namespace attune {
namespace {

QString decimals(double value, int digits) {
  return QLocale().toString(value, 'f', digits);
}

std::size_t bytesOf(const RunEntry& run) {
  std::size_t bytes = 0;
  if (run.clip)
    for (const Image& frame : run.clip->frames) bytes += frame.pixels.size();
  return bytes;
}

}  // namespace

RunStore::RunStore(QObject* parent) : QAbstractListModel(parent) {}

int RunStore::rowOf(const QString& id) const {
  const auto found = std::ranges::find(runs_, id, &RunEntry::id);
  return found == runs_.end() ? -1 : static_cast<int>(found - runs_.begin());
}

const RunEntry* RunStore::find(const QString& id) const {
  const int row = rowOf(id);
  return row < 0 ? nullptr : &runs_[static_cast<std::size_t>(row)];
}

void RunStore::put(RunEntry run) {
  if (const int row = rowOf(run.id); row >= 0) {
    runs_[static_cast<std::size_t>(row)] = std::move(run);
    Q_EMIT dataChanged(index(row), index(row));
  } else {
    const int end = static_cast<int>(runs_.size());
    beginInsertRows({}, end, end);
    runs_.push_back(std::move(run));
    endInsertRows();
  }
  prune();
}

void RunStore::setStarred(const QString& id, bool starred) {
  const int row = rowOf(id);
  if (row < 0 || runs_[static_cast<std::size_t>(row)].starred == starred) return;
  runs_[static_cast<std::size_t>(row)].starred = starred;
  Q_EMIT dataChanged(index(row), index(row), {StarredRole, Qt::AccessibleTextRole});
}

void RunStore::setNote(const QString& id, const QString& note) {
  const int row = rowOf(id);
  if (row < 0 || runs_[static_cast<std::size_t>(row)].note == note) return;
  runs_[static_cast<std::size_t>(row)].note = note;
  Q_EMIT dataChanged(index(row), index(row), {NoteRole});
}

void RunStore::discard(const QString& id) {
  const RunEntry* run = find(id);
  if (!run || !hasEnded(run->state)) return;
  trash_.push_back(*run);
  remove(id);
  prune();
}

namespace {

QString toolTipOf(const RunEntry& run) {
  if (!run.measured) return run.error;
  QStringList lines = warningsOf(*run.measured);
  if (const QString metrics = metricsText(*run.measured); !metrics.isEmpty())
    lines.prepend(metrics);
  return lines.join(QLatin1Char('\n'));
}

}  // namespace

QString RunStore::restore() {
  if (trash_.empty()) return {};
  RunEntry run = std::move(trash_.back());
  trash_.pop_back();
  const QString id = run.id;
  const auto place = std::ranges::upper_bound(runs_, run.begun, {}, &RunEntry::begun);
  const int row = static_cast<int>(place - runs_.begin());
  beginInsertRows({}, row, row);
  runs_.insert(place, std::move(run));
  endInsertRows();
  return id;
}

void RunStore::remove(const QString& id) {
  const int row = rowOf(id);
  if (row < 0) return;
  beginRemoveRows({}, row, row);
  runs_.erase(runs_.begin() + row);
  endRemoveRows();
  Q_EMIT removed(id);
}

void RunStore::reset(std::vector<RunEntry> runs) {
  beginResetModel();
  runs_ = std::move(runs);
  trash_.clear();
  endResetModel();
}

void RunStore::setBudget(std::size_t bytes) {
  budget_ = bytes;
  prune();
}

void RunStore::prune() {
  std::size_t total = 0;
  for (const RunEntry& run : runs_) total += bytesOf(run);
  for (const RunEntry& run : trash_) total += bytesOf(run);
  while (total > budget_ && !trash_.empty()) {
    total -= bytesOf(trash_.front());
    trash_.erase(trash_.begin());
  }
  while (total > budget_) {
    const auto last = std::ranges::find_if(runs_.rbegin(), runs_.rend(),
                                           [](const RunEntry& run) { return run.clip != nullptr; });
    const auto old = std::ranges::find_if(runs_, [&](const RunEntry& run) {
      return run.clip && !run.starred && hasEnded(run.state) && &run != &*last;
    });
    if (old == runs_.end()) return;
    total -= bytesOf(*old);
    log(LogLevel::Warning, "the pictures of " + old->title.toStdString() +
                               " were dropped to keep memory free; star a run to keep them");
    old->clip = nullptr;
    const QModelIndex place = index(static_cast<int>(old - runs_.begin()));
    Q_EMIT dataChanged(place, place);
    Q_EMIT clipDropped(QString(old->id));
  }
}

int RunStore::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(runs_.size());
}

QVariant RunStore::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const RunEntry& run = runs_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
      return run.title;
    case Qt::ToolTipRole:
      return toolTipOf(run);
    case Qt::AccessibleTextRole:
      return spokenText(run.title, run.settings.seed, run.state,
                        run.state == RunState::Done && run.measured ? metricsText(*run.measured)
                                                                    : outcomeText(run),
                        run.starred);
    case IdRole:
      return run.id;
    case StateRole:
      return static_cast<int>(run.state);
    case SeedRole:
      return QVariant::fromValue(static_cast<qulonglong>(run.settings.seed));
    case StarredRole:
      return run.starred;
    case NoteRole:
      return run.note;
    case SearchRole:
      return QStringList{run.title, run.note, QString::fromStdString(run.text.prompt),
                         QString::fromStdString(run.settings.recipe),
                         QString::number(run.settings.seed)}
          .join(QLatin1Char(' '));
    default:
      return {};
  }
}

QHash<int, QByteArray> RunStore::roleNames() const {
  QHash<int, QByteArray> names = QAbstractListModel::roleNames();
  names.insert(IdRole, "id");
  names.insert(StateRole, "state");
  names.insert(SeedRole, "seed");
  names.insert(StarredRole, "starred");
  names.insert(NoteRole, "note");
  names.insert(SearchRole, "search");
  return names;
}

namespace {

// Objects, masks and paths, of runs whose documents are still known.
void addObjectDifferences(std::vector<RunDifference>& found, const RunEntry& first,
                          const RunEntry& second) {
  if (!first.document || !second.document) return;
  const auto says = [](bool there) { return there ? RunStore::tr("there") : RunStore::tr("none"); };
  const auto missing = [&](const Document& here, const Document& there, bool isFirst) {
    for (const DocumentObject& object : here.objects) {
      if (there.find(object.id)) continue;
      found.push_back({QString::fromStdString(object.name), says(isFirst), says(!isFirst)});
    }
  };
  for (const DocumentObject& a : first.document->objects) {
    const DocumentObject* b = second.document->find(a.id);
    if (!b) continue;
    const QString name = QString::fromStdString(a.name);
    if (a.words != b->words)
      found.push_back({RunStore::tr("%1: words").arg(name), QString::fromStdString(a.words),
                       QString::fromStdString(b->words)});
    if (!(a.mask == b->mask && a.grow == b->grow))
      found.push_back(
          {RunStore::tr("%1: mask").arg(name),
           RunStore::tr("%n key(s)", nullptr, static_cast<int>(a.mask.keys.size())),
           a.mask.keys.size() == b->mask.keys.size()
               ? RunStore::tr("changed")
               : RunStore::tr("%n key(s)", nullptr, static_cast<int>(b->mask.keys.size()))});
    if (a.path != b->path)
      found.push_back({RunStore::tr("%1: path").arg(name), says(a.path.has_value()),
                       a.path && b->path ? RunStore::tr("changed") : says(b->path.has_value())});
  }
  missing(*first.document, *second.document, true);
  missing(*second.document, *first.document, false);
}

}  // namespace

std::vector<RunDifference> differencesOf(const RunEntry& first, const RunEntry& second) {
  std::vector<RunDifference> found;
  const auto compare = [&](const QString& what, const auto& member, const auto& text) {
    if (member(first) == member(second)) return;
    found.push_back({what, text(member(first)), text(member(second))});
  };
  const auto words = [](const std::string& text) {
    return text.empty() ? RunStore::tr("none") : QString::fromStdString(text);
  };
  // What a field that is left open says of itself.
  const auto open = [](const QString& none) {
    return [none](auto value) { return value > 0 ? QString::number(value) : none; };
  };
  const QString itsOwn = RunStore::tr("the recipe's own");
  const auto size = [](Size2i value) {
    return value.width > 0 ? QStringLiteral("%1 × %2").arg(value.width).arg(value.height)
                           : RunStore::tr("the model's own");
  };
  const auto setting = [](auto RunSettings::*field) {
    return [field](const RunEntry& run) { return run.settings.*field; };
  };
  const auto text = [](std::string PromptText::*field) {
    return [field](const RunEntry& run) { return run.text.*field; };
  };
  compare(RunStore::tr("Prompt"), text(&PromptText::prompt), words);
  compare(RunStore::tr("Source prompt"), text(&PromptText::sourcePrompt), words);
  compare(RunStore::tr("Negative prompt"), text(&PromptText::negative), words);
  compare(RunStore::tr("Model"), setting(&RunSettings::model), words);
  compare(RunStore::tr("Recipe"), setting(&RunSettings::recipe), words);
  compare(RunStore::tr("Recipe's fields"), setting(&RunSettings::recipeJson),
          [](const std::string& json) {
            return json.empty() ? RunStore::tr("as they come") : RunStore::tr("changed");
          });
  compare(RunStore::tr("Seed"), setting(&RunSettings::seed), open(RunStore::tr("drawn")));
  compare(RunStore::tr("Steps"), setting(&RunSettings::steps), open(itsOwn));
  compare(RunStore::tr("Guidance"), setting(&RunSettings::guidance),
          [&](double value) { return value >= 0 ? QString::number(value) : itsOwn; });
  compare(RunStore::tr("Frames"), setting(&RunSettings::frames),
          open(RunStore::tr("the model's own")));
  compare(RunStore::tr("Size"), setting(&RunSettings::size), size);
  compare(RunStore::tr("Scheduler"), setting(&RunSettings::scheduler), [](const std::string& name) {
    return name.empty() ? RunStore::tr("the model's own") : QString::fromStdString(name);
  });
  compare(RunStore::tr("Precision"), setting(&RunSettings::dtype), words);
  compare(
      RunStore::tr("Made"), [](const RunEntry& run) { return run.generated; },
      [](bool generated) {
        return generated ? RunStore::tr("from nothing") : RunStore::tr("of the source");
      });
  addObjectDifferences(found, first, second);
  const auto metric = [&](const QString& what, std::optional<double> FinishedRun::*field,
                          const QString& unit) {
    const auto shown = [&](const RunEntry& run) {
      const auto value = run.measured ? (*run.measured).*field : std::nullopt;
      return value ? QStringLiteral("%1%2").arg(*value, 0, 'g', 3).arg(unit) : RunStore::tr("none");
    };
    if (shown(first) != shown(second)) found.push_back({what, shown(first), shown(second)});
  };
  metric(RunStore::tr("Unchanged outside"), &FinishedRun::psnrOutside, QStringLiteral(" dB"));
  metric(RunStore::tr("Flicker"), &FinishedRun::flicker, {});
  const auto objects = [](const RunEntry& run) {
    return run.measured ? run.measured->objects : std::vector<MeasuredObject>{};
  };
  for (const MeasuredObject& a : objects(first)) {
    for (const MeasuredObject& b : objects(second)) {
      if (a.words != b.words) continue;
      const auto pair = [&](const QString& what, std::optional<double> MeasuredObject::*field) {
        const auto shown = [](std::optional<double> value) {
          return value ? QString::number(*value, 'f', 2) : RunStore::tr("none");
        };
        if (shown(a.*field) == shown(b.*field)) return;
        found.push_back({QStringLiteral("%1: %2").arg(QString::fromStdString(a.words), what),
                         shown(a.*field), shown(b.*field)});
      };
      pair(RunStore::tr("path gain"), &MeasuredObject::gain);
      pair(RunStore::tr("IoU"), &MeasuredObject::iou);
    }
  }
  return found;
}

QStringList warningsOf(const FinishedRun& run) {
  QStringList lines;
  for (const std::string& warning : run.warnings) lines << QString::fromStdString(warning);
  return lines;
}

QString metricsText(const FinishedRun& run) {
  QStringList parts;
  for (const MeasuredObject& object : run.objects) {  // first: rows are cut off at their end
    const QString words = QString::fromStdString(object.words);
    if (object.gain)
      parts << RunStore::tr("%1 follows its path by %2 %")
                   .arg(words)
                   .arg(decimals(*object.gain * 100, 0));
    if (object.iou)
      parts << RunStore::tr("%1 in its mask: IoU %2").arg(words).arg(decimals(*object.iou, 2));
  }
  if (run.psnrOutside)
    parts << RunStore::tr("unchanged outside: %1 dB").arg(decimals(*run.psnrOutside, 1));
  if (run.flicker) parts << RunStore::tr("flicker %1 %").arg(decimals(*run.flicker * 100, 1));
  return parts.join(QStringLiteral(" · "));
}

QString shortMetricsText(const FinishedRun& run) {
  QStringList parts;
  for (const MeasuredObject& object : run.objects) {
    QStringList own;
    if (object.gain) own << RunStore::tr("path %1 %").arg(decimals(*object.gain * 100, 0));
    if (object.iou) own << RunStore::tr("IoU %1").arg(decimals(*object.iou, 2));
    if (own.isEmpty()) continue;
    const QString name = QString::fromStdString(object.words);
    parts << (run.objects.size() > 1 ? name + QStringLiteral(": ") : QString()) +
                 own.join(QStringLiteral(" · "));
  }
  if (run.psnrOutside) parts << RunStore::tr("outside %1 dB").arg(decimals(*run.psnrOutside, 1));
  if (run.flicker) parts << RunStore::tr("flicker %1 %").arg(decimals(*run.flicker * 100, 1));
  return parts.join(QStringLiteral(" · "));
}

QString spokenText(const QString& title, std::uint64_t seed, RunState state, const QString& outcome,
                   bool starred) {
  QStringList parts{title, RunStore::tr("Seed %1").arg(seed)};
  if (state == RunState::Failed)
    parts << RunStore::tr("failed: %1").arg(outcome);
  else if (!outcome.isEmpty())
    parts << outcome;
  if (starred) parts << RunStore::tr("starred");
  return parts.join(QStringLiteral(", "));
}

QString outcomeText(const RunEntry& run) {
  switch (run.state) {
    case RunState::Waiting:
      return RunStore::tr("waits");
    case RunState::Running:
    case RunState::Stopping:
      return RunStore::tr("runs");
    case RunState::Failed:
      return run.error;
    case RunState::Cancelled:
      return RunStore::tr("cancelled");
    case RunState::Done:
      break;
  }
  return run.measured ? shortMetricsText(*run.measured) : QString();
}

}  // namespace attune
