# SPDX-License-Identifier: GPL-3.0-or-later
"""Hints by which the denoiser comes to obey motion words, and which are thrown away after training.

"left" begins at the right and ends at the left: averaged over the frames the word says nothing of a thing's place, and
averaged over the words neither does the frame. Only both together do, and from the denoising error alone their product
was never found: after 14,000 clips the error was the same with the right word and with its opposite. So small heads read
from the U-Net's features, at every cell, the frame's place in time, the caption's motion, where things of that motion are
in that frame on average, and whether the cell is covered; once they can, the error finds use for it in a few hundred steps."""

import contextlib
import copy

import torch
from diffusers.models.embeddings import SinusoidalPositionalEmbedding
from torch.nn.functional import adaptive_avg_pool2d, binary_cross_entropy_with_logits, cross_entropy, layer_norm

import toybox

MOTIONS = len(toybox.MOTIONS)


@contextlib.contextmanager
def at_frames(network, frames):
    """Shows a network of whole clips some of their frames, each at its own place in time; frames [f] of indices or a slice."""
    places = [m for m in network.modules() if isinstance(m, SinusoidalPositionalEmbedding)]
    whole = [m.pe for m in places]
    for m in places:
        m.pe = m.pe[:, frames]
    try:
        yield
    finally:
        for m, pe in zip(places, whole):
            m.pe = pe


def middle_and_size(masks):
    """[..., h, w] in 0..1 to [..., 3]: x and y of the middle in -1..1, side as a share of the frame's; NaN where empty."""
    h, w = masks.shape[-2:]
    area = masks.sum((-1, -2))
    x = (masks.sum(-2) * torch.linspace(-1, 1, w)).sum(-1) / area
    y = (masks.sum(-1) * torch.linspace(-1, 1, h)).sum(-1) / area
    return torch.stack([x, y, (area / (h * w)).sqrt()], -1)


class Motions:
    """Which motion a caption's ids name."""

    def __init__(self, words):
        tokens = [words.vocab[m + "</w>"] for m in toybox.MOTIONS]
        self.lookup = torch.full((max(words.vocab.values()) + 1,), -1)
        self.lookup[tokens] = torch.arange(MOTIONS)

    def named(self, ids):
        """ids [b, L] to the motion of each token or -1."""
        return self.lookup.to(ids.device)[ids]

    def of(self, ids):
        """ids [b, L] to the caption's last motion [b], -1 where it names none."""
        named = self.named(ids)
        last = (torch.arange(ids.shape[1], device=ids.device) * (named >= 0)).argmax(1)
        return named.gather(1, last[:, None])[:, 0]

    def read(self, context, ids, head):
        """Cross-entropy of a head that reads the motion from every token's state from the motion word on."""
        motion, told = self.of(ids), (self.named(ids) >= 0).cumsum(1) > 0
        if not told.any():
            return torch.zeros((), device=ids.device)
        return cross_entropy(head(context.float())[told], motion[:, None].expand_as(told)[told])


