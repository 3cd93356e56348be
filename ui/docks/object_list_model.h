// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QString>
#include <vector>

namespace attune {

class Editor;
struct Document;

// The document's objects, front first, and last the background, which stands for the prompt as a
// whole. Names, eye and lock are set through it; rows of objects can be dragged.
class ObjectListModel : public QAbstractListModel {
  Q_OBJECT

 public:
  enum Role {
    IdRole = Qt::UserRole + 1,  // empty: the background
    ColourRole,
    WordsRole,
    WordsFoundRole,  // they stand in the prompt
    ShownRole,       // eye
    LockedRole,
    MarkedRole,  // has a mask
    LedRole,     // has a motion path
  };

  explicit ObjectListModel(Editor& editor, QObject* parent = nullptr);

  [[nodiscard]] QString idAt(int row) const;
  [[nodiscard]] int rowOf(const QString& id) const;  // of the background for an empty id

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
  [[nodiscard]] Qt::DropActions supportedDropActions() const override;
  bool moveRows(const QModelIndex& source, int row, int count, const QModelIndex& target,
                int before) override;

 private:
  struct Row {
    QString id = {};
    QString name = {};
    QString words = {};
    int colour = 0;
    bool wordsFound = false;
    bool shown = true;
    bool locked = false;
    bool marked = false;
    bool led = false;
    friend bool operator==(const Row&, const Row&) = default;
  };
  [[nodiscard]] static std::vector<Row> rowsOf(const Document& document, bool open);
  void follow();

  Editor& editor_;
  std::vector<Row> rows_;
};

}  // namespace attune
