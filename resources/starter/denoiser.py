# SPDX-License-Identifier: GPL-3.0-or-later
"""The denoiser's stages: U-Net and text encoder on stills, then with the motion adapter on clips and stills together.

v-prediction on scaled-linear betas, some captions left empty for guidance, an average of the weights (EMA) for everything
that is shown or shipped. The betas rise further than Stable Diffusion's and clips are noised more than stills: sixteen
frames of one scene hold it sixteen times, so that under its last noise level (4.7 thousandths of the power left) a clip's
motion can still be read from the latents, and the model need not listen to the caption (arXiv 2305.08891)."""

import torch
from diffusers import UNetMotionModel

import vae as autoencoder
from attention import grounding, open_sites
from common import (Words, alpha_bar, build_motion, build_text, build_unet, load_matching, read_weights, save_atomically,
                    swapped, take_over_text)
from hints import Hints, at_frames


class Denoiser:
    """Text encoder, still U-Net and motion U-Net; the two U-Nets share every spatial parameter."""

    def __init__(self, run):
        self.run, config = run, run.config
        self.words = Words(config)
        self.text = build_text(config, self.words.vocab)
        self.still = build_unet(config)
        motion = build_motion(config)
        if run.args.init and not (run.folder / "denoiser.pt").exists():
            load_matching(self.still, read_weights(f"{run.args.init}/unet"), "unet")
            load_matching(motion, read_weights(f"{run.args.init}/motion_adapter"), "motion_adapter")
            take_over_text(self.text, run.args.init, config, self.words.vocab)
        self.moving = UNetMotionModel.from_unet2d(self.still, motion)
        for name, module in self.still.named_modules():
            for key, parameter in list(module._parameters.items()):
                if parameter is not None:
                    setattr(self.moving.get_submodule(name), key, parameter)
        for network in (self.text, self.still, self.moving):
            network.to(run.device).train()
        self.kept = {n: open_sites(n, config["grounded_sites"]) for n in (self.still, self.moving)}
        self.parameters = {f"text.{k}": p for k, p in self.text.named_parameters()}
        self.parameters |= {f"unet.{k}": p for k, p in self.still.named_parameters()}
        self.parameters |= {f"motion.{k}": p for k, p in self.moving.named_parameters() if "motion_modules" in k}
        self.average = {k: p.detach().clone() for k, p in self.parameters.items()}
        self.alpha_bar = alpha_bar(config).to(run.device)
        self.null = self.words.batch([""]).to(run.device)

    def restore(self, path):
        state = torch.load(path, map_location=self.run.device)
        with torch.no_grad():
            for k, p in self.parameters.items():
                p.copy_(state["weights"][k])
                self.average[k].copy_(state["average"][k])
        return state

    def save(self, path, **more):
        save_atomically(dict(weights={k: p.detach() for k, p in self.parameters.items()}, average=self.average, **more), path)

    def averaged(self):
        return swapped(list(self.parameters.values()), list(self.average.values()))

    def context(self, ids):
        return self.text(ids).last_hidden_state

    def predict(self, x, t, context):
        """x [b, 4, h, w] or [b, 4, f, h, w]; context [b, L, d]."""
        if x.dim() == 4:
            return self.still(x, t, context).sample.float()
        return self.moving(x, t, context.repeat_interleave(x.shape[2], 0)).sample.float()

    def loss(self, x, ids, things, masks, c, frames=None, hints=None):
        """x [b, 4, (f,) h, w] latents times scale; masks [b, 3, f, h, w] bytes; frames: which of the clip's [f] these are."""
        b, masks = len(x), masks.float() / 255
        empty = torch.rand(b, device=x.device) < c["empty_caption"]
        ids = torch.where(empty[:, None], self.null, ids)
        shift = self.run.config["noise"]["still_shift" if x.dim() == 4 else "clip_shift"]
        u = torch.rand(b, device=x.device)
        u = shift * u / (1 + (shift - 1) * u)
        if hints:  # words decide where the noise leaves nothing else to go by
            high = torch.rand(b, device=x.device) < c["pieces"]["noisy_share"]
            u = torch.where(high, 1 - 0.3 * u, u)
        t = (1000 * u).long().clamp_max(999)
        a = self.alpha_bar[t].view(-1, *[1] * (x.dim() - 1))
        noise = torch.randn_like(x)
        noised, v = a.sqrt() * x + (1 - a).sqrt() * noise, a.sqrt() * noise - (1 - a).sqrt() * x
        with self.run.autocast(), at_frames(self.moving, slice(None) if frames is None else frames):
            context = self.context(ids)
            e = self.predict(noised, t, context)
        plain = ((e - v) ** 2).mean()
        count = 1 if x.dim() == 4 else x.shape[2]
        each = lambda y: y.repeat_interleave(count, 0)
        m = masks.transpose(1, 2).flatten(0, 1).flatten(2)
        ground = grounding(self.kept[self.still if count == 1 else self.moving], each(ids), each(things), m, self.words,
                           each(self.alpha_bar[t]))
        total = plain + c["grounding"] * ground
        if hints:
            total = total + hints.loss(context, ids, masks, frames, c["hints"])
        return total, plain, ground

    @torch.no_grad()
    def sample(self, captions, frames, steps=20, guidance=5.0, seed=0):
        """Deterministic DDIM with trailing steps; latents [n, 4, (f,) h, w]."""
        side = self.run.config["side"] // 8
        shape = (len(captions), 4, side, side) if frames == 1 else (len(captions), 4, frames, side, side)
        x = torch.randn(shape, generator=torch.Generator().manual_seed(seed)).to(self.run.device)
        ids = self.words.batch(captions).to(self.run.device)
        context = self.context(torch.cat([self.null.expand_as(ids), ids]))
        for i in range(steps):
            t, after = (round(1000 - 1000 * k / steps) - 1 for k in (i, i + 1))
            with self.run.autocast():
                e = self.predict(torch.cat([x, x]), torch.full((2 * len(x),), t, device=x.device), context)
            free, told = e.chunk(2)
            e = free + guidance * (told - free)
            a = self.alpha_bar[t]
            b = self.alpha_bar[after] if after >= 0 else torch.ones_like(a)
            clean, eps = a.sqrt() * x - (1 - a).sqrt() * e, (1 - a).sqrt() * x + a.sqrt() * e
            x = b.sqrt() * clean + (1 - b).sqrt() * eps
        return x


