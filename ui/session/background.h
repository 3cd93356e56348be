// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>
#include <exception>
#include <memory>
#include <utility>

#include "core/base/error.h"

namespace attune {

// Runs `work` on a thread of the pool, then done(result) or failed(error) on the receiver's thread.
// The receiver must wait for the pool before it goes.
template <typename Work, typename Done, typename Failed>
void inBackground(QThreadPool& pool, QObject* receiver, Work work, Done done, Failed failed) {
  using Result = decltype(work());
  pool.start([receiver, work = std::move(work), done = std::move(done),
              failed = std::move(failed)]() mutable {
    std::shared_ptr<Result> result;
    Error error(ErrorCode::Internal, {});
    try {
      result = std::make_shared<Result>(work());
    } catch (const Error& thrown) {
      error = thrown;
    } catch (const std::bad_alloc&) {
      error = Error(ErrorCode::OutOfMemory, "there is not enough memory for this");
    } catch (const std::exception& thrown) {
      error = internalError(thrown.what());
    }
    QMetaObject::invokeMethod(
        receiver,
        [result = std::move(result), error, done = std::move(done),
         failed = std::move(failed)]() mutable {
          // Qt may drop this closure on either thread, and late: what it holds, a lock on a file
          // for one, must be let go with this call.
          const auto taken = std::move(result);
          Done finish = std::move(done);
          Failed refuse = std::move(failed);
          if (taken) {
            finish(std::move(*taken));
          } else {
            refuse(error);
          }
        },
        Qt::QueuedConnection);
  });
}

}  // namespace attune
