// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <exception>

#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/process.h"
#include "core/engine/failure.h"

namespace {

int report(const attune::Error& error) {
  // Cancelling is an outcome the user asked for and knows of.
  if (error.code() != attune::ErrorCode::Cancelled) {
    std::fprintf(stderr, "attune-cli: %s\n", error.message().c_str());
  }
  return attune::exitStatus(error.code());
}

std::string firstLine(const std::string& text) { return text.substr(0, text.find('\n')); }

}  // namespace

int main(int argc, char** argv) {
  attune::setUpProcess(argv);
  const attune::cli::InterruptWatch interrupt;

  CLI::App program{"Edits video by steering the attention of a text-to-video diffusion model."};
  program.name("attune-cli");
  program.set_version_flag("--version", "attune " ATTUNE_VERSION);
  program.require_subcommand(1);
  const attune::cli::Command commands[] = {
      attune::cli::addInfo(program),    attune::cli::addGenerate(program),
      attune::cli::addEdit(program),    attune::cli::addInvert(program),
      attune::cli::addMeasure(program), attune::cli::addToybox(program)};
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return program.exit(error);
    std::fprintf(stderr, "attune-cli: %s; see --help\n", firstLine(error.what()).c_str());
    return 2;
  }

  try {
    for (const auto& command : commands) command(interrupt.token());
    return 0;
  } catch (...) {
    return report(attune::translated(std::current_exception()));
  }
}
