# SPDX-License-Identifier: GPL-3.0-or-later
"""Whole tiny AnimateDiff folders and what AnimateDiffPipeline computes from given latents."""

import json
import tempfile
from pathlib import Path

import torch
from diffusers import (
    AnimateDiffPipeline,
    AutoencoderKL,
    DDIMInverseScheduler,
    DDIMScheduler,
    DPMSolverMultistepScheduler,
    EulerDiscreteScheduler,
    MotionAdapter,
    UNet2DConditionModel,
)
from transformers import CLIPTextConfig, CLIPTextModel, CLIPTokenizer

import fixture_kit as kit

FRAMES, LATENT_SIZE, TOKENS = 4, (8, 12), 16
WORDS = "a the red ball blue star moving left on grass over old road".split()
LINEAR = {"beta_start": 0.00085, "beta_end": 0.012, "beta_schedule": "linear"}
SCALED = LINEAR | {"beta_schedule": "scaled_linear"}
EXACT = {"clip_sample": False, "set_alpha_to_one": True}

SCHEDULERS = {
    "ddim": (DDIMScheduler, LINEAR | EXACT | {"timestep_spacing": "linspace", "steps_offset": 1}),
    "ddim_v": (
        DDIMScheduler,
        SCALED | EXACT | {"timestep_spacing": "trailing", "prediction_type": "v_prediction"},
    ),
    "euler": (EulerDiscreteScheduler, LINEAR | {"timestep_spacing": "linspace"}),
    "euler_v": (
        EulerDiscreteScheduler,
        SCALED
        | {"timestep_spacing": "leading", "steps_offset": 1, "prediction_type": "v_prediction"},
    ),
    "dpmpp": (DPMSolverMultistepScheduler, LINEAR | {"timestep_spacing": "linspace"}),
}
INVERSE_SCHEDULERS = {
    "invert": (
        DDIMInverseScheduler,
        LINEAR | EXACT | {"timestep_spacing": "leading", "steps_offset": 1},
    ),
    "invert_v": (
        DDIMInverseScheduler,
        SCALED | EXACT | {"timestep_spacing": "trailing", "prediction_type": "v_prediction"},
    ),
}


