"""Colours can be read by everyone, by day and by night, and no shape stands twice."""

from __future__ import annotations

from itertools import combinations

import pytest

from graph.model import KINDS
from viz.palette import DARK, DASHES, LIGHT, POLARITIES, SHAPES, Theme, contrast, known_kind, shape

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])

# How a red-blind and a green-blind eye mix the channels (Viénot 1999, rounded).
BLINDNESS = {
    "protan": ((0.11, 0.89, 0.0), (0.11, 0.89, 0.0), (0.0, 0.0, 1.0)),
    "deutan": ((0.29, 0.71, 0.0), (0.29, 0.71, 0.0), (-0.02, 0.02, 1.0)),
}


def seen(colour: str, how: str) -> tuple[float, ...]:
    rgb = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    return tuple(sum(m * c for m, c in zip(row, rgb, strict=True)) for row in BLINDNESS[how])


@THEMES
def test_every_kind_and_polarity_has_a_colour(theme: Theme) -> None:
    assert set(theme.kinds) == set(KINDS) == set(SHAPES)
    assert set(theme.polarities) == set(POLARITIES.values())


@THEMES
def test_colours_stand_out_from_the_surface(theme: Theme) -> None:
    for colour in (*theme.kinds.values(), *theme.polarities.values()):
        assert contrast(colour, theme.surface) >= 3
    assert contrast(theme.ink, theme.surface) >= 7


@THEMES
@pytest.mark.parametrize("name", ["support", "hostile"])
def test_polarities_can_be_read_as_text(theme: Theme, name: str) -> None:
    assert contrast(theme.polarities[name], theme.surface) >= 4.5


@THEMES
@pytest.mark.parametrize("how", BLINDNESS)
def test_the_colour_blind_tell_the_polarities_apart(theme: Theme, how: str) -> None:
    for one, other in combinations(theme.polarities.values(), 2):
        gap = sum((a - b) ** 2 for a, b in zip(seen(one, how), seen(other, how), strict=True))
        assert gap**0.5 > 45


def test_no_two_kinds_share_a_shape() -> None:
    assert len(set(SHAPES.values())) == len(SHAPES)


def test_an_unknown_kind_is_drawn_as_an_organisation() -> None:
    assert (shape("dynasty"), known_kind("dynasty")) == (shape("organisation"), "organisation")


def test_denied_and_uncertain_lines_differ_from_firm_ones() -> None:
    assert len({DASHES["firm"], DASHES["uncertain"], DASHES["denied"]}) == 3


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_every_style_of_line_has_its_own_dashes() -> None:
    assert len(set(DASHES.values())) == len(DASHES)
