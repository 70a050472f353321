"""Names are folded to one key and cut to one slug, whatever their accents and case."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.names import fold, plain, slug


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("The Kremlin", "kremlin"),
        ("U.S.", "us"),
        ("Élysée", "elysee"),
        ("Erdoğan", "erdogan"),
        ("al-Sarraj", "al-sarraj"),
        ("  Libyan   National\nArmy ", "libyan national army"),
        ("the", "the"),
    ],
)
def test_fold(name, key):
    assert fold(name) == key


@pytest.mark.parametrize(
    ("name", "made"),
    [("Khalifa Haftar", "khalifa-haftar"), ("Côte d'Ivoire", "cote-divoire"), ("…", "actor")],
)
def test_slug(name, made):
    assert slug(name) == made


def test_turkish_dotless_i_and_curly_quotes_are_plain():
    assert plain("Ajansı ’") == "ajansi '"


@given(st.text())
def test_a_slug_is_an_id_and_stays_itself(name):
    assert slug(name)
    assert slug(slug(name)) == slug(name)
