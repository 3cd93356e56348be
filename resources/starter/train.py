# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains the starter model: train.py STAGE --run FOLDER. See README.md.

Stages, in their order: vae, encode, stills, words, clips, decoder, export; `all` does them one after another with the
lengths of a plan in config.json. `sample` draws sheets and `measure` takes figures at any time after the first checkpoint."""

import argparse
import importlib
import json
from pathlib import Path

ORDER = ["vae", "encode", "stills", "words", "clips", "decoder", "export"]
DO = {"vae": ("vae", "train"), "decoder": ("vae", "train_decoder"), "encode": ("latents", "encode"),
      "stills": ("denoiser", "train_stills"), "words": ("hints", "train_words"),
      "clips": ("denoiser", "train_clips"), "sample": ("denoiser", "sample_only"),
      "export": ("export", "export"), "measure": ("measure", "measure")}


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stage", choices=["all", *DO])
    parser.add_argument("--run", required=True, help="the run's folder: checkpoints, latents, log.csv, samples/")
    parser.add_argument("--config", default=str(Path(__file__).with_name("config.json")))
    parser.add_argument("--plan", default="cpu", help="all: which plan of the config, cpu or gpu")
    parser.add_argument("--init", help="a model folder in diffusers layout to start from (the shipped one, say)")
    parser.add_argument("--out", help="all, export: the model folder to write")
    length = parser.add_mutually_exclusive_group()
    length.add_argument("--minutes", type=float, default=10)
    length.add_argument("--steps", type=int)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--device", default="auto", choices=["auto", "cpu", "cuda"])
    parser.add_argument("--seed-offset", type=int, default=0, help="encode: another part of the world; adds to what is there")
    parser.add_argument("--show-minutes", type=float, default=10, help="minutes between sample sheets")
    parser.add_argument("--count", type=int, default=64, help="measure: stills of each kind; a quarter as many clips")
    parser.add_argument("--restart-schedule", action="store_true", help="keep the weights, begin steps and learning rate anew")
    args = parser.parse_args()
    if args.stage in ("all", "export") and not args.out:
        parser.error(f"{args.stage} needs --out, the model folder to write")
    return args


def run_stage(args, stage, changes=None):
    from common import Run
    run = Run(args, stage, changes)
    module, function = DO[stage]
    getattr(importlib.import_module(module), function)(run)
    return not run.stopping


def run_all(args):
    plan = json.loads(Path(args.config).read_text())["plans"][args.plan]
    done_file = Path(args.run) / "done.json"
    done = json.loads(done_file.read_text()) if done_file.exists() else []
    for stage in ORDER:
        if stage in done:
            continue
        args.minutes = plan["minutes"].get(stage, args.minutes)
        if not run_stage(args, stage, plan.get("changes")):
            return  # interrupted: the same command goes on from the checkpoint
        done_file.write_text(json.dumps(done := done + [stage]))


if __name__ == "__main__":
    arguments = parse()
    run_all(arguments) if arguments.stage == "all" else run_stage(arguments, arguments.stage)
