# SPDX-License-Identifier: GPL-3.0-or-later
"""Explicit attention for diffusers' U-Nets: what the fused one gives, with the probabilities.

A site is the module path of an attention, `down_blocks.0.attentions.0.transformer_blocks.0.attn2`.
Its kind follows from the path: attn1 of a spatial transformer is `spatial`, its attn2 is `cross`,
and both attentions of a motion module are `temporal`.
"""

import torch


def kind_of(site):
    if ".motion_modules." in site:
        return "temporal"
    return "cross" if site.endswith("attn2") else "spatial"


class ExplicitAttention:
    """softmax(scale * Q K^T) V written out; sink(site, q, k, v, probabilities, output) sees it.

    q, output: [batch, heads, queries, dim]; k, v: [batch, heads, keys, dim];
    probabilities: [batch, heads, queries, keys]. `output` is before to_out.
    """

    def __init__(self, site, sink):
        self.site, self.sink = site, sink

    def __call__(
        self, attention, hidden_states, encoder_hidden_states=None, attention_mask=None, **_
    ):
        if (
            attention_mask is not None
            or attention.group_norm is not None
            or attention.residual_connection
        ):
            raise ValueError(f"{self.site}: a mask, group norm or inner residual is not expected")
        source = hidden_states if encoder_hidden_states is None else encoder_hidden_states

        def heads(x):
            return x.unflatten(-1, (attention.heads, -1)).transpose(1, 2)

        q = heads(attention.to_q(hidden_states))
        k, v = heads(attention.to_k(source)), heads(attention.to_v(source))
        probabilities = torch.softmax(attention.scale * (q @ k.transpose(-1, -2)), dim=-1)
        output = probabilities @ v
        self.sink(self.site, q, k, v, probabilities, output)
        return attention.to_out[1](attention.to_out[0](output.transpose(1, 2).flatten(2)))


def record_with(unet, sink):
    """Puts an ExplicitAttention on every site of a U-Net; returns the sites, as defined."""
    sites = [name.removesuffix(".processor") for name in unet.attn_processors]
    unet.set_attn_processor({f"{site}.processor": ExplicitAttention(site, sink) for site in sites})
    return sites


def row_entropy(probabilities):
    """Natural-log entropy of each query's distribution: [batch, heads, queries]."""
    return torch.special.entr(probabilities).sum(-1)


def energies(v, output):
    """E(AV), E(UV), E(IV) of one self-attention, E(X) = |X|_F^2 of one head, divided by the number
    of elements n*d of a head and averaged over heads and batch: each is a mean square, in float64.
    U is the uniform map (every row is the mean of V), I the identity (the rows are V)."""
    v, output = v.double(), output.double()
    return output.square().mean(), v.mean(-2).square().mean(), v.square().mean()
