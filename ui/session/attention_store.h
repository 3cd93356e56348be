// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <cstddef>
#include <deque>
#include <memory>
#include <vector>

#include "core/engine/events.h"

namespace attune {

class EngineBridge;

// What the project's runs told of their attention, step by step, for as long as the project is
// open. Pictures are bounded: above the budget the oldest steps keep their numbers alone.
class AttentionStore : public QObject {
  Q_OBJECT

 public:
  using Step = std::shared_ptr<const JobAttention>;

  explicit AttentionStore(QObject* parent = nullptr) : QObject(parent) {}
  // Fills itself from the bridge's events; forgets what the bridge's runs forget.
  explicit AttentionStore(EngineBridge& bridge, QObject* parent = nullptr);

  // A step replaces the one of the same number.
  void put(const QString& run, Step step);
  void putSteering(const QString& run, const JobSteering& steering);
  void forget(const QString& run);
  void clear();
  void setBudget(std::size_t bytes);

  [[nodiscard]] QStringList runs() const;  // in the order in which they were first told of
  [[nodiscard]] const std::vector<Step>& steps(const QString& run) const;  // ascending
  // The step of that number; null where there is none.
  [[nodiscard]] Step stepAt(const QString& run, int step) const;
  [[nodiscard]] const std::vector<JobSteering>& steering(const QString& run) const;
  [[nodiscard]] std::size_t bytes() const { return bytes_; }
  [[nodiscard]] std::size_t budget() const { return budget_; }

 Q_SIGNALS:
  void stepArrived(const QString& run, int step);
  void steeringArrived(const QString& run);
  void thinned(const QString& run, int step);
  void forgotten(const QString& run);  // empty: all of them

 private:
  struct Told {
    std::vector<Step> steps = {};
    std::vector<JobSteering> steering = {};
  };
  struct Place {
    QString run = {};
    int step = 0;
  };
  void thin();
  [[nodiscard]] Told& told(const QString& run);

  QHash<QString, Told> told_;
  QStringList order_;
  std::deque<Place> pictured_;  // steps with pictures, oldest first
  std::size_t bytes_ = 0;
  std::size_t budget_ = std::size_t{256} << 20;
};

// Of a step's pictures.
[[nodiscard]] std::size_t pictureBytes(const JobAttention& step);

}  // namespace attune