def byte_characters():
    """The printable character that byte-level BPE writes for each of the 256 bytes, in order."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [b for b in range(256) if b not in plain]
    table = {b: chr(b) for b in plain} | {b: chr(256 + i) for i, b in enumerate(others)}
    return [table[b] for b in range(256)]


def write_tokenizer(folder):
    """A byte-level CLIP tokenizer that has one token for each of WORDS and spells the rest."""
    symbols = byte_characters()
    tokens, merges = [*symbols, *(c + "</w>" for c in symbols)], []

    def merge_all(pieces):
        for left, right in merges:
            i = 0
            while i < len(pieces) - 1:
                if (pieces[i], pieces[i + 1]) == (left, right):
                    pieces[i : i + 2] = [left + right]
                i += 1
        return pieces

    for word in WORDS:
        pieces = merge_all([*word[:-1], word[-1] + "</w>"])
        while len(pieces) > 1:
            merges.append((pieces[0], pieces[1]))
            tokens.append(pieces[0] + pieces[1])
            pieces = merge_all(pieces)
    tokens += ["<|startoftext|>", "<|endoftext|>"]
    vocabulary = {token: i for i, token in enumerate(tokens)}
    assert len(vocabulary) == len(tokens)

    tokenizer = CLIPTokenizer(vocabulary, merges, model_max_length=TOKENS)
    tokenizer.save_pretrained(folder)
    (folder / "vocab.json").write_text(json.dumps(vocabulary, ensure_ascii=False) + "\n")
    (folder / "merges.txt").write_text("#version: 0.2\n" + "".join(f"{a} {b}\n" for a, b in merges))
    ids = tokenizer("a red ball").input_ids
    assert ids == [
        vocabulary[t] for t in ("<|startoftext|>", "a</w>", "red</w>", "ball</w>", "<|endoftext|>")
    ]
    return CLIPTokenizer.from_pretrained(folder), len(tokens)


def write_model(case, folder, motion_mid, activation, scheduler):
    """Saves the parts one by one, with a 2-D U-Net, the way a folder is put together by hand."""
    _, vocabulary = write_tokenizer(folder / "tokenizer")
    text = CLIPTextModel(
        CLIPTextConfig(
            vocab_size=vocabulary,
            hidden_size=16,
            intermediate_size=40,
            num_hidden_layers=2,
            num_attention_heads=2,
            max_position_embeddings=TOKENS,
            hidden_act=activation,
            projection_dim=16,
            bos_token_id=vocabulary - 2,
            eos_token_id=vocabulary - 1,
            pad_token_id=vocabulary - 1,
        )
    )
    unet = UNet2DConditionModel(
        sample_size=8,
        block_out_channels=(8, 8),
        layers_per_block=1,
        cross_attention_dim=16,
        down_block_types=("CrossAttnDownBlock2D", "DownBlock2D"),
        attention_head_dim=2,
        norm_num_groups=4,
        up_block_types=("UpBlock2D", "CrossAttnUpBlock2D"),
    )
    adapter = MotionAdapter(
        block_out_channels=(8, 8),
        motion_layers_per_block=1,
        motion_num_attention_heads=2,
        motion_norm_num_groups=4,
        motion_max_seq_length=8,
        use_motion_mid_block=motion_mid,
    )
    vae = AutoencoderKL(
        block_out_channels=(4, 8),
        layers_per_block=1,
        latent_channels=4,
        norm_num_groups=2,
        sample_size=20,
        down_block_types=("DownEncoderBlock2D",) * 2,
        up_block_types=("UpDecoderBlock2D",) * 2,
        mid_block_add_attention=motion_mid,
        scaling_factor=0.7,
    )
    gains = {"decoder.conv_out.weight": 0.5}  # frames mostly within 0..1
    for name, part in {
        "text_encoder": text,
        "unet": unet,
        "motion_adapter": adapter,
        "vae": vae,
    }.items():
        kit.randomise(part, f"{case}/{name}", gains).save_pretrained(folder / name)
    scheduler.save_pretrained(folder / "scheduler")
    classes = {
        "motion_adapter": ["diffusers", "MotionAdapter"],
        "scheduler": ["diffusers", type(scheduler).__name__],
        "text_encoder": ["transformers", "CLIPTextModel"],
        "tokenizer": ["transformers", "CLIPTokenizer"],
        "unet": ["diffusers", "UNet2DConditionModel"],
        "vae": ["diffusers", "AutoencoderKL"],
    }
    kit.write_json(
        folder / "model_index.json",
        {
            "_class_name": "AnimateDiffPipeline",
            "_diffusers_version": "0.42.1",
            "feature_extractor": [None, None],
            "image_encoder": [None, None],
            **classes,
        },
    )


def open_pipeline(folder):
    pipe = AnimateDiffPipeline.from_pretrained(folder, dtype=torch.float32)
    pipe.set_progress_bar_config(disable=True)
    return pipe


def to_pipeline(latents):
    """[F,4,h,w] as our files hold it -> [1,4,F,h,w] as the pipeline wants it."""
    return latents.permute(1, 0, 2, 3)[None]


def to_file(latents):
    return latents[0].permute(1, 0, 2, 3)


@torch.no_grad()
def sample(pipe, latents, prompt, negative, steps, guidance):
    trajectory = []

    def keep(_pipe, _step, _timestep, values):
        trajectory.append(to_file(values["latents"]))
        return {}

    factor = pipe.vae_scale_factor
    final = pipe(
        prompt,
        negative_prompt=negative,
        num_frames=latents.shape[0],
        latents=to_pipeline(latents),
        height=latents.shape[2] * factor,
        width=latents.shape[3] * factor,
        num_inference_steps=steps,
        guidance_scale=guidance,
        output_type="latent",
        callback_on_step_end=keep,
    ).frames
    decoded = pipe.decode_latents(final)  # [1,3,F,H,W]
    embeds, negatives = pipe.encode_prompt(prompt, "cpu", 1, True, negative)
    return {
        "latents": to_file(final),
        "trajectory": torch.stack(trajectory),
        "frames": (to_file(decoded) / 2 + 0.5).clamp(0, 1),
        "prompt_embeds": embeds[0],
        "negative_embeds": negatives[0],
        "timesteps": pipe.scheduler.timesteps.double(),
    }


@torch.no_grad()
def invert(pipe, scheduler, latents, steps):
    embeds = pipe.encode_prompt("", "cpu", 1, False)[0].repeat_interleave(latents.shape[0], dim=0)
    scheduler.set_timesteps(steps)
    current, trajectory = to_pipeline(latents), []
    for t in scheduler.timesteps:
        prediction = pipe.unet(current, t, encoder_hidden_states=embeds).sample
        current = scheduler.step(prediction, t, current).prev_sample
        trajectory.append(to_file(current))
    return {
        "latents": to_file(current),
        "trajectory": torch.stack(trajectory),
        "prompt_embeds": embeds[0],
        "timesteps": scheduler.timesteps.double(),
    }


def run_all(case, folder, pipe, runs):
    """runs: {name: (scheduler, request)}. Writes what each run was asked and what it gave."""
    base = kit.ROOT / case
    latents = kit.random_array(f"{case}/latents", (FRAMES, 4, *LATENT_SIZE))
    kit.write_tensors(base / "latents.safetensors", {"latents": latents})
    exact, worst = open_pipeline(folder), 0.0
    for part in (exact.unet, exact.text_encoder, exact.vae):
        part.double()
    for name, (scheduler, request) in runs.items():
        if isinstance(scheduler, DDIMInverseScheduler):
            tensors = invert(pipe, scheduler, latents, request["steps"])
            check = invert(exact, scheduler, latents.double(), request["steps"])
        else:
            pipe.scheduler = exact.scheduler = scheduler
            tensors = sample(pipe, latents, **request)
            check = sample(exact, latents.double(), **request)
        worst = max(worst, kit.drift(tensors["latents"], check["latents"]))
        kit.write_tensors(base / "runs" / name / "result.safetensors", tensors)
        kit.write_json(base / "runs" / name / "request.json", request)
        scheduler.save_pretrained(base / "runs" / name)
    return worst


def make_pipeline(case):
    folder = kit.ROOT / case / "model"
    schedulers = {
        name: kind(**config) for name, (kind, config) in (SCHEDULERS | INVERSE_SCHEDULERS).items()
    }
    write_model(
        case, folder, motion_mid=True, activation="quick_gelu", scheduler=schedulers["ddim"]
    )
    request = {
        "prompt": "a red ball moving left on the grass",
        "negative": "",
        "steps": 4,
        "guidance": 3.5,
    }
    negative = request | {"prompt": "The BLUE star, over an old road", "negative": "a red ball"}
    inverse = {"prompt": "", "steps": 4, "guidance": 1.0}
    runs = {
        "ddim": request,
        "ddim_v": negative,
        "euler": request,
        "euler_v": request | {"steps": 5},
        "dpmpp": request | {"steps": 5},
        "invert": inverse,
        "invert_v": inverse,
    }
    return run_all(
        case, folder, open_pipeline(folder), {n: (schedulers[n], r) for n, r in runs.items()}
    )


def make_saved_pipeline(case):
    """The same family as AnimateDiffPipeline.save_pretrained leaves it: unet/ is a UNetMotionModel
    that holds the motion modules too, the tokenizer is one tokenizer.json, large files are sharded.
    """
    folder = kit.ROOT / case / "model"
    kind, config = SCHEDULERS["ddim_v"]
    with tempfile.TemporaryDirectory() as parts:
        write_model(
            case, Path(parts), motion_mid=False, activation="gelu", scheduler=kind(**config)
        )
        open_pipeline(parts).save_pretrained(folder, max_shard_size="120KB")
    for path in folder.rglob("*.json"):  # they name the folder the parts came from
        values = json.loads(path.read_text())
        if values.pop("_name_or_path", None):
            kit.write_json(path, values)
    pipe = open_pipeline(folder)
    request = {"prompt": "a blue star on the old road", "negative": "", "steps": 3, "guidance": 3.5}
    return run_all(case, folder, pipe, {"ddim_v": (pipe.scheduler, request)})
