// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_accessible.h"

#include <QAccessibleWidget>
#include <QVariant>
#include <algorithm>
#include <map>

#include "ui/timeline/timeline_view.h"

namespace attune {
namespace {

// A row, or the ruler (-1).
class RowAccessible : public QAccessibleInterface {
 public:
  RowAccessible(TimelineView* view, int row) : view_(view), row_(row) {}

  bool isValid() const override { return view_ && row_ < static_cast<int>(view_->rows().size()); }
  QObject* object() const override { return nullptr; }
  QAccessibleInterface* parent() const override {
    return QAccessible::queryAccessibleInterface(view_);
  }
  QAccessibleInterface* child(int) const override { return nullptr; }
  int childCount() const override { return 0; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  QAccessibleInterface* childAt(int, int) const override { return nullptr; }
  QAccessible::Role role() const override { return QAccessible::Row; }
  QString text(QAccessible::Text what) const override {
    return what == QAccessible::Name && isValid() ? view_->describeRow(row_) : QString();
  }
  void setText(QAccessible::Text, const QString&) override {}
  QRect rect() const override {
    if (!isValid()) return {};
    QRect place(0, 0, view_->width(), TimelineMetrics::kRuler);
    if (row_ >= 0) {
      const TimelineRow& row = view_->rows()[static_cast<std::size_t>(row_)];
      place = {0, view_->rowTop(row), view_->width(), row.height};
    }
    return {view_->mapToGlobal(place.topLeft()), place.size()};
  }
  QAccessible::State state() const override {
    QAccessible::State state;
    state.focusable = true;
    state.focused = isValid() && view_->hasFocus() && view_->focusedRow() == row_;
    return state;
  }

 private:
  TimelineView* view_;
  int row_;
};

class TimelineAccessible : public QAccessibleWidget, public QAccessibleValueInterface {
 public:
  explicit TimelineAccessible(TimelineView* view)
      : QAccessibleWidget(view, QAccessible::Table, view->accessibleName()), view_(view) {}
  ~TimelineAccessible() override {
    for (const auto& [row, id] : rows_) QAccessible::deleteAccessibleInterface(id);
  }

  void* interface_cast(QAccessible::InterfaceType type) override {
    if (type == QAccessible::ValueInterface) return static_cast<QAccessibleValueInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
  }
  int childCount() const override { return static_cast<int>(view_->rows().size()) + 1; }
  QAccessibleInterface* child(int index) const override {
    if (index < 0 || index >= childCount()) return nullptr;
    const int row = index - 1;
    auto found = rows_.find(row);
    if (found == rows_.end()) {
      const QAccessible::Id id =
          QAccessible::registerAccessibleInterface(new RowAccessible(view_, row));
      found = rows_.emplace(row, id).first;
    }
    return QAccessible::accessibleInterface(found->second);
  }
  int indexOfChild(const QAccessibleInterface* child) const override {
    const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const auto& entry) {
      return QAccessible::accessibleInterface(entry.second) == child;
    });
    return found == rows_.end() ? -1 : found->first + 1;
  }

  QVariant currentValue() const override { return view_->frame(); }
  void setCurrentValue(const QVariant& value) override { view_->setFrame(value.toInt()); }
  QVariant maximumValue() const override { return std::max(0, view_->layout().frames() - 1); }
  QVariant minimumValue() const override { return 0; }
  QVariant minimumStepSize() const override { return 1; }

 private:
  TimelineView* view_;
  mutable std::map<int, QAccessible::Id> rows_;
};

QAccessibleInterface* makeAccessible(const QString& className, QObject* object) {
  if (className != QLatin1String("attune::TimelineView")) return nullptr;
  auto* view = qobject_cast<TimelineView*>(object);
  return view ? new TimelineAccessible(view) : nullptr;
}

}  // namespace

void installTimelineAccessible() {
  static const bool once = [] {
    QAccessible::installFactory(makeAccessible);
    return true;
  }();
  static_cast<void>(once);
}

}  // namespace attune
