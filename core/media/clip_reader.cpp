// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/clip_reader.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <string_view>
#include <utility>

#include "core/base/error.h"
#include "core/base/message.h"
#include "core/media/clip_collector.h"
#include "core/media/image_file.h"
#include "core/media/picture_kind.h"
#include "core/media/video_reader.h"

namespace attune {
namespace {

namespace fs = std::filesystem;

// More than the chunks that stand before a PNG's picture data.
constexpr std::size_t kHeadBytes = 64 * 1024;

std::string lowerExtension(const fs::path& path) {
  std::string text = path.extension().string();
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

ClipKind kindOf(const fs::path& path) {
  if (fs::is_directory(path)) return ClipKind::Folder;
  const std::string extension = lowerExtension(path);
  if (extension == ".mjpeg" || extension == ".mjpg") return ClipKind::Video;
  std::ifstream file(path, std::ios::binary);
  std::string head(kHeadBytes, '\0');
  file.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
  return pictureKind(head) == PictureKind::None ? ClipKind::Video : ClipKind::Still;
}

// Runs of digits compare as numbers, all else by bytes.
bool naturallyBefore(std::string_view a, std::string_view b) {
  const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
  const auto takeNumber = [&](std::string_view& text) {
    const std::size_t zeros = std::min(text.find_first_not_of('0'), text.size());
    text.remove_prefix(zeros);
    std::size_t length = 0;
    while (length < text.size() && isDigit(text[length])) ++length;
    const std::string_view digits = text.substr(0, length);
    text.remove_prefix(length);
    return digits;
  };
  const std::string_view wholeA = a;
  const std::string_view wholeB = b;
  while (!a.empty() && !b.empty()) {
    if (isDigit(a.front()) && isDigit(b.front())) {
      const std::string_view x = takeNumber(a);
      const std::string_view y = takeNumber(b);
      if (x.size() != y.size()) return x.size() < y.size();
      if (x != y) return x < y;
      continue;
    }
    if (a.front() != b.front()) return a.front() < b.front();
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  if (a.empty() != b.empty()) return a.empty();
  return wholeA < wholeB;
}

std::vector<fs::path> listPictures(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code failed;
  for (const auto& entry : fs::directory_iterator(folder, failed)) {
    const std::string extension = lowerExtension(entry.path());
    const bool picture = extension == ".png" || extension == ".jpg" || extension == ".jpeg";
    if (picture && entry.is_regular_file() && !entry.path().filename().string().starts_with('.')) {
      files.push_back(entry.path());
    }
  }
  if (failed) {
    throw ioError(Message("%1: cannot be listed: %2; check its permissions")
                      .arg(folder)
                      .arg(failed.message()));
  }
  if (files.empty()) {
    throw badInput(
        Message("%1: holds no PNG or JPEG picture; choose a folder that does").arg(folder));
  }
  std::sort(files.begin(), files.end(), [](const fs::path& a, const fs::path& b) {
    return naturallyBefore(a.filename().string(), b.filename().string());
  });
  return files;
}

void checkOptions(const fs::path& path, const ReadOptions& options) {
  if (options.first < 0) {
    throw badInput(
        Message("%1: first frame %2 is below 0; frames count from 0").arg(path).arg(options.first));
  }
  if (options.count && *options.count < 1) {
    throw badInput(Message("%1: count %2 is below 1; ask for at least one frame")
                       .arg(path)
                       .arg(*options.count));
  }
  if (options.stride < 1) {
    throw badInput(
        Message("%1: stride %2 is below 1; use 1 for every frame").arg(path).arg(options.stride));
  }
  if (options.folderRate.num <= 0 || options.folderRate.den <= 0) {
    throw badInput(Message("%1: the frame rate must be above 0").arg(path));
  }
}

Clip readPictures(const fs::path& path, const std::vector<fs::path>& files,
                  const ReadOptions& options) {
  ClipCollector collector(path, options);
  const int seen = static_cast<int>(files.size());
  Size2i size;
  for (int i = 0; i < seen && !collector.full(); ++i) {
    options.cancel.throwIfCancelled();
    if (!collector.wants(i)) continue;
    const fs::path& file = files[static_cast<std::size_t>(i)];
    Image image = readImage(file);
    if (size == Size2i{}) size = image.size;
    if (image.size != size) {
      throw badInput(Message("%1: is %2x%3, the pictures before it %4x%5; make them one size")
                         .arg(file)
                         .arg(image.size.width)
                         .arg(image.size.height)
                         .arg(size.width)
                         .arg(size.height));
    }
    const Rational rate = options.folderRate;
    collector.add(std::move(image), makeRational(i * rate.den, rate.num));
  }
  return collector.finish(seen, options.folderRate);
}

}  // namespace

Clip readClip(const fs::path& path, const ReadOptions& options) {
  checkOptions(path, options);
  const ClipKind kind = kindOf(path);
  if (kind == ClipKind::Video) return readVideo(path, options);
  return readPictures(path, kind == ClipKind::Still ? std::vector{path} : listPictures(path),
                      options);
}

ClipIndex indexClip(const fs::path& path, const CancelToken& cancel) {
  const ClipKind kind = kindOf(path);
  if (kind == ClipKind::Video) return indexVideo(path, cancel);
  const std::vector<fs::path> files =
      kind == ClipKind::Still ? std::vector{path} : listPictures(path);
  const Image first = readImage(files.front());
  ClipIndex index{.kind = kind, .size = first.size, .hasAlpha = first.channels == 4};
  for (std::size_t i = 0; i < files.size(); ++i) {
    index.times.push_back(
        makeRational(static_cast<std::int64_t>(i) * index.rate.den, index.rate.num));
  }
  index.codec = lowerExtension(files.front()) == ".png" ? "png" : "mjpeg";
  index.pixelFormat = first.channels == 4 ? "rgba" : first.channels == 3 ? "rgb24" : "gray";
  return index;
}

}  // namespace attune
