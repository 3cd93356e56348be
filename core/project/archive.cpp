// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/archive.h"

#include <zip.h>

#include <algorithm>
#include <utility>

#include "core/base/error.h"
#include "core/base/message.h"

namespace attune {
namespace {

constexpr std::uint64_t kSmallEntry = std::uint64_t{1} << 20;

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using ZipPtr = std::unique_ptr<zip_t, Discard>;
using ZipFilePtr = std::unique_ptr<zip_file_t, Discard>;

bool isSafeName(std::string_view name) {
  if (name.empty() || name.size() > 1024 || name.front() == '/') return false;
  const auto odd = [](unsigned char c) { return c < 0x20 || c == 0x7f || c == '\\' || c == ':'; };
  if (std::ranges::any_of(name, odd)) return false;
  for (std::size_t at = 0; at <= name.size();) {
    const std::size_t end = std::min(name.find('/', at), name.size());
    const std::string_view part = name.substr(at, end - at);
    if (part == "." || part == ".." || (part.empty() && end < name.size())) return false;
    at = end + 1;
  }
  return true;
}

// A name from a hostile file must not put line breaks into a message.
std::string oneLine(std::string_view name) {
  std::string shown;
  for (const char c : name.substr(0, 80)) {
    shown += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '?' : c;
  }
  return shown;
}

}  // namespace

struct ArchiveReader::Impl {
  std::string bytes;
  ZipPtr archive;
  struct Entry {
    std::uint64_t index = 0;
    std::uint64_t size = 0;
  };
  std::map<std::string, Entry> entries;
  std::vector<std::string> order;
};

ArchiveReader::ArchiveReader(std::string bytes, std::string name, const ArchiveLimits& limits)
    : name_(std::move(name)), impl_(std::make_unique<Impl>()) {
  const auto refuse = [this](const Message& what) { return badInput(name_ + ": " + what.text()); };
  impl_->bytes = std::move(bytes);
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source =
      zip_source_buffer_create(impl_->bytes.data(), impl_->bytes.size(), 0, &error);
  if (source) {
    impl_->archive.reset(zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error));
    if (!impl_->archive) zip_source_free(source);
  }
  const std::string reason = zip_error_strerror(&error);
  zip_error_fini(&error);
  if (!impl_->archive) {
    throw refuse(Message("is no whole zip archive (%1); use an earlier copy of it").arg(reason));
  }
  const auto count = static_cast<std::uint64_t>(zip_get_num_entries(impl_->archive.get(), 0));
  if (count > limits.entries) {
    throw refuse(Message("holds %1 entries, more than the %2 that a project may have")
                     .arg(count)
                     .arg(limits.entries));
  }
  std::uint64_t total = 0;
  for (std::uint64_t i = 0; i < count; ++i) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    constexpr std::uint64_t kNeeded = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE |
                                      ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
    if (zip_stat_index(impl_->archive.get(), i, ZIP_FL_ENC_RAW, &stat) != 0 ||
        (stat.valid & kNeeded) != kNeeded) {
      throw refuse(Message("its directory is damaged; use an earlier copy of it"));
    }
    const std::string entry = stat.name;
    if (!isSafeName(entry)) {
      throw refuse(Message("the entry '%1' would lead out of the project; do not trust it")
                       .arg(oneLine(entry)));
    }
    if (stat.encryption_method != ZIP_EM_NONE ||
        (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE)) {
      throw refuse(Message("the entry '%1' is encrypted or packed in a way not known here")
                       .arg(oneLine(entry)));
    }
    const bool bursts = stat.size > kSmallEntry && stat.size / limits.ratio > stat.comp_size;
    if (stat.size > limits.entryBytes || bursts || total + stat.size > limits.totalBytes) {
      throw refuse(
          Message(
              "the entry '%1' unpacks to %2 bytes, more than a project may hold; do not trust it")
              .arg(oneLine(entry))
              .arg(stat.size));
    }
    total += stat.size;
    if (!impl_->entries.emplace(entry, Impl::Entry{i, stat.size}).second) {
      throw refuse(
          Message("the entry '%1' is there twice; use an earlier copy of it").arg(oneLine(entry)));
    }
    impl_->order.push_back(entry);
  }
}

