// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QString>
#include <QThreadPool>
#include <memory>
#include <vector>

#include "core/engine/document_job.h"
#include "core/engine/model_info.h"

namespace attune {

class Editor;

// Folders with models: the starter that comes with the program, then the user's, which are kept in
// QSettings. Each is read beside the GUI thread; one that is no model says what is missing.
class ModelListModel : public QAbstractListModel {
  Q_OBJECT

 public:
  enum class State { Loading, Ready, Failed };
  enum Role {
    KeyRole = Qt::UserRole + 1,  // as RunSettings::model has it: "starter", or a folder
    StateRole,
    DetailRole,  // family, size on disk, what a run takes; or what is wrong
    PathRole,
    ActiveRole,   // the document's model
    BuiltInRole,  // cannot be taken off the list
  };

  ModelListModel(Editor& editor, JobPlaces places, QObject* parent = nullptr);
  ~ModelListModel() override;

  // Its row; one that is known already is read again.
  int addFolder(const QString& folder);
  void removeFolder(int row);
  void reload(int row);
  [[nodiscard]] QString keyAt(int row) const;
  [[nodiscard]] State stateAt(int row) const;
  [[nodiscard]] int rowOf(const QString& key) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

 Q_SIGNALS:
  void read(const QString& key);

 private:
  struct Entry {
    QString key = {};
    State state = State::Loading;
    QString problem = {};
    std::shared_ptr<const ModelInfo> info = {};
    double runBytes = 0;  // what a plain run with the model's defaults takes; 0: not known
  };
  void insert(const QString& key);
  void startReading(const QString& key);
  void save() const;
  [[nodiscard]] std::filesystem::path folderOf(const QString& key) const;
  [[nodiscard]] QString detailOf(const Entry& entry) const;

  Editor& editor_;
  JobPlaces places_;
  std::vector<Entry> entries_;
  QThreadPool pool_;
};

}  // namespace attune
