# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the averaged weights as a diffusers folder in half precision, and checks what it wrote."""

import json
import random
import shutil
from pathlib import Path

import torch
from diffusers import DDIMScheduler
from transformers import CLIPTokenizer

import toybox
import vae as autoencoder
from common import build_motion
from denoiser import Denoiser

INDEX = {
    "_class_name": "AnimateDiffPipeline", "_diffusers_version": "0.42.1",
    "feature_extractor": [None, None], "image_encoder": [None, None],
    "motion_adapter": ["diffusers", "MotionAdapter"], "scheduler": ["diffusers", "DDIMScheduler"],
    "text_encoder": ["transformers", "CLIPTextModel"], "tokenizer": ["transformers", "CLIPTokenizer"],
    "unet": ["diffusers", "UNet2DConditionModel"], "vae": ["diffusers", "AutoencoderKL"],
}
# What the program takes where the user says nothing, and which variants of recipes are tuned for this model.
DEFAULTS = {
    "frames": 16, "size": [128, 128], "frames_per_second": 8, "steps": 25, "guidance": 5.0,
    "vocabulary": "../words.json", "recipe_variant": "starter",
}


def write_tokenizer(denoiser, folder):
    folder.mkdir(parents=True, exist_ok=True)
    words = denoiser.words
    (folder / "vocab.json").write_text(json.dumps(words.vocab, ensure_ascii=False))
    (folder / "merges.txt").write_text("#version: 0.2\n" + "".join(f"{a} {b}\n" for a, b in words.merges), encoding="utf-8")
    made = CLIPTokenizer(str(folder / "vocab.json"), str(folder / "merges.txt"), model_max_length=words.length, pad_token="<|endoftext|>")
    made.save_pretrained(folder)
    (folder / "vocab.json").write_text(json.dumps(words.vocab, ensure_ascii=False))
    (folder / "merges.txt").write_text("#version: 0.2\n" + "".join(f"{a} {b}\n" for a, b in words.merges), encoding="utf-8")
    read = CLIPTokenizer.from_pretrained(folder)
    for first in (0, 10**9):
        for caption in toybox.render([first + random.Random(0).randrange(10**6) + i for i in range(200)])[1]:
            got = read(caption, padding="max_length", max_length=words.length, truncation=True).input_ids
            if got != words.ids(caption):
                raise SystemExit(f"export: the tokenizer reads {caption!r} as {got}, not {words.ids(caption)}")


def write_words(path):
    """The vocabulary as data, for a prompt field that completes and marks unknown words."""
    path.write_text(json.dumps({
        "vocabulary": toybox.VOCABULARY, "things": toybox.THINGS, "colours": toybox.COLOURS, "sizes": toybox.SIZES,
        "backgrounds": toybox.BACKGROUNDS, "motions": toybox.MOTIONS, "held_out": [f"{c} {t}" for c, t in toybox.held_out_pairs()],
    }, indent=1) + "\n")


def export(run):
    out, part = Path(run.args.out), Path(run.args.out + ".part")
    shutil.rmtree(part, ignore_errors=True)
    denoiser, vae = Denoiser(run), autoencoder.load(run)
    scale = denoiser.restore(run.folder / "denoiser.pt")["scale"]
    vae.register_to_config(scaling_factor=float(scale))
    motion = build_motion(run.config)
    with denoiser.averaged():
        weights = denoiser.moving.state_dict()
        motion.load_state_dict({k: weights[k].cpu() for k in motion.state_dict()})
        for name, module in dict(unet=denoiser.still, motion_adapter=motion, vae=vae, text_encoder=denoiser.text).items():
            kept = {k: v.clone() for k, v in module.state_dict().items()}
            module.half().save_pretrained(part / name, max_shard_size=run.config["shard"])
            module.float().load_state_dict(kept)
    noise = run.config["noise"]
    DDIMScheduler(
        beta_start=noise["beta_start"], beta_end=noise["beta_end"], beta_schedule="scaled_linear", prediction_type="v_prediction", clip_sample=False,
        set_alpha_to_one=True, steps_offset=0, timestep_spacing="trailing").save_pretrained(part / "scheduler")
    write_tokenizer(denoiser, part / "tokenizer")
    (part / "model_index.json").write_text(json.dumps(INDEX, indent=1) + "\n")
    (part / "attune.json").write_text(json.dumps(DEFAULTS, indent=1) + "\n")
    write_words(Path(__file__).with_name("words.json"))
    files = [f for f in part.rglob("*") if f.is_file()]
    total, largest = sum(f.stat().st_size for f in files), max(f.stat().st_size for f in files)
    if total > 40_000_000 or largest > 15_000_000:
        raise SystemExit(f"export: {total} bytes in all, largest file {largest}; at most 40 MB and 15 MB are wanted")
    shutil.rmtree(out, ignore_errors=True)
    part.rename(out)
    run.log(0, megabytes=total / 1e6, largest=largest / 1e6)
