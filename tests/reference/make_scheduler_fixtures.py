# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes schedulers.json: tables and whole trajectories of diffusers' schedulers.

Run with diffusers 0.42 and torch 2.11 from the repository root:
    python tests/reference/make_scheduler_fixtures.py
The "model" is a fixed function of its input, so that a trajectory needs no weights.
"""
import json
import pathlib

import diffusers
import torch

NAMES = {
    "ddim": diffusers.DDIMScheduler,
    "ddim-inverse": diffusers.DDIMInverseScheduler,
    "euler": diffusers.EulerDiscreteScheduler,
    "dpm++2m": diffusers.DPMSolverMultistepScheduler,
}
SD = dict(beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear")
LINEAR = dict(beta_start=0.00085, beta_end=0.012, beta_schedule="linear")
SPACINGS = ("leading", "linspace", "trailing")


def numbers(tensor):
    return [float(f"{v:.9g}") for v in tensor.flatten().tolist()]


def build(name, config):
    config = dict(config)
    if not name.startswith("ddim"):
        for key in ("clip_sample", "clip_sample_range", "set_alpha_to_one"):
            config.pop(key, None)
    return NAMES[name](**config)


def model(x, t):
    return 0.3 * x - 0.1


def tables():
    out = []
    for name in NAMES:
        for spacing in SPACINGS:
            if name == "ddim-inverse" and spacing == "linspace":
                continue
            for betas in (SD, LINEAR):
                for zero_snr in (False, True):
                    config = dict(betas, timestep_spacing=spacing, steps_offset=1, clip_sample=False,
                                  rescale_betas_zero_snr=zero_snr, prediction_type="v_prediction")
                    if zero_snr and betas is LINEAR:
                        continue
                    for n in (1, 2, 4, 25, 50):
                        s = build(name, config)
                        s.set_timesteps(n)
                        row = dict(name=name, config=config, steps=n, timesteps=numbers(s.timesteps),
                                   init=float(s.init_noise_sigma))
                        if hasattr(s, "sigmas"):
                            row["sigmas"] = numbers(s.sigmas)
                        out.append(row)
    return out


def trajectory(name, config, steps, eta=0.0):
    s = build(name, config)
    s.set_timesteps(steps)
    generator = torch.Generator().manual_seed(7)
    start = torch.randn(8, generator=generator)
    x = start * s.init_noise_sigma
    noise, states = [], []
    for t in s.timesteps:
        output = model(s.scale_model_input(x, t), t)
        kwargs = {}
        if eta > 0:
            n = torch.randn(8, generator=generator)
            noise.append(numbers(n))
            kwargs = dict(eta=eta, variance_noise=n)
        x = s.step(output, t, x, **kwargs).prev_sample
        states.append(numbers(x))
    return dict(name=name, config=config, steps=steps, eta=eta, start=numbers(start), noise=noise,
                states=states)


def trajectories():
    out = []
    for name in NAMES:
        for spacing in SPACINGS:
            if name == "ddim-inverse" and spacing == "linspace":
                continue
            for prediction in ("epsilon", "v_prediction", "sample"):
                for steps in (5, 20):
                    if prediction == "sample" and steps == 20:
                        continue
                    config = dict(SD, timestep_spacing=spacing, steps_offset=1, clip_sample=False,
                                  set_alpha_to_one=False, prediction_type=prediction)
                    out.append(trajectory(name, config, steps))
        zero = dict(LINEAR, timestep_spacing="trailing", rescale_betas_zero_snr=True,
                    clip_sample=False, prediction_type="v_prediction")
        out.append(trajectory(name, zero, 5))
        out.append(trajectory(name, zero, 20))
        if not name.startswith("ddim"):
            out.append(trajectory(name, dict(SD, final_sigmas_type="sigma_min"), 5))
            out.append(trajectory(name, dict(SD, final_sigmas_type="sigma_min"), 20))
            out.append(trajectory(name, dict(beta_schedule="squaredcos_cap_v2"), 5))
    clip = dict(SD, clip_sample=True, clip_sample_range=0.8, prediction_type="epsilon")
    for name in ("ddim", "ddim-inverse"):
        out.append(trajectory(name, clip, 5))
    for prediction in ("epsilon", "v_prediction"):
        for eta in (0.3, 1.0):
            config = dict(SD, clip_sample=False, prediction_type=prediction)
            out.append(trajectory("ddim", config, 5, eta))
    out.append(trajectory("dpm++2m", dict(SD, solver_order=1), 5))
    out.append(trajectory("dpm++2m", dict(SD, euler_at_final=True, final_sigmas_type="sigma_min"), 20))
    return out


def main():
    alphas = {}
    for key, config in (("scaled_linear", SD), ("linear", LINEAR),
                        ("zero_snr", dict(SD, rescale_betas_zero_snr=True))):
        a = diffusers.DDIMScheduler(**config).alphas_cumprod
        alphas[key] = {str(t): float(a[t]) for t in (0, 1, 20, 500, 981, 999)}
    made = dict(made_with=f"diffusers {diffusers.__version__}, torch {torch.__version__}",
                alphas=alphas, tables=tables(), trajectories=trajectories())
    path = pathlib.Path("tests/core/schedulers/data/schedulers.json")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(made, separators=(",", ":")) + "\n")
    print(path, path.stat().st_size, "bytes", len(made["tables"]), len(made["trajectories"]))


if __name__ == "__main__":
    main()