def load_latents(run):
    data = torch.load(run.folder / "latents.pt")
    return data, data["scale"]


@torch.no_grad()
def decode(vae, z, scale):
    return autoencoder.to_pictures(torch.cat([vae.decode(p / scale).sample for p in z.split(16)]))


def show(run, denoiser, vae, scale, name, frames):
    prompts = run.config["sample_prompts"]
    with denoiser.averaged():
        if frames == 1:
            rows = [decode(vae, denoiser.sample(prompts, 1, seed=s), scale) for s in range(3)]
        else:
            rows = []
            for i in range(0, len(prompts), 4):
                z = denoiser.sample(prompts[i:i + 4], frames, seed=i)
                pictures = decode(vae, z.transpose(1, 2).flatten(0, 1), scale)
                rows += [pictures[k * frames:(k + 1) * frames:2] for k in range(len(z))]
    run.picture(name, rows)


def draw(part, size, single_share):
    """Which scenes make up a batch; some batches hold scenes with one thing alone, which teach its shape faster."""
    if torch.rand(()) < single_share:
        single = (part["things"][:, 1] < 0).nonzero()[:, 0]
        return single[torch.randint(0, len(single), (size,))]
    return torch.randint(0, len(part["z"]), (size,))


def still_batch(run, part, size, single_share=0.0):
    j = draw(part, size, single_share)
    return [v.to(run.device) for v in (part["z"][j, 0].float(), part["ids"][j], part["things"][j], part["masks"][j])]


def clip_batch(run, part, size, single_share=0.0):
    j = draw(part, size, single_share)
    z = part["z"][j].float().transpose(1, 2)
    return [v.to(run.device) for v in (z, part["ids"][j], part["things"][j], part["masks"][j])]


