# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs diffusers' AnimateDiffPipeline on a model folder from given latents and writes what it made,
to hold against `attune-cli generate --init-latents IN --save-latents OUT` on the same folder.

Latents are float32 [F,4,h,w] under the key `latents`, before the scheduler's initial scaling. The
output holds `latents` [F,4,h,w] at the end and `frames` [F,3,H,W] in 0..1; --png also writes PNGs.
"""

import argparse
import os
import sys
import time
from pathlib import Path


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("model", help="a saved AnimateDiffPipeline, or a Stable Diffusion folder")
    parser.add_argument("latents", help="safetensors file with the starting latents")
    parser.add_argument("-o", "--output", required=True, help="safetensors file to write")
    parser.add_argument(
        "--adapter", help="motion adapter, when the model folder has none of its own"
    )
    parser.add_argument("--prompt", required=True)
    parser.add_argument("--negative", default="")
    parser.add_argument("--steps", type=int, default=20)
    parser.add_argument("--guidance", type=float, default=5.0)
    parser.add_argument(
        "--scheduler", help="a diffusers class, made from the folder's own settings"
    )
    parser.add_argument("--dtype", choices=("float32", "float16", "bfloat16"), default="float32")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--png", help="folder for the frames as PNG files")
    parser.add_argument("--compare", help="safetensors file whose `latents` are held against ours")
    return parser.parse_args()


def main():
    args = arguments()
    os.environ.setdefault("OMP_NUM_THREADS", str(args.threads))
    import diffusers
    import torch
    from safetensors.torch import load_file, save_file

    diffusers.utils.logging.set_verbosity_error()
    diffusers.utils.logging.disable_progress_bar()
    torch.set_num_threads(args.threads)
    own_adapter = (Path(args.model) / "motion_adapter").is_dir()
    more = {}
    if args.adapter or not own_adapter:
        more["motion_adapter"] = diffusers.MotionAdapter.from_pretrained(
            args.adapter or sys.exit(f"{args.model}: no motion_adapter/; give one with --adapter")
        )
    dtype = getattr(torch, args.dtype)
    pipe = diffusers.AnimateDiffPipeline.from_pretrained(args.model, dtype=dtype, **more)
    pipe.to(args.device)
    pipe.set_progress_bar_config(disable=True)
    if args.scheduler:
        pipe.scheduler = getattr(diffusers, args.scheduler).from_config(pipe.scheduler.config)

    start = load_file(args.latents)["latents"]  # [F,4,h,w]
    factor, began = pipe.vae_scale_factor, time.monotonic()
    with torch.no_grad():
        final = pipe(
            args.prompt,
            negative_prompt=args.negative,
            num_frames=start.shape[0],
            height=start.shape[2] * factor,
            width=start.shape[3] * factor,
            latents=start.permute(1, 0, 2, 3)[None].to(dtype),
            num_inference_steps=args.steps,
            guidance_scale=args.guidance,
            output_type="latent",
        ).frames
        frames = pipe.decode_latents(final)[0].permute(1, 0, 2, 3)
    latents = final[0].permute(1, 0, 2, 3).float().cpu().contiguous()
    frames = (frames.float().cpu() / 2 + 0.5).clamp(0, 1).contiguous()
    save_file({"latents": latents, "frames": frames}, args.output)
    print(
        f"{args.output}: {list(latents.shape)} in {time.monotonic() - began:.1f} s", file=sys.stderr
    )
    if args.png:
        write_frames(frames, Path(args.png))
    if args.compare:
        other = load_file(args.compare)["latents"].float()
        worst = float((other - latents).abs().max())
        print(f"max |difference| {worst:.3e}, over the spread {worst / float(latents.std()):.3e}")


def write_frames(frames, folder):
    from PIL import Image

    folder.mkdir(parents=True, exist_ok=True)
    for i, frame in enumerate((frames * 255).round().byte().permute(0, 2, 3, 1).numpy()):
        Image.fromarray(frame).save(folder / f"{i:04}.png")


if __name__ == "__main__":
    main()
