# SPDX-License-Identifier: GPL-3.0-or-later
"""Random parameters, taps and files for the fixtures of make_model_fixtures.py."""

import contextlib
import json
import zlib
from pathlib import Path

import numpy
import torch
from safetensors.torch import load_file, save_file

ROOT = Path(__file__).resolve().parent

# Modules whose output is kept as `tap.<module path>`.
TAPPED_CLASSES = {
    "ResnetBlock2D",
    "Transformer2DModel",
    "AnimateDiffTransformer3D",
    "Downsample2D",
    "Upsample2D",
    "TimestepEmbedding",
    "Attention",
    "CLIPTextEmbeddings",
    "CLIPEncoderLayer",
}
TAPPED_NAMES = {
    "conv_in",
    "conv_norm_out",
    "conv_out",
    "mid_block",
    "quant_conv",
    "post_quant_conv",
}


def random_array(label, shape):
    """Normal numbers that depend on the label and the shape alone, the same on every machine."""
    generator = numpy.random.Generator(numpy.random.PCG64(zlib.crc32(label.encode())))
    return torch.from_numpy(generator.standard_normal(shape).astype(numpy.float32))


def uniform_array(label, shape):
    generator = numpy.random.Generator(numpy.random.PCG64(zlib.crc32(label.encode())))
    return torch.from_numpy(generator.uniform(-1.0, 1.0, shape).astype(numpy.float32))


@torch.no_grad()
def randomise(model, case, gains=None, position_tables=False):
    """Gives every parameter a value of its own, none an initial 0 or 1, with outputs of order one.

    gains: {end of a parameter's name: factor on its scale}. position_tables: also perturb the
    sinusoids that motion modules carry in their files (`pos_embed.pe`).
    """
    for name, parameter in model.named_parameters():
        label, shape = f"{case}/{name}", tuple(parameter.shape)
        gain = next((g for end, g in (gains or {}).items() if name.endswith(end)), 1.0)
        if name.endswith("bias"):
            value = 0.3 * uniform_array(label, shape)
        elif len(shape) == 1:
            value = 1.0 + 0.3 * uniform_array(label, shape)
        elif "embedding.weight" in name:
            value = 0.7 * random_array(label, shape)
        else:
            fan_in = parameter[0].numel()
            sharper = 1.3 if name.split(".")[-2] in ("q_proj", "k_proj") else 1.0
            value = sharper * gain * random_array(label, shape) / fan_in**0.5
        parameter.copy_(value)
    if position_tables:
        for name, buffer in model.named_buffers():
            if name.endswith("pos_embed.pe"):
                buffer.add_(0.3 * random_array(f"{case}/{name}", tuple(buffer.shape)))
    return model.eval()


@contextlib.contextmanager
def taps(model, into, prefix=""):
    """Keeps the outputs of the tapped modules in `into` while the context lasts."""
    handles = []

    def keep(name):
        def hook(_module, _inputs, output):
            first = output[0] if isinstance(output, tuple) else getattr(output, "sample", output)
            into[f"{prefix}tap.{name}"] = first.detach().clone()

        return hook

    for name, module in model.named_modules():
        leaf = name.split(".")[-1]
        inside_transformer = leaf in ("attn1", "attn2")
        if leaf in TAPPED_NAMES or (
            type(module).__name__ in TAPPED_CLASSES and not inside_transformer
        ):
            handles.append(module.register_forward_hook(keep(name)))
    try:
        yield into
    finally:
        for handle in handles:
            handle.remove()


def write_tensors(path, tensors):
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file({name: t.detach().contiguous().clone() for name, t in sorted(tensors.items())}, path)


def write_json(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, indent=2) + "\n")


def rename_tensors(path, rename, extra=None):
    """Rewrites a safetensors file with other names, the way older library versions named them."""
    tensors = {rename(name): t for name, t in load_file(path).items()}
    save_file({**tensors, **(extra or {})}, path, metadata={"format": "pt"})


def drift(single, double):
    """max |float32 - float64| over the spread of the output: what rounding alone does to a case."""
    return float((single.double() - double).abs().max() / double.std())
