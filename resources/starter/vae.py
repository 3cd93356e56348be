# SPDX-License-Identifier: GPL-3.0-or-later
"""The autoencoder's stage, and the encoding of stills and clips into latents."""

import math
import random

import numpy as np
import torch

import toybox
from common import build_vae, load_matching, read_weights, save_atomically

VALIDATION = range(10_000_000, 10_000_048)


def to_tensor(pictures, device):
    return torch.from_numpy(np.ascontiguousarray(pictures)).to(device).permute(0, 3, 1, 2).float() / 127.5 - 1


def to_pictures(x):
    return ((x.clamp(-1, 1) + 1) * 127.5).round().byte().permute(0, 2, 3, 1).cpu().numpy()


def psnr(a, b):
    return (10 * torch.log10(4 / ((a - b) ** 2).mean((1, 2, 3)))).mean().item()


def crops(rng, seed, count, side, crop):
    """Crops of fresh stills, most of them around the edge of a thing."""
    pictures, _, infos, _ = toybox.render([seed + i for i in range(count)])
    out = []
    for i in range(count):
        x, y = rng.randrange(side - crop + 1), rng.randrange(side - crop + 1)
        if rng.random() < 0.8:
            info = infos[i]
            o = info.objects[rng.randrange(info.object_count)]
            cx = o.start_x + (o.end_x - o.start_x) * info.time + rng.uniform(-1, 1) * o.start_radius
            cy = o.start_y + (o.end_y - o.start_y) * info.time + rng.uniform(-1, 1) * o.start_radius
            x = min(side - crop, max(0, int(cx * side) - crop // 2))
            y = min(side - crop, max(0, int(cy * side) - crop // 2))
        out.append(pictures[i, 0, y:y + crop, x:x + crop])
    return np.stack(out)


@torch.no_grad()
def validate(run, vae):
    x = to_tensor(toybox.render(list(VALIDATION))[0][:, 0], run.device)
    with run.autocast():
        z = vae.encode(x).latent_dist.mean
        r = vae.decode(z).sample
    r = r.float().clamp(-1, 1)
    run.picture("vae.png", [to_pictures(x[:8]), to_pictures(r[:8])])
    return psnr(r, x), z.float().std().item()


def fix_variance(vae, noise):
    """The loss never sees the posterior's variance: say plainly what noise the decoder was trained with."""
    with torch.no_grad():
        vae.quant_conv.weight[4:] = 0
        vae.quant_conv.bias[4:] = 2 * math.log(noise)


def train(run, decoder_only=False):
    """decoder_only leaves the encoder as it is, so that latents made with it stay good, and works on whole frames."""
    c, side = run.config["vae"], run.config["side"]
    vae = build_vae(run.config).to(run.device)
    checkpoint = run.folder / "vae.pt"
    step = 0
    if decoder_only:
        vae.encoder.requires_grad_(False)
        vae.quant_conv.requires_grad_(False)
    rate = c["decoder_learning_rate" if decoder_only else "learning_rate"]
    optimiser = torch.optim.AdamW([p for p in vae.parameters() if p.requires_grad], rate, betas=(0.9, 0.99), weight_decay=0)
    if checkpoint.exists():
        state = torch.load(checkpoint, map_location=run.device)
        vae.load_state_dict(state["vae"])
        if state.get("stage") == run.stage and not run.args.restart_schedule:
            optimiser.load_state_dict(state["optimiser"])
            step, run.before = state["step"], state["seconds"]
    elif run.args.init:
        load_matching(vae, read_weights(f"{run.args.init}/vae"), "vae")
    fix_variance(vae, c["latent_noise"])

    def keep():
        save_atomically(dict(vae=vae.state_dict(), optimiser=optimiser.state_dict(), step=step, seconds=run.elapsed(),
                             stage=run.stage), checkpoint)

    base = 1_500_000_000 if decoder_only else 1_000_000_000
    while not run.over(step):
        rng = random.Random(step)
        whole = decoder_only or run.done(step) > 1 - c["whole_frames_share"]
        count = max(1, c["batch"] * c["crop"] ** 2 // side**2) if whole else c["batch"]
        seed = base + step * c["batch"]
        pictures = toybox.render([seed + i for i in range(count)])[0][:, 0] if whole else crops(rng, seed, count, side, c["crop"])
        x = to_tensor(pictures, run.device)
        for g in optimiser.param_groups:
            g["lr"] = run.learning_rate(step, rate, 0.02)
        with run.autocast():
            mean = vae.encode(x).latent_dist.mean
            r = vae.decode(mean + torch.randn_like(mean) * c["latent_noise"]).sample
        r, mean = r.float(), mean.float()
        loss = (r - x).abs().mean() + 2 * ((r - x) ** 2).mean() + 1e-4 * (mean**2).mean()
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(vae.parameters(), 1.0)
        optimiser.step()
        fix_variance(vae, c["latent_noise"])
        step += 1
        if step % 100 == 0:
            quality, spread = validate(run, vae)
            run.log(step, loss=loss.item(), psnr=quality, spread=spread)
            keep()
    keep()
    run.log(step, psnr=validate(run, vae)[0])


def train_decoder(run):
    train(run, decoder_only=True)


def load(run):
    vae = build_vae(run.config).to(run.device).eval().requires_grad_(False)
    checkpoint = run.folder / "vae.pt"
    if checkpoint.exists():
        vae.load_state_dict(torch.load(checkpoint, map_location=run.device)["vae"])
    else:
        load_matching(vae, read_weights(f"{run.args.init}/vae"), "vae")
    return vae
