# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains the starter model: train.py {vae,decoder,encode,stills,clips,export} --run FOLDER. See README.md."""

import argparse
from pathlib import Path


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stage", choices=["vae", "decoder", "encode", "stills", "clips", "export", "sample"])
    parser.add_argument("--run", required=True, help="the run's folder: checkpoints, latents, log.csv, samples/")
    parser.add_argument("--config", default=str(Path(__file__).with_name("config.json")))
    parser.add_argument("--init", help="a model folder in diffusers layout to start from (the shipped one, say)")
    parser.add_argument("--out", help="export: the model folder to write")
    length = parser.add_mutually_exclusive_group()
    length.add_argument("--minutes", type=float, default=10)
    length.add_argument("--steps", type=int)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--device", default="auto", choices=["auto", "cpu", "cuda"])
    parser.add_argument("--show-minutes", type=float, default=10, help="minutes between sample sheets")
    parser.add_argument("--seed-offset", type=int, default=0, help="encode: another part of the world; adds to what is there")
    parser.add_argument("--restart-schedule", action="store_true", help="keep the weights, begin steps and learning rate anew")
    args = parser.parse_args()

    from common import Run
    run = Run(args, args.stage)
    if args.stage in ("vae", "decoder"):
        import vae
        vae.train(run, decoder_only=args.stage == "decoder")
    elif args.stage == "encode":
        import latents
        latents.encode(run)
    elif args.stage == "export":
        import export
        export.export(run)
    else:
        import denoiser
        {"stills": denoiser.train_stills, "clips": denoiser.train_clips, "sample": denoiser.sample_only}[args.stage](run)


if __name__ == "__main__":
    main()
