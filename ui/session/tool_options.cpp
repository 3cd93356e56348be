// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/tool_options.h"

#include <QSettings>
#include <algorithm>

namespace attune {

ToolOptions loadToolOptions() {
  const QSettings settings;
  const ToolOptions fallback;
  const auto number = [&](const char* key, double value, double least, double most) {
    return std::clamp(settings.value(QLatin1String(key), value).toDouble(), least, most);
  };
  const auto flag = [&](const char* key, bool value) {
    return settings.value(QLatin1String(key), value).toBool();
  };
  return {.radius = number("tools/radius", fallback.radius, 0.5, 4096),
          .hardness = number("tools/hardness", fallback.hardness, 0, 1),
          .opacity = number("tools/opacity", fallback.opacity, 0, 1),
          .pressureSize = flag("tools/pressureSize", fallback.pressureSize),
          .pressureOpacity = flag("tools/pressureOpacity", fallback.pressureOpacity),
          .fillTolerance =
              static_cast<int>(number("tools/fillTolerance", fallback.fillTolerance, 0, 255)),
          .fillContiguous = flag("tools/fillContiguous", fallback.fillContiguous)};
}

void saveToolOptions(const ToolOptions& options) {
  QSettings settings;
  settings.setValue(QStringLiteral("tools/radius"), options.radius);
  settings.setValue(QStringLiteral("tools/hardness"), options.hardness);
  settings.setValue(QStringLiteral("tools/opacity"), options.opacity);
  settings.setValue(QStringLiteral("tools/pressureSize"), options.pressureSize);
  settings.setValue(QStringLiteral("tools/pressureOpacity"), options.pressureOpacity);
  settings.setValue(QStringLiteral("tools/fillTolerance"), options.fillTolerance);
  settings.setValue(QStringLiteral("tools/fillContiguous"), options.fillContiguous);
}

}  // namespace attune
