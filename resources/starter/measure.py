# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures of a run's averaged weights, judged by the toy box's detector on prompts that training never saw."""

import math

import torch

import toybox
import vae as autoencoder
from denoiser import Denoiser, decode

HELD = 9_000_000_000


def found(picture, info):
    """Which of the scene's objects, by thing and colour, the detector finds; None or its box for each."""
    seen = {(d["thing"], d["colour"]): d["box"] for d in toybox.detect(picture)}
    objects = [info.objects[k] for k in range(info.object_count)]
    return [seen.get((toybox.THINGS[o.thing], toybox.COLOURS[o.colour])) for o in objects]


def stills(run, denoiser, vae, scale, name, count, first, **options):
    _, captions, infos, _ = toybox.render(range(first, first + count), hide_motion=True, still=True, **options)
    z = torch.cat([denoiser.sample(captions[i:i + 16], 1, seed=i) for i in range(0, count, 16)])
    pictures = decode(vae, z, scale)
    every = [all(b is not None for b in found(p, i)) for p, i in zip(pictures, infos)]
    run.picture(f"measure_{name}.png", [pictures[i:i + 8] for i in range(0, min(count, 32), 8)])
    run.log(0, **{f"{name}_found": sum(every) / count})


def right_motion(boxes, motion):
    """Does the track of boxes (frame, box) move the way the word says?"""
    if len(boxes) < 8:
        return False
    (_, a), (_, b) = boxes[0], boxes[-1]
    dx = (b[0] + b[2] - a[0] - a[2]) / 256
    dy = (b[1] + b[3] - a[1] - a[3]) / 256
    growth = math.sqrt((b[2] - b[0]) * (b[3] - b[1]) / ((a[2] - a[0]) * (a[3] - a[1])))
    if motion == "growing":
        return growth > 1.2
    if motion == "shrinking":
        return growth < 1 / 1.2
    if motion == "still":
        return abs(dx) < 0.08 and abs(dy) < 0.08
    along, across = {"left": (-dx, dy), "right": (dx, dy), "up": (-dy, dx), "down": (dy, dx)}[motion]
    return along > 0.1 and along > 2 * abs(across)


def clips(run, denoiser, vae, scale, count):
    frames = run.config["frames"]
    _, captions, infos, _ = toybox.render(range(HELD + 500, HELD + 500 + count), frames=2, objects=(1, 1))
    present = moves = 0
    rows = []
    for i in range(0, count, 4):
        z = denoiser.sample(captions[i:i + 4], frames, seed=i).transpose(1, 2).flatten(0, 1)
        pictures = decode(vae, z, scale).reshape(-1, frames, run.config["side"], run.config["side"], 3)
        for clip, info in zip(pictures, infos[i:i + 4]):
            boxes = [(f, b) for f, p in enumerate(clip) for b in found(p, info) if b is not None]
            present += len(boxes) >= 12
            moves += right_motion(boxes, toybox.MOTIONS[info.objects[0].motion])
            rows.append(clip[::2])
    run.picture("measure_clips.png", rows[:12])
    run.log(0, clip_found=present / count, clip_motion=moves / count)


def pointing(run, denoiser, vae, scale, count=64):
    """Peak of the thing word's attention inside the true mask, and its mass there over the mask's share, by noise level."""
    pictures, captions, infos, masks = toybox.render(range(HELD + 2000, HELD + 2000 + count), masks=True)
    z = vae.encode(autoencoder.to_tensor(pictures[:, 0], run.device)).latent_dist.mean * scale
    ids = denoiser.words.batch(captions).to(run.device)
    from latents import mask_grid
    grid = torch.from_numpy(mask_grid(masks))[:, :, 0].flatten(2).float() / 255
    for t in (300, 500, 700):
        a = denoiser.alpha_bar[t]
        denoiser.predict(a.sqrt() * z + (1 - a).sqrt() * torch.randn_like(z), torch.full((count,), t, device=run.device),
                         denoiser.context(ids))
        for site, kept in zip(run.config["grounded_sites"], denoiser.kept[denoiser.still]):
            hits, mass, n = 0, 0.0, 0
            p = kept.probabilities.float().mean(1).cpu()
            for i, info in enumerate(infos):
                for k in range(info.object_count):
                    token = denoiser.words.vocab[toybox.THINGS[info.objects[k].thing] + "</w>"]
                    place = ids[i].tolist().index(token)
                    w, m = p[i, :, place], grid[i, k]
                    hits += bool(m[w.argmax()] > 0.3)
                    mass += float((w * m).sum() / w.sum() / m.mean())
                    n += 1
            run.log(t, **{f"peak_in_mask {site}": hits / n, f"mass_ratio {site}": mass / n})


def temporal_entropy(run, denoiser, scale, count=4):
    """H / ln n of every temporal attention at mid noise, over heads and places."""
    frames, side = run.config["frames"], run.config["side"] // 8
    captions = toybox.render(range(HELD + 3000, HELD + 3000 + count), frames=2)[1]
    x = denoiser.sample(captions, frames, steps=4)
    a = denoiser.alpha_bar[500]
    sites = {n: p for n, p in denoiser.moving.attn_processors.items() if "motion_modules" in n}
    for p in sites.values():
        p.keep = True
    ids = denoiser.words.batch(captions).to(run.device)
    denoiser.predict(a.sqrt() * x + (1 - a).sqrt() * torch.randn_like(x), torch.full((count,), 500, device=run.device),
                     denoiser.context(ids))
    values = []
    for p in sites.values():
        q = p.probabilities.float()
        values.append(float(-(q * q.clamp_min(1e-9).log()).sum(-1).mean() / math.log(q.shape[-1])))
        p.keep, p.probabilities = False, None
    run.log(0, temporal_sites=len(values), temporal_below_09=sum(v < 0.9 for v in values) / len(values),
            temporal_least=min(values))


@torch.no_grad()
def measure(run):
    denoiser, vae = Denoiser(run), autoencoder.load(run)
    scale = denoiser.restore(run.folder / "denoiser.pt")["scale"]
    n = run.args.count
    with denoiser.averaged():
        run.log(0, vae_psnr=autoencoder.validate(run, vae)[0])
        stills(run, denoiser, vae, scale, "one_seen", n, HELD, objects=(1, 1))
        stills(run, denoiser, vae, scale, "one_unseen", n // 2, HELD + 100, objects=(1, 1), held_out=2)
        stills(run, denoiser, vae, scale, "two_seen", n, HELD + 200, objects=(2, 2))
        pointing(run, denoiser, vae, scale)
        temporal_entropy(run, denoiser, scale)
        clips(run, denoiser, vae, scale, n // 4)