ArchiveReader::~ArchiveReader() = default;

std::vector<std::string> ArchiveReader::entries() const {
  return impl_->order;
}

bool ArchiveReader::has(const std::string& entry) const {
  return impl_->entries.contains(entry);
}

std::string ArchiveReader::read(const std::string& entry) const {
  const auto found = impl_->entries.find(entry);
  if (found == impl_->entries.end()) {
    throw badInput(
        Message("%1: '%2' is missing; use an earlier copy of it").arg(name_).arg(oneLine(entry)));
  }
  const auto damaged = [&](const char* why) {
    return badInput(Message("%1: '%2' is damaged (%3); use an earlier copy of it")
                        .arg(name_)
                        .arg(oneLine(entry))
                        .arg(why));
  };
  const ZipFilePtr file(zip_fopen_index(impl_->archive.get(), found->second.index, 0));
  if (!file) throw damaged(zip_strerror(impl_->archive.get()));
  // Grown as it is read, since the declared size is only a claim; a byte more proves it wrong and
  // makes libzip compare the CRC.
  std::string bytes;
  while (bytes.size() <= found->second.size) {
    const std::size_t before = bytes.size();
    const std::uint64_t left = found->second.size - before;
    bytes.resize(before + static_cast<std::size_t>(std::min(left + 1, kSmallEntry)));
    const auto got = zip_fread(file.get(), bytes.data() + before, bytes.size() - before);
    if (got < 0) throw damaged(zip_file_strerror(file.get()));
    bytes.resize(before + static_cast<std::size_t>(got));
    if (got == 0) break;
  }
  if (bytes.size() != found->second.size) {
    throw badInput(
        Message("%1: '%2' is damaged (its size is not as declared); use an earlier copy of it")
            .arg(name_)
            .arg(oneLine(entry)));
  }
  return bytes;
}

void ArchiveWriter::add(std::string entry, std::string bytes, bool stored) {
  entries_.push_back({std::move(entry), std::move(bytes), stored});
}

std::string ArchiveWriter::finish() const {
  const auto notPacked = [](const char* why) {
    return internalError(std::string("a project could not be packed: ") + why);
  };
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  if (!target) throw notPacked(zip_error_strerror(&error));
  zip_source_keep(target);  // closing the archive gives one reference up
  const std::unique_ptr<zip_source_t, void (*)(zip_source_t*)> kept(target, zip_source_free);
  ZipPtr archive(zip_open_from_source(target, ZIP_TRUNCATE, &error));
  if (!archive) {
    zip_source_free(target);
    throw notPacked(zip_error_strerror(&error));
  }
  for (const Entry& entry : entries_) {
    zip_source_t* source =
        zip_source_buffer(archive.get(), entry.bytes.data(), entry.bytes.size(), 0);
    const auto index =
        source ? zip_file_add(archive.get(), entry.name.c_str(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0) {
      zip_source_free(source);
      throw notPacked(zip_strerror(archive.get()));
    }
    const auto at = static_cast<zip_uint64_t>(index);
    constexpr zip_uint16_t kFirstDay = 0x21;  // 1 January 1980, the earliest that zip knows
    zip_set_file_compression(archive.get(), at, entry.stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0);
    zip_file_set_dostime(archive.get(), at, 0, kFirstDay, 0);
  }
  if (zip_close(archive.get()) != 0) throw notPacked(zip_strerror(archive.get()));
  (void)archive.release();
  std::string bytes;
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_source_stat(target, &stat) != 0 || zip_source_open(target) != 0) {
    throw notPacked("it cannot be read back");
  }
  bytes.resize(static_cast<std::size_t>(stat.size));
  std::size_t got = 0;
  while (got < bytes.size()) {
    const auto part = zip_source_read(target, bytes.data() + got, bytes.size() - got);
    if (part <= 0) break;
    got += static_cast<std::size_t>(part);
  }
  zip_source_close(target);
  if (got != bytes.size()) throw notPacked("it cannot be read back");
  return bytes;
}

}  // namespace attune
