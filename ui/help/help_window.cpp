// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_window.h"

#include <QAction>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextDocument>
#include <QVBoxLayout>
#include <utility>

#include "ui/actions/action_registry.h"
#include "ui/language/language.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

constexpr int kListWidth = Theme::spacing(45);
constexpr double kLineHeight = 140;  // per cent

QString titleOf(const QString& markdown) {
  return markdown.section(QLatin1Char('\n'), 0, 0).mid(2).trimmed();
}

}  // namespace

const QStringList& helpPages() {
  static const QStringList pages = [] {
    QStringList names;
    for (const char* name :
         {"start", "viewer", "timeline", "objects", "toolOptions", "prompt", "recipe", "models",
          "queue", "history", "attention", "entropy", "steering", "undo", "log"})
      names.append(QLatin1String(name));
    return names;
  }();
  return pages;
}

QString helpText(const QString& page, const ActionRegistry& actions) {
  QFile file(QStringLiteral(":/help/%1/%2.md").arg(currentLanguage(), page));
  if (!file.open(QIODevice::ReadOnly)) return {};
  QString text = QString::fromUtf8(file.readAll());
  static const QRegularExpression mark(QStringLiteral("\\{\\{([\\w.]+)\\}\\}"));
  for (auto found = mark.match(text); found.hasMatch(); found = mark.match(text)) {
    const QAction* action = actions.find(found.captured(1));
    QStringList keys;
    if (action)
      for (const QKeySequence& key : action->shortcuts())
        keys.append(QLatin1Char('`') + key.toString(QKeySequence::NativeText) + QLatin1Char('`'));
    text.replace(found.capturedStart(), found.capturedLength(),
                 keys.isEmpty() ? HelpWindow::tr("no key") : keys.join(QStringLiteral(" · ")));
  }
  return text;
}

HelpWindow::HelpWindow(ActionRegistry& actions, QWidget* parent)
    : QDialog(parent), actions_(actions) {
  setObjectName(QStringLiteral("helpWindow"));
  setWindowTitle(tr("Help"));
  setAttribute(Qt::WA_DeleteOnClose);
  resize(Theme::spacing(210), Theme::spacing(170));

  search_ = new QLineEdit;
  search_->setObjectName(QStringLiteral("helpSearch"));
  search_->setAccessibleName(tr("Search the help"));
  search_->setPlaceholderText(tr("Search"));
  search_->setClearButtonEnabled(true);
  list_ = new QListWidget;
  list_->setObjectName(QStringLiteral("helpPages"));
  list_->setAccessibleName(tr("Pages"));
  for (const QString& page : helpPages()) {
    auto* item = new QListWidgetItem(titleOf(helpText(page, actions_)), list_);
    item->setData(Qt::UserRole, page);
    item->setSizeHint({0, Theme::kRowHeight});
  }
  text_ = new QTextBrowser;
  text_->setObjectName(QStringLiteral("helpText"));
  text_->setAccessibleName(tr("Help page"));
  text_->setOpenLinks(false);
  text_->document()->setDocumentMargin(Theme::kSpaceL);
  text_->setFrameShape(QFrame::NoFrame);

  auto* left = new QVBoxLayout;
  left->setSpacing(Theme::kSpaceS);
  left->addWidget(search_);
  left->addWidget(list_, 1);
  search_->setFixedWidth(kListWidth);
  list_->setFixedWidth(kListWidth);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL);
  row->setSpacing(Theme::kSpaceL);
  row->addLayout(left);
  row->addWidget(text_, 1);

  connect(search_, &QLineEdit::textChanged, this, &HelpWindow::filter);
  connect(list_, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
    if (item) showPage(item->data(Qt::UserRole).toString());
  });
  connect(text_, &QTextBrowser::anchorClicked, this,
          [this](const QUrl& link) { showPage(QFileInfo(link.path()).baseName()); });
  renderSoon_.setSingleShot(true);
  connect(&renderSoon_, &QTimer::timeout, this, &HelpWindow::render);
  connect(&actions_, &ActionRegistry::shortcutsChanged, &renderSoon_, qOverload<>(&QTimer::start));
  showPage(helpPages().front());
}

void HelpWindow::showPage(const QString& page) {
  const auto at = static_cast<int>(helpPages().indexOf(page));
  if (at < 0 || page == page_) return;
  page_ = page;
  list_->setCurrentRow(at);
  render();
}

void HelpWindow::filter(const QString& text) {
  int first = -1;
  for (int i = 0; i < list_->count(); ++i) {
    const QString page = list_->item(i)->data(Qt::UserRole).toString();
    const bool says = helpText(page, actions_).contains(text, Qt::CaseInsensitive);
    list_->item(i)->setHidden(!says);
    if (says && first < 0) first = i;
  }
  if (first >= 0 && list_->currentItem()->isHidden()) list_->setCurrentRow(first);
  render();
}

void HelpWindow::render() {
  renderSoon_.stop();
  // A page that is read goes on where it was.
  const int place =
      std::exchange(rendered_, page_) == page_ ? text_->verticalScrollBar()->value() : 0;
  text_->document()->setDefaultFont(themeFont(TextSize::Emphasis));
  text_->setMarkdown(helpText(page_, actions_));
  for (QTextBlock block = text_->document()->begin(); block.isValid(); block = block.next()) {
    QTextBlockFormat airy = block.blockFormat();
    airy.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
    if (airy.headingLevel() > 1) airy.setTopMargin(Theme::kSpaceL);
    airy.setBottomMargin(Theme::kSpaceXs);
    QTextCursor(block).setBlockFormat(airy);
  }
  text_->verticalScrollBar()->setValue(place);
  markSought();
}

void HelpWindow::markSought() {
  const QString sought = search_->text();
  if (sought.isEmpty()) {
    text_->setExtraSelections({});
    return;
  }
  QList<QTextEdit::ExtraSelection> hits;
  QTextCursor from(text_->document());
  for (QTextCursor hit = text_->document()->find(sought, from); !hit.isNull();
       hit = text_->document()->find(sought, hit)) {
    QTextCharFormat look;
    look.setBackground(theme().accent);
    look.setForeground(theme().accentText);
    hits.append({hit, look});
  }
  text_->setExtraSelections(hits);
}

void HelpWindow::changeEvent(QEvent* event) {
  QDialog::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && text_) render();
}

}  // namespace attune
