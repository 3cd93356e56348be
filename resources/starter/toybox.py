# SPDX-License-Identifier: GPL-3.0-or-later
"""The toy box from Python: compiles core/toybox once with the system's C++ compiler and calls its C interface."""

import ctypes
import hashlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
MAX_OBJECTS = 3
CAPTION_BYTES = 256


class Object(ctypes.Structure):
    _fields_ = [(n, ctypes.c_int32) for n in ("thing", "colour", "size", "motion", "mirrored")] + [
        (n, ctypes.c_float) for n in ("start_x", "start_y", "start_radius", "end_x", "end_y", "end_radius")]


class Info(ctypes.Structure):
    _fields_ = [("background", ctypes.c_int32), ("object_count", ctypes.c_int32), ("time", ctypes.c_float),
                ("objects", Object * MAX_OBJECTS)]


class Options(ctypes.Structure):
    _fields_ = [(n, ctypes.c_int32) for n in (
        "min_objects", "max_objects", "held_out", "frames", "hide_motion", "still", "width", "height")]


class Detection(ctypes.Structure):
    _fields_ = [("thing", ctypes.c_int32), ("colour", ctypes.c_int32)] + [
        (n, ctypes.c_float) for n in ("left", "top", "right", "bottom", "confidence")]


def _library():
    sources = sorted((ROOT / "core/toybox").glob("*.cpp")) + [ROOT / "kernels/cpu/mask_raster.cpp"]
    headers = sorted((ROOT / "core/toybox").glob("*.h")) + [ROOT / "kernels/mask_raster.h"]
    digest = hashlib.sha256(b"".join(p.read_bytes() for p in sources + headers)).hexdigest()[:16]
    cache = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "attune" / "toybox"
    target = cache / f"toybox-{digest}.so"
    if not target.exists():
        cache.mkdir(parents=True, exist_ok=True)
        compiler = os.environ.get("CXX") or shutil.which("c++") or shutil.which("g++") or shutil.which("clang++")
        if not compiler:
            raise SystemExit("toybox.py: no C++ compiler found; install g++ or set CXX")
        with tempfile.TemporaryDirectory(dir=cache) as folder:
            built = Path(folder) / "toybox.so"
            subprocess.run([compiler, "-std=c++20", "-O2", "-ffp-contract=off", "-fPIC", "-shared", f"-I{ROOT}",
                            *map(str, sources), "-o", str(built)], check=True)
            os.replace(built, target)
    library = ctypes.CDLL(str(target))
    library.toybox_words.restype = ctypes.c_char_p
    library.toybox_words.argtypes = [ctypes.c_char_p]
    return library


_lib = _library()


def words(name):
    """A list of the world: vocabulary, things, colours, sizes, backgrounds or motions."""
    return _lib.toybox_words(name.encode()).decode().split("\n")


VOCABULARY, THINGS, COLOURS = words("vocabulary"), words("things"), words("colours")
SIZES, BACKGROUNDS, MOTIONS = words("sizes"), words("backgrounds"), words("motions")


def held_out_pairs():
    return [(c, t) for j, c in enumerate(COLOURS) for i, t in enumerate(THINGS) if _lib.toybox_is_held_out(i, j)]


def render(seeds, frames=1, masks=False, hide_motion=False, still=False, held_out=0, objects=(1, 3),
           size=(128, 128)):
    """Renders one scene per seed: rgb [n, frames, h, w, 3] uint8, captions, infos, masks [n, 3, frames, h, w] or None."""
    seeds = np.ascontiguousarray(seeds, dtype=np.uint64)
    n, (w, h) = len(seeds), size
    options = Options(objects[0], objects[1], held_out, frames, int(hide_motion), int(still), w, h)
    rgb = np.empty((n, frames, h, w, 3), np.uint8)
    cover = np.empty((n, MAX_OBJECTS, frames, h, w), np.uint8) if masks else None
    text = ctypes.create_string_buffer(n * CAPTION_BYTES)
    infos = (Info * n)()
    pointer = lambda a: None if a is None else a.ctypes.data_as(ctypes.c_void_p)
    if _lib.toybox_render(pointer(seeds), n, ctypes.byref(options), pointer(rgb), pointer(cover), text, infos):
        raise ValueError("toybox.render: bad options")
    raw = text.raw
    captions = [raw[i * CAPTION_BYTES:(i + 1) * CAPTION_BYTES].split(b"\0", 1)[0].decode() for i in range(n)]
    return rgb, captions, infos, cover


def detect(picture, capacity=8, masks=False):
    """Things found in one [h, w, 3] uint8 picture, surest first: dictionaries with thing, colour, box, confidence (, mask)."""
    picture = np.ascontiguousarray(picture, dtype=np.uint8)
    h, w = picture.shape[:2]
    found = (Detection * capacity)()
    cover = np.zeros((capacity, h, w), np.uint8)
    n = _lib.toybox_detect(picture.ctypes.data_as(ctypes.c_void_p), w, h, found, cover.ctypes.data_as(ctypes.c_void_p),
                           capacity)
    return [dict(thing=THINGS[d.thing], colour=COLOURS[d.colour], box=(d.left, d.top, d.right, d.bottom),
                 confidence=d.confidence, **({"mask": cover[i] > 0} if masks else {})) for i, d in enumerate(found[:n])]
