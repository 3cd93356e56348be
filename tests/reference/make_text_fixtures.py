#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/core/text/fixtures: a small CLIP vocabulary and the ids transformers gives prompts.

The vocabulary has every byte and some hundred merges learnt from the sentences below, in the layout
of CLIP. Two tokenizers share it: `end` pads with the end token (Stable Diffusion 1), `exclaim` with
"!" at id 0 (OpenCLIP-H). Needs transformers 5.
"""
import collections
import json
import pathlib

from transformers import CLIPTokenizer

FOLDER = pathlib.Path(__file__).resolve().parents[1] / "core" / "text" / "fixtures"
LENGTH = 32
MERGES = 420

CORPUS = """
a red ball rolls across a green meadow while the sun is setting behind the hills
two small boats drift left on a calm blue sea and a yellow balloon rises into the night sky
the fish swims up and the bird flies down past a purple house in the desert
a big orange star stands still above the road and a tiny car moves right
don't you think it's lovely we've seen they're here i'm sure he'll come she'd stay
photograph of an astronaut riding a horse on the moon highly detailed cinematic lighting
growing shrinking moving falling bouncing ball balls balloon balloons basketball football
a heart next to a tree in front of a lake with mountains and clouds in the background
""".split()

PROMPTS = [
    "", " ", "a", "a red ball", "A Red BALL", "  a   red\tball\n ", "a red ball, rolling right.",
    "basketball and balloons", "don't stop, it's they're we've I'm he'll she'd",
    "DON'T STOP, IT'S THEY'RE", "rock'n'roll 'tis 's 't", "it\u2019s \u201cquoted\u201d \u2014 dash",
    "16 frames at 8fps, 128x128", "2nd 3.14 1,000,000", "\u0663 \u00bd \u2167 \u2460",
    "ice-cream (very) [nice] {x} <y> a/b a\\b a_b", "wow! wow!! wow!!!", "!", "!a!", "hello...world",
    "(((masterpiece))), best quality:1.2", "#hashtag @user $5 50% a&b a+b=c ~`^*",
    "caf\u00e9", "cafe\u0301", "na\u00efve \u00c9T\u00c9 \u00dcBER stra\u00dfe STRA\u1e9eE",
    "\u0130stanbul \u0049\u0307", "\u039f\u0394\u039f\u03a3 \u03c3\u03c2", "\u041a\u0440\u0430\u0441\u043d\u044b\u0439 \u043c\u044f\u0447",
    "\u8d64\u3044\u30dc\u30fc\u30eb", "\ubab0\ub77c \u1106\u1169\u11af\u1105\u1161", "\u1112\u1161\u11ab\u0301",
    "\uff21\uff22\uff43\uff11\uff12", "\ufb01sh \ufb02y", "\U0001f534 red \U0001f3c0\U0001f3fd ball \U0001f469\u200d\U0001f680",
    "x\u0301\u0323y q\u0323\u0307 q\u0307\u0323", "\u0f73 \u0344 a\u0f73", "\u0958 \u09c7\u09be \u0b47\u0b3e",
    "a\u00a0b\u2003c\u3000d\u0085e\u2028f\u1680g", "a\u200bb a\u180eb a\ufeffb", "a\u0000b a\u001cb a\u007fb a\u0007",
    "\u212b \u2126 \u212a \u1e9b\u0323", "\u0391\u0345 \u1fb3", "a\u20e3 1\ufe0f\u20e3", "\ufffd",
    "<|startoftext|>", "a<|endoftext|>b", "x <|STARTOFTEXT|>!", "!<|EndOfText|>!", "<|startoftext", "<|>",
    "wow!!!! ..... !!!!!", "zzzzzzzzzzzzzzzz", "aaaaaaaaaaaaaaaaa bbbb ababababab", "rollrollrolling",
    "photograph of an astronaut riding a horse on the moon, highly detailed, cinematic lighting, "
    "in front of a lake with mountains and clouds in the background, while the sun is setting",
    "a red ball " * 70, "\u96ea" * 60, "supercalifragilisticexpialidocious " * 3,
]


def byte_characters():
    printable = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    table, extra = {}, 0
    for byte in range(256):
        if byte in printable:
            table[byte] = chr(byte)
        else:
            table[byte], extra = chr(256 + extra), extra + 1
    # CLIP gives the printable ones the first ids: "!" is 0.
    return [table[b] for b in printable] + [table[b] for b in range(256) if b not in printable]


def learn(words, count):
    counts = collections.Counter(words)
    pieces = {word: [*word[:-1], word[-1] + "</w>"] for word in counts}
    merges = []
    while len(merges) < count:
        pairs = collections.Counter()
        for word, parts in pieces.items():
            for pair in zip(parts, parts[1:]):
                pairs[pair] += counts[word]
        if not pairs:
            break
        best = min(pairs, key=lambda pair: (-pairs[pair], pair))
        merges.append(best)
        for parts in pieces.values():
            i = 0
            while i + 1 < len(parts):
                if (parts[i], parts[i + 1]) == best:
                    parts[i : i + 2] = ["".join(best)]
                i += 1
    return merges


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    words = [w for w in " ".join(CORPUS).replace("'", " '").split()]
    merges = learn(words, MERGES) + [("!", "!"), ("!", "!</w>"), (".", ".")]
    letters = byte_characters()
    names = letters + [c + "</w>" for c in letters] + ["".join(m) for m in merges]
    names = list(dict.fromkeys(names)) + ["<|startoftext|>", "<|endoftext|>"]
    vocabulary = {name: i for i, name in enumerate(names)}

    (FOLDER / "vocab.json").write_text(json.dumps(vocabulary, ensure_ascii=False) + "\n")
    lines = ["#version: 0.2"] + [" ".join(m) for m in merges]
    (FOLDER / "merges.txt").write_text("\n".join(lines) + "\n")

    cases = {}
    for name, pad in {"end": "<|endoftext|>", "exclaim": "!"}.items():
        tokenizer = CLIPTokenizer(vocab=vocabulary, merges=merges, pad_token=pad)
        cases[name] = [
            tokenizer(p, padding="max_length", truncation=True, max_length=LENGTH).input_ids
            for p in PROMPTS
        ]
    rows = [
        json.dumps({"prompt": p, "end": cases["end"][i], "exclaim": cases["exclaim"][i]})
        for i, p in enumerate(PROMPTS)
    ]
    text = '{"length": %d, "cases": [\n%s\n]}\n' % (LENGTH, ",\n".join(rows))
    (FOLDER / "clip_cases.json").write_text(text)


if __name__ == "__main__":
    main()
