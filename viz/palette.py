"""Colours and shapes: what a reader tells apart, also colour-blind, in the light and the dark."""

from __future__ import annotations

from graph.frozen import frozen

SHAPES = {
    "person": "circle",
    "state": "square",
    "government": "diamond",
    "armed-group": "triangle",
    "organisation": "hexagon",
    "igo": "star",
    "company": "wedge",
    "media": "pentagon",
    "population": "ring",
}
# As many camps or circles as have a colour.
MOST = 8
POLARITIES = {1: "support", 0: "neutral", -1: "hostile"}

# A solid line is affirmed in the document's own time; dashes say "read the claims first".
DASHES: dict[str, tuple[int, ...]] = {
    "firm": (),
    "uncertain": (9, 6),
    "contested": (12, 4, 2, 4),
    "denied": (2, 6),
}


@frozen
class Theme:
    """The colours of the page by day or by night."""

    surface: str
    ink: str
    kinds: dict[str, str]
    polarities: dict[str, str]
    camps: tuple[str, ...]


LIGHT = Theme(
    surface="#fbfaf8",
    ink="#1d2129",
    kinds={
        "person": "#3b3a8c",
        "state": "#1f6b45",
        "government": "#0f7f86",
        "armed-group": "#8c2452",
        "organisation": "#7d6608",
        "igo": "#2f6fa8",
        "company": "#8d4b12",
        "media": "#80448f",
        "population": "#59616d",
    },
    polarities={"support": "#1a6fb5", "neutral": "#7f858e", "hostile": "#c2410c"},
    # The first is for those of no camp; the others keep apart for the colour-blind too.
    camps=("#7f858e", "#0b6aa8", "#a8500a", "#0a7d5c", "#8a3a84", "#7a6a00", "#b02a4c", "#4a4fc4",
           "#5c4636"),
)  # fmt: skip
DARK = Theme(
    surface="#14171c",
    ink="#e9ebee",
    kinds={
        "person": "#a9a8f5",
        "state": "#6cc795",
        "government": "#4fc4c9",
        "armed-group": "#ee86ae",
        "organisation": "#d9bf4f",
        "igo": "#83bdf0",
        "company": "#e0a06a",
        "media": "#d196e0",
        "population": "#b3bbc7",
    },
    polarities={"support": "#5aa9ee", "neutral": "#8e959f", "hostile": "#f58a4b"},
    camps=("#8e959f", "#5fb2ee", "#f0a04b", "#4fcfa4", "#dd93d8", "#d6c447", "#f58aa4", "#a7abff",
           "#c9a98f"),
)  # fmt: skip


def shape(kind: str) -> str:
    """The shape of a kind of actor; a kind nobody knows is drawn as an organisation."""
    return SHAPES.get(kind, SHAPES["organisation"])


def known_kind(kind: str) -> str:
    """The kind itself, or organisation for one without a colour of its own."""
    return kind if kind in SHAPES else "organisation"


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours as WCAG defines it, from 1 to 21."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
