# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the folders beside this file: small random models in diffusers layout, and what diffusers
computes with them. `python make_model_fixtures.py` remakes all, with names after it only those.
README.md tells what the files hold; requirements.txt pins the libraries."""

import os

os.environ.update(  # before torch is imported
    OMP_NUM_THREADS="1", CUDA_VISIBLE_DEVICES="", HF_HUB_OFFLINE="1"
)

import copy
import shutil
import sys

import torch
import transformers
from diffusers import AutoencoderKL, MotionAdapter, UNet2DConditionModel, UNetMotionModel
from diffusers.utils import logging as diffusers_logging
from transformers import CLIPTextConfig, CLIPTextModel

import fixture_kit as kit
import pipeline_fixtures
from attention_recorder import energies, kind_of, record_with, row_entropy

CROSS, PLAIN = "CrossAttn{}Block2D", "{}Block2D"
WEIGHTS = "diffusion_pytorch_model.safetensors"


def make_clip_text(case, activation, old_names):
    folder = kit.ROOT / case
    config = CLIPTextConfig(
        vocab_size=100,
        hidden_size=32,
        intermediate_size=80,
        num_hidden_layers=3,
        num_attention_heads=4,
        max_position_embeddings=20,
        hidden_act=activation,
        projection_dim=32,
        bos_token_id=98,
        eos_token_id=99,
        pad_token_id=99 if activation == "quick_gelu" else 0,
    )
    made = kit.randomise(CLIPTextModel(config), case)
    made.save_pretrained(folder)
    if old_names:  # what files written before transformers 5 look like
        kit.rename_tensors(
            folder / "model.safetensors",
            lambda name: f"text_model.{name}",
            {"text_model.embeddings.position_ids": torch.arange(20)[None]},
        )
    model = CLIPTextModel.from_pretrained(folder).eval()
    for old, new in zip(made.parameters(), model.parameters(), strict=True):
        assert torch.equal(old, new)

    pad = config.pad_token_id
    ids = torch.tensor([[98, *range(3, 90, 5), 99], [98, 41, 7, 7, 63, 99, *[pad] * 14]])
    assert ids.shape == (2, 20)
    tensors = {"in.input_ids": ids}
    with torch.no_grad(), kit.taps(model, tensors):
        tensors["out.last_hidden_state"] = model(input_ids=ids).last_hidden_state
    kit.write_tensors(folder / "io.safetensors", tensors)
    with torch.no_grad():
        return kit.drift(
            tensors["out.last_hidden_state"], model.double()(input_ids=ids).last_hidden_state
        )


def make_vae(case, channels, layers, attention):
    folder = kit.ROOT / case
    levels = len(channels)
    model = AutoencoderKL(
        block_out_channels=channels,
        layers_per_block=layers,
        latent_channels=4,
        norm_num_groups=4,
        down_block_types=("DownEncoderBlock2D",) * levels,
        up_block_types=("UpDecoderBlock2D",) * levels,
        mid_block_add_attention=attention,
        sample_size=32,
        scaling_factor=0.41,
    )
    kit.randomise(model, case).save_pretrained(folder)
    model = AutoencoderKL.from_pretrained(folder).eval()

    tensors = {}
    images = {
        "": kit.random_array(f"{case}/image", (1, 3, 12, 16)).clamp(-2, 2) / 2,
        "odd.": kit.random_array(f"{case}/odd", (1, 3, 13, 18)).clamp(-2, 2) / 2,
    }
    with torch.no_grad():
        for prefix, image in images.items():
            with kit.taps(model, tensors) if not prefix else kit.taps(model, {}):
                posterior = model.encode(image).latent_dist
                latents = 0.8 * kit.random_array(
                    f"{case}/{prefix}latents", tuple(posterior.mean.shape)
                )
                tensors |= {
                    f"{prefix}in.image": image,
                    f"{prefix}in.latents": latents,
                    f"{prefix}out.mean": posterior.mean,
                    f"{prefix}out.logvar": posterior.logvar,
                    f"{prefix}out.image": model.decode(latents).sample,
                }
        kit.write_tensors(folder / "io.safetensors", tensors)
        exact = model.double()
        return max(
            kit.drift(tensors["out.mean"], exact.encode(images[""].double()).latent_dist.mean),
            kit.drift(tensors["out.image"], exact.decode(tensors["in.latents"].double()).sample),
        )


def unet_2d(channels, cross, **more):
    """cross: one flag per level, whether its blocks have spatial transformers."""
    down = tuple((CROSS if flag else PLAIN).format("Down") for flag in cross)
    up = tuple((CROSS if flag else PLAIN).format("Up") for flag in reversed(cross))
    return UNet2DConditionModel(
        **(
            {
                "sample_size": 8,
                "block_out_channels": channels,
                "down_block_types": down,
                "up_block_types": up,
                "layers_per_block": 1,
                "cross_attention_dim": 24,
                "attention_head_dim": 2,
                "norm_num_groups": 4,
            }
            | more
        )
    )


def adapter_for(channels, **more):
    return MotionAdapter(
        **(
            {
                "block_out_channels": channels,
                "motion_layers_per_block": 1,
                "motion_num_attention_heads": 2,
                "motion_norm_num_groups": 4,
                "motion_max_seq_length": 8,
                "use_motion_mid_block": True,
            }
            | more
        )
    )


def make_unet_2d(case, unet, timestep, size):
    folder = kit.ROOT / case
    kit.randomise(unet, case).save_pretrained(folder / "unet")
    model = UNet2DConditionModel.from_pretrained(folder / "unet").eval()
    text = kit.random_array(f"{case}/text", (2, 7, model.config.cross_attention_dim))
    tensors = {
        "in.sample": kit.random_array(f"{case}/sample", (2, 4, *size)),
        "in.timestep": torch.tensor([timestep]),
        "in.encoder_hidden_states": text,
    }
    inputs = [tensors[f"in.{name}"] for name in ("sample", "timestep", "encoder_hidden_states")]
    with torch.no_grad(), kit.taps(model, tensors):
        tensors["out.sample"] = model(*inputs).sample
    kit.write_tensors(folder / "io.safetensors", tensors)
    with torch.no_grad():
        return kit.drift(
            tensors["out.sample"], model.double()(*[t.double() for t in inputs]).sample
        )


def make_unet_motion(
    case, unet, adapter, timestep, size, batch=1, frames=3, position_tables=False, extras=None
):
    folder = kit.ROOT / case
    kit.randomise(unet, case).save_pretrained(folder / "unet")
    kit.randomise(adapter, case, None, position_tables).save_pretrained(folder / "motion_adapter")
    model = UNetMotionModel.from_unet2d(
        UNet2DConditionModel.from_pretrained(folder / "unet"),
        MotionAdapter.from_pretrained(folder / "motion_adapter"),
    ).eval()
    text = kit.random_array(f"{case}/text", (batch, 7, model.config.cross_attention_dim))
    tensors = {
        "in.sample": kit.random_array(f"{case}/sample", (batch, 4, frames, *size)),
        "in.timestep": torch.tensor([timestep]),
        "in.text": text,
        "in.encoder_hidden_states": text.repeat_interleave(frames, dim=0),
    }
    inputs = [tensors[f"in.{name}"] for name in ("sample", "timestep", "encoder_hidden_states")]
    with torch.no_grad(), kit.taps(model, tensors):
        tensors["out.sample"] = model(*inputs).sample
    kit.write_tensors(folder / "io.safetensors", tensors)
    if extras:
        extras(case, model, inputs)
    with torch.no_grad():
        return kit.drift(
            tensors["out.sample"], model.double()(*[t.double() for t in inputs]).sample
        )


GUIDED = {
    "down_blocks.1.attentions.0.transformer_blocks.0.attn2": 40.0,
    "up_blocks.0.attentions.1.transformer_blocks.0.attn2": 25.0,
}


def make_attention(case, model, inputs):
    model, tensors = copy.deepcopy(model), {}

    def sink(site, _q, _k, v, probabilities, output):
        rows, keys = row_entropy(probabilities.double()), probabilities.shape[-1]
        entropy = rows.mean()
        tensors[f"entropy.{site}"] = torch.stack(
            [entropy, entropy / torch.tensor(keys).double().log()]
        )
        tensors[f"rows.{site}"] = rows.float()
        if kind_of(site) == "cross":
            tensors[f"map.{site}"] = probabilities.mean(1)
        else:
            tensors[f"energy.{site}"] = torch.stack(energies(v, output))

    record_with(model, sink)
    with torch.no_grad():
        tensors["out.sample"] = model(*inputs).sample
    kit.write_tensors(kit.ROOT / case / "attention.safetensors", tensors)
    make_gradient(case, model.double(), [t.double() for t in inputs])


def make_gradient(case, model, inputs):
    """E = sum over GUIDED of weight * mean((map - target)^2), maps averaged over heads; and its
    gradient with respect to the sample in float64, held against a central difference."""
    sample, timestep, text = inputs
    maps, targets = {}, {}
    record_with(model, lambda site, q, k, v, p, o: maps.__setitem__(site, p.mean(1)))

    def energy(x):
        model(x, timestep, text)
        for site in GUIDED:
            shape = tuple(maps[site].shape)
            target = torch.softmax(kit.random_array(f"{case}/{site}", shape), -1)
            targets.setdefault(site, target.double())
        return sum(
            weight * (maps[site] - targets[site]).square().mean() for site, weight in GUIDED.items()
        )

    leaf = sample.clone().requires_grad_()
    value = energy(leaf)
    (gradient,) = torch.autograd.grad(value, leaf)
    direction = kit.random_array(f"{case}/direction", tuple(sample.shape)).double()
    with torch.no_grad():
        h = 2e-6  # the direction is long, so a small step
        slope = (energy(sample + h * direction) - energy(sample - h * direction)) / (2 * h)
    along = (gradient * direction).sum()
    assert abs(along - slope) < 1e-6 * abs(slope), (float(along), float(slope))
    kit.write_tensors(
        kit.ROOT / case / "gradient.safetensors",
        {
            "energy": value.detach()[None],
            "gradient": gradient.float(),
            **{f"target.{site}": target.float() for site, target in targets.items()},
            **{f"weight.{site}": torch.tensor([weight]) for site, weight in GUIDED.items()},
        },
    )


CASES = {
    "clip_text_quick_gelu": lambda c: make_clip_text(c, "quick_gelu", old_names=False),
    "clip_text_gelu": lambda c: make_clip_text(c, "gelu", old_names=True),
    "vae_attention": lambda c: make_vae(c, (8, 16), layers=2, attention=True),
    "vae_plain": lambda c: make_vae(c, (8, 12, 16), layers=1, attention=False),
    "unet2d": lambda c: make_unet_2d(
        c, unet_2d((8, 12, 12), (True, True, False), attention_head_dim=[2, 3, 4]), 637.0, (7, 10)
    ),
    "unet_motion_mid": lambda c: make_unet_motion(
        c,
        unet_2d((8, 12), (True, True)),
        adapter_for((8, 12)),
        981.0,
        (4, 6),
        batch=2,
        extras=make_attention,
    ),
    "unet_motion_linear": lambda c: make_unet_motion(
        c,
        unet_2d(
            (8, 8, 12),
            (True, True, False),
            layers_per_block=2,
            use_linear_projection=True,
            attention_head_dim=[2, 4, 3],
        ),
        adapter_for(
            (8, 8, 12),
            motion_layers_per_block=2,
            motion_num_attention_heads=4,
            use_motion_mid_block=False,
        ),
        401.0,
        (4, 6),
        frames=3,
    ),
    "unet_motion_odd": lambda c: make_unet_motion(
        c,
        unet_2d((8, 8, 8, 8), (True, True, True, False)),
        adapter_for((8, 8, 8, 8), motion_norm_num_groups=2),
        21.0,
        (9, 11),
        position_tables=True,
    ),
    "unet_motion_single_frame": lambda c: make_unet_motion(
        c,
        unet_2d((8, 12), (True, True), attention_head_dim=4, norm_num_groups=2),
        adapter_for((8, 12), motion_norm_num_groups=2),
        250.0,
        (5, 6),
        frames=1,
    ),
    "unet_motion_uneven": lambda c: make_unet_motion(
        c,
        unet_2d(
            (8, 8),
            (False, True),
            layers_per_block=[1, 2],
            transformer_layers_per_block=[1, 2],
            cross_attention_dim=20,
            norm_eps=1e-4,
            mid_block_scale_factor=1.4,
        ),
        adapter_for(
            (8, 8),
            motion_layers_per_block=[1, 2],
            motion_transformer_layers_per_block=2,
            motion_num_attention_heads=[2, 4],
            motion_max_seq_length=6,
        ),
        437.5,
        (6, 7),
        frames=5,
    ),
    "pipeline": pipeline_fixtures.make_pipeline,
    "pipeline_motion_unet": pipeline_fixtures.make_saved_pipeline,
}


def main():
    diffusers_logging.set_verbosity_error()
    transformers.logging.set_verbosity_error()
    diffusers_logging.disable_progress_bar()
    transformers.logging.disable_progress_bar()
    torch.set_num_threads(1)
    unknown = set(sys.argv[1:]) - set(CASES)
    if unknown:
        sys.exit(f"no such case: {', '.join(sorted(unknown))}; there are {', '.join(CASES)}")
    total = 0
    for case in sys.argv[1:] or CASES:
        shutil.rmtree(kit.ROOT / case, ignore_errors=True)
        drift = CASES[case](case)
        files = [path for path in (kit.ROOT / case).rglob("*") if path.is_file()]
        for path in files:
            path.chmod(0o644)
        size = sum(path.stat().st_size for path in files)
        total += size
        print(f"{case:26} {size / 1000:7.1f} kB   float32 against float64: {drift:.1e}")
    print(f"{'together':26} {total / 1000:7.1f} kB")


if __name__ == "__main__":
    main()