class Hints(torch.nn.Module):
    """Heads on the motion U-Net's blocks: frame, place of such a motion in such a frame, cover, motion."""

    def __init__(self, denoiser, clips):
        super().__init__()
        net, widths = denoiser.moving, denoiser.run.config["unet"]["block_out_channels"]
        last = len(widths) - 1
        sites = [(block, widths[i]) for i, block in enumerate(net.down_blocks) if 0 < i < last]
        sites += [(net.mid_block, widths[-1])]
        sites += [(block, widths[last - i]) for i, block in enumerate(net.up_blocks)]
        self.heads = torch.nn.ModuleList([torch.nn.Linear(width, 5 + MOTIONS) for _, width in sites])
        self.text = torch.nn.Linear(denoiser.run.config["text"]["hidden_size"], MOTIONS)
        self.features = [None] * len(sites)
        for i, (block, _) in enumerate(sites):
            block.register_forward_hook(lambda _, __, out, i=i: self._keep(i, out))
        self.motions = Motions(denoiser.words)
        motion = self.motions.of(clips["ids"])
        alone = clips["things"][:, 1] < 0
        table = torch.stack([middle_and_size(clips["masks"][alone & (motion == m), 0].float() / 255).nanmean(0)
                             for m in range(MOTIONS)])
        self.register_buffer("table", (table - table.mean((0, 1))) / table.std((0, 1)))  # [motion, frame, 3]
        self.to(denoiser.run.device)

    def _keep(self, i, out):
        self.features[i] = out[0] if isinstance(out, tuple) else out

    def loss(self, context, ids, masks, frames, weights):
        """Of the clips that just went through the network, each with one thing.

        context [b, L, d], ids [b, L], masks [b, 3, f, h, w] in 0..1, frames [f]; weights by hint."""
        b, f = len(ids), len(frames)
        motion = self.motions.of(ids)
        told = (motion >= 0).repeat_interleave(f)
        place = self.table[motion.clamp_min(0)][:, frames].flatten(0, 1)
        time = (2 * frames / (self.table.shape[1] - 1) - 1).repeat(b)
        motion = motion.repeat_interleave(f)
        total = weights["word"] * self.motions.read(context, ids, self.text)
        for head, kept in zip(self.heads, self.features):
            kept = kept.float()
            read = head(layer_norm(kept.flatten(2).transpose(1, 2), kept.shape[1:2]))
            cells, share = read.shape[1], 1 / len(self.heads)
            cover = adaptive_avg_pool2d(masks[:, 0].flatten(0, 1)[:, None], kept.shape[-2:]).flatten(1)
            total = total + share * weights["frame"] * ((read[..., 0] - time[:, None]) ** 2).mean()
            total = total + share * weights["cover"] * binary_cross_entropy_with_logits(read[..., 1], cover)
            if told.any():
                total = total + share * weights["place"] * ((read[told][..., 2:5] - place[told][:, None]) ** 2).mean()
                total = total + share * weights["word"] * cross_entropy(
                    read[told][..., 5:].flatten(0, 1), motion[told].repeat_interleave(cells))
        return total


def train_words(run):
    """Teaches the text encoder to tell motions apart in every state from the motion word on; the rest stays as it was."""
    from denoiser import Denoiser, load_latents
    c = run.config["words"]
    data, scale = load_latents(run)
    denoiser = Denoiser(run)
    path = run.folder / "denoiser.pt"
    if path.exists():
        denoiser.restore(path)
    text = {k: p for k, p in denoiser.parameters.items() if k.startswith("text.")}
    with torch.no_grad():
        for k, p in text.items():
            p.copy_(denoiser.average[k])
    before = copy.deepcopy(denoiser.text).eval()
    motions = Motions(denoiser.words)
    head = torch.nn.Linear(run.config["text"]["hidden_size"], MOTIONS).to(run.device)
    told = data["clips"]["ids"][(data["clips"]["things"][:, 1] < 0) & (motions.of(data["clips"]["ids"]) >= 0)]
    every = torch.cat([data["stills"]["ids"], data["clips"]["ids"]])
    optimiser = torch.optim.AdamW([dict(params=list(text.values()), lr=c["learning_rate"]),
                                   dict(params=head.parameters(), lr=10 * c["learning_rate"])], weight_decay=0)
    for step in range(c["steps"]):
        if run.stopping:
            return
        ids = torch.cat([told[torch.randint(0, len(told), (c["batch"],))],
                         every[torch.randint(0, len(every), (c["batch"] // 3,))]]).to(run.device)
        context = denoiser.context(ids)
        with torch.no_grad():
            kept = before(ids).last_hidden_state
        read, moved = motions.read(context[:c["batch"]], ids[:c["batch"]], head), ((context - kept) ** 2).mean()
        optimiser.zero_grad()
        (read + c["keep"] * moved).backward()
        torch.nn.utils.clip_grad_norm_(list(text.values()), 1.0)
        optimiser.step()
        if step % 100 == 0 or step == c["steps"] - 1:
            run.log(step, read=read.item(), moved=moved.item())
    with torch.no_grad():
        for k, p in text.items():
            denoiser.average[k].copy_(p)
    denoiser.save(path, step=0, seconds=0, stage="words", scale=scale)
