// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/panel_parts.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QStyleOptionViewItem>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace attune {

PanelNote::PanelNote(const QString& iconName, QWidget* parent)
    : QWidget(parent),
      iconName_(iconName),
      picture_(new QLabel(this)),
      sentence_(makeLabel({}, "muted", this)),
      button_(new QPushButton(this)) {
  setObjectName(QStringLiteral("panelNote"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(Theme::kSpaceL, Theme::kSpaceXl, Theme::kSpaceL, Theme::kSpaceXl);
  column->setSpacing(Theme::kSpaceM);
  column->addStretch(2);
  column->addWidget(picture_, 0, Qt::AlignHCenter);
  sentence_->setWordWrap(true);
  sentence_->setAlignment(Qt::AlignCenter);
  column->addWidget(sentence_);
  column->addWidget(button_, 0, Qt::AlignHCenter);
  column->addStretch(3);
  button_->hide();
  button_->setFocusPolicy(Qt::NoFocus);
  redraw();
}

int PanelNote::pictureRoom() const {
  return picture_->sizeHint().height() + Theme::kSpaceM;
}

QSize PanelNote::minimumSizeHint() const {
  return QWidget::minimumSizeHint() - QSize(0, picture_->isHidden() ? 0 : pictureRoom());
}

void PanelNote::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  picture_->setVisible(height() >= minimumSizeHint().height() + pictureRoom());
}

void PanelNote::setText(const QString& text) {
  sentence_->setText(text);
}

void PanelNote::setAction(QAction* action, const QString& text) {
  const auto follow = [this, action, text] {
    button_->setText(text.isEmpty() ? action->iconText() : text);
    button_->setEnabled(action->isEnabled());
    button_->setToolTip(action->toolTip());
  };
  connect(button_, &QPushButton::clicked, action, &QAction::trigger);
  connect(action, &QAction::changed, this, follow);
  follow();
  button_->setAccessibleName(button_->text());
  button_->setFocusPolicy(Qt::StrongFocus);
  button_->show();
}

void PanelNote::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) redraw();
}

void PanelNote::redraw() {
  picture_->setPixmap(
      iconPixmap(iconName_, Theme::spacing(8), theme().textDisabled, devicePixelRatioF()));
}

FoldSection::FoldSection(const QString& title, const QString& key, bool openAtFirst,
                         QWidget* parent)
    : QWidget(parent),
      key_(QStringLiteral("panels/fold/") + key),
      head_(new QToolButton(this)),
      content_(new QWidget(this)),
      body_(new QVBoxLayout(content_)) {
  setObjectName(QStringLiteral("fold.") + key);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(Theme::kSpaceXs);
  head_->setText(title);
  head_->setCheckable(true);
  head_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  head_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  head_->setIconSize({Theme::kSpaceL, Theme::kSpaceL});
  head_->setProperty("look", QStringLiteral("fold"));
  head_->setAccessibleName(title);
  head_->setFocusPolicy(Qt::TabFocus);
  column->addWidget(head_);
  body_->setContentsMargins(0, 0, 0, Theme::kSpaceS);
  body_->setSpacing(Theme::kSpaceS);
  column->addWidget(content_);
  connect(head_, &QToolButton::toggled, this, &FoldSection::setOpen);
  setOpen(QSettings().value(key_, openAtFirst).toBool());
}

void FoldSection::setOpen(bool open) {
  head_->setIcon(icon(open ? u"chevron-down" : u"chevron-right"));
  if (head_->isChecked() != open) {
    head_->setChecked(open);
    return;
  }
  content_->setVisible(open);
  QSettings settings;
  if (settings.value(key_) != open) settings.setValue(key_, open);
}

QLabel* makeLabel(const QString& text, const char* look, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setProperty("look", QLatin1String(look));
  return label;
}

void setLook(QLabel* label, const char* look) {
  if (label->property("look").toString() == QLatin1String(look)) return;
  label->setProperty("look", QLatin1String(look));
  label->setStyleSheet(label->styleSheet());
}

QToolButton* makeToolButton(QAction* action, QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setDefaultAction(action);
  button->setIconSize({Theme::kIconSize, Theme::kIconSize});
  button->setAutoRaise(true);
  button->setObjectName(QStringLiteral("button.") + action->objectName());
  button->setAccessibleName(action->iconText());
  return button;
}

void paintRowGround(QPainter& painter, const QStyleOptionViewItem& option) {
  const Theme& look = theme();
  const QRect row = option.rect;
  if (option.state & QStyle::State_Selected)
    painter.fillRect(row, look.selection);
  else if (option.state & QStyle::State_MouseOver)
    painter.fillRect(row, look.raised);
  if (option.state & QStyle::State_HasFocus) {
    painter.setPen(QPen(look.accent, 1));
    painter.drawRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5));
  }
  painter.setPen(look.line);
  painter.drawLine(row.bottomLeft(), row.bottomRight());
}

void paintRowPicture(QPainter& painter, const QRect& place, const QImage& picture,
                     QStringView iconName) {
  painter.fillRect(place, theme().sunken);
  if (!picture.isNull()) {
    painter.drawImage(place, picture);
    return;
  }
  const QPixmap sign = iconPixmap(iconName, Theme::kIconSize, theme().textDisabled,
                                  painter.device()->devicePixelRatioF());
  painter.drawPixmap(place.center() - QPoint(Theme::kIconSize / 2, Theme::kIconSize / 2), sign);
}

void RowLines::add(const QString& text, const QFont& font, const QColor& colour, int spare) {
  const QFontMetrics metrics(font);
  if (metrics.height() > rest_.height() + 2) return;
  const int width = rest_.width() - spare;
  painter_.setFont(font);
  painter_.setPen(colour);
  painter_.drawText(QRect(rest_.left(), rest_.top(), width, metrics.height()), Qt::AlignLeft,
                    metrics.elidedText(text, Qt::ElideRight, width));
  rest_.setTop(rest_.top() + metrics.height() + 1);
}

void guardWheel(QWidget* field) {
  class Guard : public QObject {
   public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override {
      const auto* widget = static_cast<QWidget*>(watched);
      if (event->type() != QEvent::Wheel || widget->hasFocus()) return false;
      event->ignore();
      return true;
    }
  };
  field->setFocusPolicy(Qt::StrongFocus);
  field->installEventFilter(new Guard(field));
}

}  // namespace attune
