# SPDX-License-Identifier: GPL-3.0-or-later
"""What every stage of the trainer needs: the run's folder, log, clock, device, networks, tokenizer."""

import contextlib
import csv
import json
import os
import signal
import time
from pathlib import Path

import numpy as np
import torch
from diffusers import AutoencoderKL, MotionAdapter, UNet2DConditionModel
from PIL import Image
from safetensors.torch import load_file
from transformers import CLIPTextConfig, CLIPTextModel

import toybox

BEGIN, END = "<|startoftext|>", "<|endoftext|>"


class Run:
    """One stage at work: its folder, device, random state, log and clock."""

    def __init__(self, args, stage, changes=None):
        self.args, self.stage = args, stage
        self.folder = Path(args.run)
        (self.folder / "samples").mkdir(parents=True, exist_ok=True)
        self.config = json.loads(Path(args.config).read_text())
        for part, values in (changes or {}).items():
            self.config[part].update(values)
        self.device = torch.device(args.device if args.device != "auto" else "cuda" if torch.cuda.is_available() else "cpu")
        torch.set_num_threads(args.threads)
        torch.manual_seed(self.config["seed"])
        self.begin, self.before, self.stopping = time.time(), 0.0, False
        signal.signal(signal.SIGTERM, self._stop)
        signal.signal(signal.SIGINT, self._stop)

    def _stop(self, *_):
        self.stopping = True

    def elapsed(self):
        return self.before + time.time() - self.begin

    def done(self, step):
        """Share of the stage that is behind us, by time or by steps, whichever was asked for."""
        if self.args.steps:
            return step / self.args.steps
        return self.elapsed() / (self.args.minutes * 60)

    def over(self, step):
        return self.stopping or self.done(step) >= 1

    def learning_rate(self, step, start, final_share, warm_up=100):
        return start * min(1, (step + 1) / warm_up) * (final_share + (1 - final_share) * max(0, 1 - self.done(step)))

    def autocast(self):
        return torch.autocast(self.device.type, dtype=torch.bfloat16)

    def log(self, step, **values):
        path = self.folder / "log.csv"
        new = not path.exists()
        with path.open("a", newline="") as f:
            writer = csv.writer(f)
            if new:
                writer.writerow(["time", "stage", "step", "seconds", "name", "value"])
            for name, value in values.items():
                writer.writerow([time.strftime("%H:%M:%S"), self.stage, step, round(self.elapsed()), name, f"{value:.5g}"])
        print(self.stage, step, f"{self.elapsed():.0f}s", *(f"{k} {v:.4g}" for k, v in values.items()), flush=True)

    def picture(self, name, rows):
        """Rows of [n, h, w, 3] uint8 pictures as one sheet."""
        sheet = np.concatenate([np.concatenate(list(r), 1) for r in rows], 0)
        Image.fromarray(sheet).save(self.folder / "samples" / name)


def alpha_bar(config):
    """Share of the picture left in the noised one after each of 1000 steps (scaled-linear betas)."""
    c = config["noise"]
    return torch.cumprod(1 - torch.linspace(c["beta_start"]**0.5, c["beta_end"]**0.5, 1000) ** 2, 0)


def save_atomically(value, path):
    part = Path(str(path) + ".part")
    torch.save(value, part)
    os.replace(part, path)


def build_vae(config):
    c = config["vae"]
    n = len(c["block_out_channels"])
    return AutoencoderKL(
        in_channels=3, out_channels=3, latent_channels=4, sample_size=config["side"],
        down_block_types=("DownEncoderBlock2D",) * n, up_block_types=("UpDecoderBlock2D",) * n,
        block_out_channels=tuple(c["block_out_channels"]), layers_per_block=c["layers_per_block"],
        norm_num_groups=c["norm_num_groups"], mid_block_add_attention=False)


def build_unet(config):
    c = config["unet"]
    n = len(c["block_out_channels"])
    return UNet2DConditionModel(
        sample_size=config["side"] // 8, in_channels=4, out_channels=4, layers_per_block=c["layers_per_block"],
        block_out_channels=tuple(c["block_out_channels"]),
        down_block_types=("CrossAttnDownBlock2D",) * (n - 1) + ("DownBlock2D",),
        up_block_types=("UpBlock2D",) + ("CrossAttnUpBlock2D",) * (n - 1),
        cross_attention_dim=config["text"]["hidden_size"], attention_head_dim=c["attention_head_dim"],
        norm_num_groups=c["norm_num_groups"])


def build_motion(config):
    c = config["motion"]
    return MotionAdapter(
        block_out_channels=tuple(config["unet"]["block_out_channels"]), motion_layers_per_block=c["layers_per_block"],
        motion_mid_block_layers_per_block=1, motion_num_attention_heads=c["num_attention_heads"],
        motion_norm_num_groups=c["norm_num_groups"], motion_max_seq_length=c["max_seq_length"],
        use_motion_mid_block=c["mid_block"])


def build_text(config, vocabulary):
    return CLIPTextModel(CLIPTextConfig(
        vocab_size=len(vocabulary), bos_token_id=0, eos_token_id=1, pad_token_id=1, hidden_act="quick_gelu",
        **config["text"]))


def _byte_characters():
    """GPT-2's printable stand-ins for the 256 bytes, as CLIP's vocabulary uses them."""
    plain = list(range(33, 127)) + list(range(161, 173)) + list(range(174, 256))
    spare = iter(range(256, 512))
    return [chr(b) if b in plain else chr(next(spare)) for b in range(256)]


