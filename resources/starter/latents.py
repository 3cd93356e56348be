# SPDX-License-Identifier: GPL-3.0-or-later
"""Stills and clips of the toy box as latents, captions as ids and true masks on the latent grid, made once."""

import numpy as np
import torch

import toybox
import vae as autoencoder
from common import Words, save_atomically

STILLS, CLIPS = 2_000_000_000, 3_000_000_000


def mask_grid(masks, cell=8):
    """[..., h, w] bytes to area shares on the latent grid, as bytes."""
    *lead, h, w = masks.shape
    return masks.reshape(*lead, h // cell, cell, w // cell, cell).mean((-3, -1)).round().astype(np.uint8)


@torch.no_grad()
def encode_pictures(run, vae, pictures, chunk=32):
    out = []
    for i in range(0, len(pictures), chunk):
        with run.autocast():
            out.append(vae.encode(autoencoder.to_tensor(pictures[i:i + chunk], run.device)).latent_dist.mean.half().cpu())
    return torch.cat(out)


def make(run, vae, words, first, count, frames, told_share):
    """latents [count, frames, 4, g, g] half, ids [count, L], masks [count, 3, frames, g, g] bytes, things [count, 3] (-1: none)."""
    latents, ids, masks, things = [], [], [], []
    batch = 32 if frames == 1 else 2
    for i in range(0, count, batch):
        if run.stopping:
            break
        told = frames > 1 or (i // batch) % 100 < 100 * told_share
        pictures, captions, infos, cover = toybox.render(
            [first + i + j for j in range(min(batch, count - i))], frames, masks=True, hide_motion=not told)
        n, f = pictures.shape[:2]
        z = encode_pictures(run, vae, pictures.reshape(n * f, *pictures.shape[2:]))
        latents.append(z.view(n, f, *z.shape[1:]))
        ids.append(words.batch(captions))
        masks.append(torch.from_numpy(mask_grid(cover)))
        things.append(torch.tensor([[o.thing if k < info.object_count else -1 for k, o in enumerate(info.objects)]
                                    for info in infos]))
    return dict(z=torch.cat(latents), ids=torch.cat(ids), masks=torch.cat(masks), things=torch.cat(things))


def encode(run):
    c = run.config["data"]
    vae, words = autoencoder.load(run), Words(run.config)
    path = run.folder / "latents.pt"
    held = torch.load(path) if path.exists() and run.args.seed_offset else None
    new = dict(stills=make(run, vae, words, STILLS + run.args.seed_offset, c["stills"], 1, c["told_share"]))
    run.log(c["stills"], stills=len(new["stills"]["z"]))
    new["clips"] = make(run, vae, words, CLIPS + run.args.seed_offset, c["clips"], run.config["frames"], 1)
    run.log(c["clips"], clips=len(new["clips"]["z"]))
    scale = held["scale"] if held else 1 / new["stills"]["z"].float().std().item()
    if held:
        new = {k: {n: torch.cat([held[k][n], v]) for n, v in part.items()} for k, part in new.items()}
    save_atomically(dict(new, scale=scale), path)
    run.log(0, scale=scale)
