// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/start_page.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "ui/actions/action_registry.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/window/start_card.h"

namespace attune {
namespace {

// A file's name above its folder.
class RecentDelegate final : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
    return {Theme::spacing(60), Theme::spacing(13)};
  }

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    const Theme& t = theme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF row = QRectF(option.rect).adjusted(1, 1, -1, -1);
    if (option.state & QStyle::State_MouseOver) {
      painter->setPen(Qt::NoPen);
      painter->setBrush(t.hover);
      painter->drawRoundedRect(row, Theme::kRadius, Theme::kRadius);
    }
    if (option.state & QStyle::State_HasFocus) {
      painter->setPen(QPen(t.accent, Theme::kFocusWidth));
      painter->setBrush(Qt::NoBrush);
      painter->drawRoundedRect(row, Theme::kRadius, Theme::kRadius);
    }
    const QFileInfo file(index.data(Qt::UserRole).toString());
    const bool project = file.suffix() == QLatin1String("attune");
    const QRect picture(option.rect.left() + Theme::kSpaceM,
                        option.rect.center().y() - Theme::kIconSize / 2, Theme::kIconSize,
                        Theme::kIconSize);
    painter->drawPixmap(picture, iconPixmap(project ? u"viewer" : u"clip", Theme::kIconSize,
                                            t.textMuted, painter->device()->devicePixelRatioF()));
    const int left = picture.right() + Theme::kSpaceM;
    const QRect words(left, option.rect.top() + Theme::kSpaceS,
                      option.rect.right() - left - Theme::kSpaceM,
                      option.rect.height() - 2 * Theme::kSpaceS);
    painter->setFont(themeFont(TextSize::Emphasis));
    painter->setPen(t.text);
    painter->drawText(words, Qt::AlignTop | Qt::AlignLeft, file.completeBaseName());
    const QFont small = themeFont(TextSize::Caption);
    painter->setFont(small);
    painter->setPen(t.textMuted);
    painter->drawText(
        words, Qt::AlignBottom | Qt::AlignLeft,
        QFontMetrics(small).elidedText(file.absolutePath(), Qt::ElideMiddle, words.width()));
    painter->restore();
  }
};

QLabel* makeLabel(const QString& text, const QString& look) {
  auto* label = new QLabel(text);
  label->setProperty("look", look);
  return label;
}

}  // namespace

StartPage::StartPage(ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), actions_(actions) {
  setObjectName(QStringLiteral("startPage"));
  setAccessibleName(tr("Start page"));

  struct Card {
    const char* name;
    QString action;
    QString icon;
    QString title;
    QString sentence;
  };
  const Card cards[] = {
      {"startSample", QStringLiteral("file.openSample"), QStringLiteral("sample"),
       tr("Open the sample"), tr("A ball to lead along an arc. Needs no model and no clip.")},
      {"startOpen", QStringLiteral("file.open"), QStringLiteral("open"),
       tr("Open a clip or a project"), tr("A video, a picture, or an .attune file.")},
      {"startGenerate", QStringLiteral("file.generate"), QStringLiteral("generate"),
       tr("Generate a clip"), tr("Describe it in words; it lands on the timeline.")},
      {"startTour", QStringLiteral("help.tour"), QStringLiteral("help"), tr("Take the tour"),
       tr("Six steps through the sample.")},
  };
  auto* ways = new QVBoxLayout;
  ways->setSpacing(Theme::kSpaceM);
  ways->addWidget(makeLabel(tr("Begin"), QStringLiteral("section")));
  for (const Card& card : cards) {
    auto* button = new StartCard(card.icon, card.title, card.sentence, ways->count() == 1);
    button->setObjectName(QString::fromLatin1(card.name));
    connect(button, &QAbstractButton::clicked, this, [this, id = card.action] {
      if (QAction* action = actions_.find(id)) action->trigger();
    });
    ways->addWidget(button);
  }
  ways->addStretch(1);

  auto* columns = new QHBoxLayout;
  columns->setSpacing(2 * Theme::kSpaceXl);
  columns->addLayout(ways, 1);
  columns->addWidget(makeRecent(), 1);

  auto* page = new QWidget;
  page->setMaximumWidth(Theme::spacing(225));
  page->setFixedHeight(Theme::spacing(125));
  auto* rows = new QVBoxLayout(page);
  rows->setContentsMargins(Theme::kSpaceXl, Theme::kSpaceXl, Theme::kSpaceXl, Theme::kSpaceXl);
  rows->setSpacing(Theme::kSpaceXs);
  rows->addWidget(makeLabel(tr("Attune"), QStringLiteral("display")));
  rows->addWidget(makeLabel(tr("Edit short clips by steering what a video model looks at."),
                            QStringLiteral("muted")));
  rows->addSpacing(Theme::kSpaceXl);
  rows->addLayout(columns, 1);

  auto* hint = makeLabel(tr("Or drop a clip or a project anywhere in this window."),
                         QStringLiteral("caption"));
  hint->setAlignment(Qt::AlignCenter);
  auto* middle = new QHBoxLayout;
  middle->addStretch(1);
  middle->addWidget(page, 20);
  middle->addStretch(1);
  auto* all = new QVBoxLayout(this);
  all->addStretch(2);
  all->addLayout(middle);
  all->addStretch(3);
  all->addWidget(hint);
  all->addSpacing(Theme::kSpaceM);
}

QWidget* StartPage::makeRecent() {
  recent_ = new QListWidget;
  recent_->setObjectName(QStringLiteral("recentFiles"));
  recent_->setAccessibleName(tr("Recent files"));
  recent_->setItemDelegate(new RecentDelegate(recent_));
  recent_->setMouseTracking(true);
  recent_->setStyleSheet(QStringLiteral("background: transparent;"));
  connect(recent_, &QListWidget::itemActivated, this,
          [this, last = QElapsedTimer()](const QListWidgetItem* item) mutable {
            // A double click comes as two clicks and an activation, and is to open once.
            const int pair = QApplication::doubleClickInterval();
            const bool again = last.isValid() && !last.hasExpired(pair);
            last.start();
            if (!again) Q_EMIT openRequested(item->data(Qt::UserRole).toString());
          });
  connect(recent_, &QListWidget::itemClicked, recent_, &QListWidget::itemActivated);

  auto* empty = makeLabel(tr("Projects that you save and clips that you open stand here."),
                          QStringLiteral("muted"));
  empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  empty->setWordWrap(true);
  recentPages_ = new QStackedWidget;
  recentPages_->addWidget(empty);
  recentPages_->addWidget(recent_);

  auto* column = new QWidget;
  auto* rows = new QVBoxLayout(column);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(Theme::kSpaceM);
  rows->addWidget(makeLabel(tr("Recent"), QStringLiteral("section")));
  rows->addWidget(recentPages_, 1);
  return column;
}

void StartPage::setRecent(const QStringList& files) {
  recent_->clear();
  for (const QString& file : files) {
    const QFileInfo info(file);
    if (!info.exists()) continue;
    auto* item = new QListWidgetItem(info.completeBaseName(), recent_);
    item->setData(Qt::UserRole, file);
    item->setToolTip(file);
  }
  recentPages_->setCurrentIndex(recent_->count() > 0 ? 1 : 0);
}

}  // namespace attune