def make_bpe(words):
    """CLIP's vocab.json and merges.txt such that every word is one token; anything else falls into bytes.

    A merge made for one word must not break another's: each word is first put together with all merges so far, then
    gets the merges it still lacks."""
    vocab = {BEGIN: 0, END: 1}
    for w in words:
        vocab[w + "</w>"] = len(vocab)
    for c in _byte_characters():
        for t in (c, c + "</w>"):
            vocab.setdefault(t, len(vocab))
    merges, rank = [], {}

    def pieces(word):
        p = list(word[:-1]) + [word[-1] + "</w>"]
        while len(p) > 1:
            best = min(zip(p, p[1:]), key=lambda q: rank.get(q, len(rank)))
            if best not in rank:
                break
            joined, i = [], 0
            while i < len(p):
                if tuple(p[i:i + 2]) == best:
                    joined.append(p[i] + p[i + 1])
                    i += 2
                else:
                    joined.append(p[i])
                    i += 1
            p = joined
        return p

    for w in words:
        while len(p := pieces(w)) > 1:
            rank[(p[0], p[1])] = len(merges)
            merges.append((p[0], p[1]))
            vocab.setdefault(p[0] + p[1], len(vocab))
    broken = [w for w in words if pieces(w) != [w + "</w>"]]
    if broken:
        raise ValueError(f"words that the merges break apart: {broken}")
    return vocab, merges


MOTION_WORDS = ("moving moves going goes to left right up down still stays stands standing growing grows shrinking "
                "shrinks").split()


class Words:
    """Captions to token ids, equal to CLIPTokenizer on the exported files (export checks that)."""

    def __init__(self, config):
        self.vocab, self.merges = make_bpe(toybox.VOCABULARY)
        self.length = config["text"]["max_position_embeddings"]
        self.things = {self.vocab[t + "</w>"]: i for i, t in enumerate(toybox.THINGS)}
        self.motion = {self.vocab[w + "</w>"] for w in MOTION_WORDS}

    def ids(self, caption):
        inner = [self.vocab[w + "</w>"] for w in caption.replace(",", " ,").split()][:self.length - 2]
        return [0] + inner + [1] * (self.length - 1 - len(inner))

    def batch(self, captions):
        return torch.tensor([self.ids(c) for c in captions])

    def without_motion(self, ids):
        """The same captions [b, L] with no word of how things move: "moves to the right" leaves nothing behind."""
        to, the = (self.vocab[w + "</w>"] for w in ("to", "the"))
        rows = []
        for row in ids.tolist():
            kept = [t for t, before in zip(row, [None] + row)
                    if t not in self.motion and not (t == the and before == to)]
            rows.append(kept + [1] * (self.length - len(kept)))
        return torch.tensor(rows)


def read_weights(folder):
    """All tensors of a component's folder, sharded or not, in float32."""
    tensors = {}
    for f in sorted(Path(folder).glob("*.safetensors")):
        tensors.update({k: v.float() for k, v in load_file(f).items()})
    if not tensors:
        raise SystemExit(f"{folder}: no safetensors found")
    return tensors


def load_matching(module, tensors, what):
    own = module.state_dict()
    fits = {k: v for k, v in tensors.items() if k in own and v.shape == own[k].shape}
    module.load_state_dict(fits, strict=False)
    print(f"{what}: {len(fits)} of {len(own)} tensors taken over", flush=True)


def take_over_text(module, folder, config, vocabulary):
    """A text encoder's weights, its token rows matched by word and its position rows stretched."""
    folder = Path(folder)
    tensors = read_weights(folder / "text_encoder")
    other = json.loads((folder / "tokenizer" / "vocab.json").read_text())
    own = module.state_dict()
    token_key = next(k for k in own if k.endswith("token_embedding.weight"))
    place_key = next(k for k in own if k.endswith("position_embedding.weight"))
    old = tensors.pop(next(k for k in tensors if k.endswith("token_embedding.weight")))
    words = own[token_key]
    trained = [i for t, i in other.items() if i < len(old) and old[i].abs().sum() > 0]
    torch.nn.init.normal_(words, std=float(old[trained].std()))
    shared = 0
    for token, row in vocabulary.items():
        twin = token if token in other else config["synonyms"].get(token.removesuffix("</w>"), "") + "</w>"
        if twin in other and old[other[twin]].abs().sum() > 0:
            words[row] = old[other[twin]] + 0.02 * words[row] * (twin != token)
            shared += 1
    places = own[place_key]
    held = tensors.pop(next(k for k in tensors if k.endswith("position_embedding.weight")))
    n = min(len(held), len(places))
    places[:n] = held[:n]
    places[n:] = held[n - 1]
    module.load_state_dict({token_key: words, place_key: places}, strict=False)
    load_matching(module, tensors, "text_encoder")
    print(f"text_encoder: {shared} word rows taken over", flush=True)


@contextlib.contextmanager
def swapped(parameters, values):
    """Runs a block with other values (the EMA's) in the parameters."""
    kept = [p.detach().clone() for p in parameters]
    with torch.no_grad():
        for p, v in zip(parameters, values):
            p.copy_(v)
    try:
        yield
    finally:
        with torch.no_grad():
            for p, k in zip(parameters, kept):
                p.copy_(k)