def piece_batch(run, part, c):
    """Some frames of clips with one thing: begin, end or any; fewer frames of more clips teach what a word means sooner."""
    whole = run.config["frames"]
    count = (4, 8, whole)[int(torch.multinomial(torch.tensor([0.6, 0.25, 0.15]), 1))]
    where = torch.rand(())
    first = 0 if where < 0.25 else whole - count if where < 0.5 else None
    frames = torch.arange(first, first + count) if first is not None else torch.randperm(whole)[:count].sort().values
    j = draw(part, max(2, c["frames"] // count), 1.0)
    z = part["z"][j][:, frames].float().transpose(1, 2)
    batch = (z, part["ids"][j], part["things"][j], part["masks"][j][:, :, frames])
    return [v.to(run.device) for v in batch], frames.to(run.device)


def train(run, stage):
    c = run.config[stage]
    data, scale = load_latents(run)
    vae = autoencoder.load(run)
    denoiser = Denoiser(run)
    checkpoint = run.folder / "denoiser.pt"
    trained = {k: p for k, p in denoiser.parameters.items() if stage == "clips" or not k.startswith("motion.")}
    parameters, average = list(trained.values()), [denoiser.average[k] for k in trained]
    hints = Hints(denoiser, data["clips"]) if stage == "clips" else None
    heads = list(hints.parameters()) if hints else []
    optimiser = torch.optim.AdamW(parameters + heads, c["learning_rate"], betas=(0.9, 0.99), weight_decay=0.01, fused=True)
    step = 0
    if checkpoint.exists():
        state = denoiser.restore(checkpoint)
        if state["stage"] == stage:
            if hints:
                hints.load_state_dict(state["hints"])
            if not run.args.restart_schedule:
                optimiser.load_state_dict(state["optimiser"])
                step, run.before = state["step"], state["seconds"]
    print("parameters:", {w: sum(p.numel() for k, p in denoiser.parameters.items() if k.startswith(w)) for w in ("text", "unet", "motion")}, flush=True)

    def keep():
        denoiser.save(checkpoint, optimiser=optimiser.state_dict(), step=step, seconds=run.elapsed(), stage=stage, scale=scale,
                      hints=hints.state_dict() if hints else None)

    recent = {}
    kept_at = shown_at = logged_at = run.elapsed()
    while not run.over(step):
        on_stills = stage == "stills" or step % c["stills_every"] == 0
        on_pieces = not on_stills and torch.rand(()) < c["pieces"]["share"]
        frames = None
        if on_stills:
            batch = still_batch(run, data["stills"], c["batch"] if stage == "stills" else c["stills_batch"],
                                c["single_share"])
        elif on_pieces:
            batch, frames = piece_batch(run, data["clips"], c["pieces"])
        else:
            batch = clip_batch(run, data["clips"], c["batch"], c["single_share"])
        if not on_stills:  # a prompt without a word for it leaves the motion to chance, and to guidance
            unsaid = torch.rand(len(batch[1])) < c["motion_unsaid"]
            batch[1] = torch.where(unsaid[:, None], denoiser.words.without_motion(batch[1]), batch[1].cpu()).to(run.device)
        for g in optimiser.param_groups:
            g["lr"] = run.learning_rate(step, c["learning_rate"], c["final_share"])
        loss, plain, ground = denoiser.loss(batch[0] * scale, *batch[1:], c, frames, hints if on_pieces else None)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_([p for p in parameters + heads if p.grad is not None], 1.0)
        optimiser.step()
        step += 1
        with torch.no_grad():
            torch._foreach_lerp_(average, [p.detach() for p in parameters], 1 - min(c["ema"], 1 - 1 / (step + 10)))
        kind = "still" if on_stills else "piece" if on_pieces else "clip"
        for name, value in ((f"{kind}_loss", plain), (f"{kind}_grounding", ground)):
            recent.setdefault(name, []).append(value.item())
        now = run.elapsed()
        if now - logged_at > 30:
            run.log(step, **{k: sum(v) / len(v) for k, v in recent.items()})
            recent, logged_at = {}, now
        if now - kept_at > 180:
            keep()
            kept_at = now
        if now - shown_at > run.args.show_minutes * 60:
            show(run, denoiser, vae, scale, f"{stage}_{step:06d}.png", 1 if stage == "stills" else run.config["frames"])
            shown_at = run.elapsed()
    keep()
    run.log(step, finished=1)
    if not run.stopping:
        show(run, denoiser, vae, scale, f"{stage}_end.png", 1 if stage == "stills" else run.config["frames"])


def train_stills(run):
    train(run, "stills")


def train_clips(run):
    train(run, "clips")


def sample_only(run):
    """Sheets from the last checkpoint, without training."""
    denoiser, vae = Denoiser(run), autoencoder.load(run)
    scale = denoiser.restore(run.folder / "denoiser.pt")["scale"]
    show(run, denoiser, vae, scale, "sample_stills.png", 1)
    show(run, denoiser, vae, scale, "sample_clips.png", run.config["frames"])
