# SPDX-License-Identifier: GPL-3.0-or-later
"""Times diffusers on a model folder, for the table that `./dev bench` is held against: seconds per
step with classifier-free guidance (one U-Net call on [uncond, text] plus the scheduler), and peak
resident memory, (1) plain and (2) with every attention explicit: cross-attention maps kept as the
mean over heads, and the entropy of every site. Each runs in a process of its own. Prints JSON."""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

REFERENCE = Path(__file__).resolve().parent.parent / "reference"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", help="a saved AnimateDiffPipeline")
    parser.add_argument("--frames", type=int, default=16)
    parser.add_argument("--size", help="WxH in pixels; the model's own when left out")
    parser.add_argument("--steps", type=int, default=5, help="timed steps, after one untimed")
    parser.add_argument("--dtype", choices=("float32", "float16", "bfloat16"), default="float32")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--prompt", default="a red ball moving right")
    parser.add_argument("--mode", choices=("plain", "recorded"), help=argparse.SUPPRESS)
    return parser.parse_args()


def record(unet):
    """Keeps one step's maps and entropies, as a user who watches them would; returns the store."""
    sys.path.insert(0, str(REFERENCE))
    from attention_recorder import kind_of, record_with, row_entropy

    store = {}

    def sink(site, _q, _k, _v, probabilities, _output):
        store[f"entropy.{site}"] = row_entropy(probabilities.float()).mean()
        if kind_of(site) == "cross":
            store[f"map.{site}"] = probabilities.float().mean(1).cpu()

    record_with(unet, sink)
    return store


def resident_mib():
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)


def measure(args):
    os.environ["OMP_NUM_THREADS"] = str(args.threads)
    import diffusers
    import torch

    diffusers.utils.logging.set_verbosity_error()
    diffusers.utils.logging.disable_progress_bar()
    torch.set_num_threads(args.threads)
    imports = resident_mib()  # Python and its libraries, before any model
    dtype = getattr(torch, args.dtype)
    pipe = diffusers.AnimateDiffPipeline.from_pretrained(args.model, dtype=dtype).to(args.device)
    pipe.set_progress_bar_config(disable=True)
    store = record(pipe.unet) if args.mode == "recorded" else {}

    factor = pipe.vae_scale_factor
    size = pipe.unet.config.sample_size
    height, width = size if isinstance(size, (list, tuple)) else (size, size)
    if args.size:
        width, height = (int(n) // factor for n in args.size.split("x"))
    shape = (1, 4, args.frames, height, width)
    latents = torch.randn(shape, generator=torch.Generator().manual_seed(0)).to(dtype)
    marks = []

    def mark(_pipe, _step, _timestep, _values):
        if args.device != "cpu":
            torch.cuda.synchronize()
        marks.append(time.perf_counter())
        return {}

    pipe(
        args.prompt,
        num_frames=args.frames,
        height=height * factor,
        width=width * factor,
        latents=latents,
        num_inference_steps=args.steps + 1,
        guidance_scale=5.0,
        output_type="latent",
        callback_on_step_end=mark,
    )
    seconds = [b - a for a, b in zip(marks, marks[1:])]
    result = {
        "seconds_per_step": round(statistics.median(seconds), 4),
        "fastest": round(min(seconds), 4),
        "slowest": round(max(seconds), 4),
        "peak_rss_mib": resident_mib(),
        "imports_rss_mib": imports,
        "latents": list(shape),
    }
    if args.device != "cpu":
        result["peak_device_mib"] = round(torch.cuda.max_memory_allocated() / 2**20, 1)
    if store:
        result["sites"] = sum(name.startswith("entropy.") for name in store)
        result["maps"] = sum(name.startswith("map.") for name in store)
    result["versions"] = {"torch": torch.__version__, "diffusers": diffusers.__version__}
    return result


def main():
    args = arguments()
    if args.mode:
        print(json.dumps(measure(args)))
        return
    environment = os.environ | {"OMP_NUM_THREADS": str(args.threads)}
    result = {"dtype": args.dtype, "threads": args.threads, "device": args.device}
    for mode in ("plain", "recorded"):
        command = [sys.executable, __file__, *sys.argv[1:], "--mode", mode]
        run = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True)
        if run.returncode:
            sys.exit(f"{mode}: diffusers stopped with status {run.returncode}")
        result[mode] = json.loads(run.stdout.splitlines()[-1])
    result["versions"] = result["plain"].pop("versions")
    result["recorded"].pop("versions")
    print(json.dumps(result, indent=2))


if __name__ == "__main__":
    main()
