"""Laws that hold for every text, however it is put together."""

from __future__ import annotations

import cProfile
import pstats

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.model import Claim, Document
from graph.text.extract import Extractor
from tests.graph.text.casebook import cases

TEXTS = [case.text for case in cases()]
GAPS = st.sampled_from([" ", "  ", "\n", "\n\n", "\r\n", "\t", "\u00a0", " \u200b", " – ", " 🙂 "])
SENTENCES = st.lists(st.tuples(GAPS, st.sampled_from(TEXTS)), max_size=6)
NOISE = st.one_of(
    st.text(max_size=80),
    st.text(alphabet="“”\"'()[]-.\n A", max_size=60),
    st.sampled_from(["\x00", "\x0c", "\u2028", "🙂🙃", "“", '"', "A" * 5000, "é" * 300, "-" * 99]),
)
FEW = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def _joined(parts: list[tuple[str, str]]) -> str:
    return "".join(gap + text for gap, text in parts)


def _claims(extractor: Extractor, *texts: str) -> list[tuple[Claim, ...]]:
    documents = [Document(text, id=f"{n:06d}") for n, text in enumerate(texts)]
    return [found.claims for found in extractor.stream(documents)]


@FEW
@given(parts=SENTENCES, end=GAPS)
def test_offsets_quote_the_text(extractor: Extractor, parts: list, end: str) -> None:
    text = _joined(parts) + end
    (claims,) = _claims(extractor, text)
    for claim in claims:
        assert text[claim.start : claim.end] == claim.quote
        assert claim.quote == claim.quote.strip() != ""


@FEW
@given(parts=SENTENCES)
def test_reading_twice_finds_the_same(extractor: Extractor, parts: list) -> None:
    document = Document(_joined(parts))
    assert extractor.extract(document) == extractor.extract(document)


@FEW
@given(texts=st.lists(SENTENCES.map(_joined), min_size=2, max_size=4))
def test_the_order_of_documents_does_not_matter(extractor: Extractor, texts: list) -> None:
    documents = [Document(text, id=f"{n:06d}") for n, text in enumerate(texts)]
    there = {e.document.id: e for e in extractor.stream(documents)}
    back = {e.document.id: e for e in extractor.stream(reversed(documents))}
    assert there == back


@FEW
@given(noise=NOISE, parts=SENTENCES, more=NOISE)
def test_no_text_is_too_strange(extractor: Extractor, noise: str, parts: list, more: str) -> None:
    text = noise + _joined(parts) + more
    (claims,) = _claims(extractor, text)
    for claim in claims:
        assert text[claim.start : claim.end] == claim.quote
        assert claim.source != claim.target
        assert 0 <= claim.confidence <= 1


@FEW
@given(parts=SENTENCES)
def test_every_end_of_a_claim_is_an_actor_of_the_document(
    extractor: Extractor, parts: list
) -> None:
    found = extractor.extract(Document(_joined(parts)))
    named = {i for c in found.claims for i in (c.source, c.target, c.attributed_to) if i}
    assert named == {actor.id for actor in found.actors}


def _steps(extractor: Extractor, times: int) -> int:
    """How many calls it takes to read the same sentences so many times over."""
    text = "Haftar left Benghazi. He met Sisi, and they praised their men.\n\n" * times
    profile = cProfile.Profile()
    profile.runcall(extractor.extract, Document(text))
    return int(pstats.Stats(profile).total_calls)


def test_four_times_the_text_is_about_four_times_the_work(extractor: Extractor) -> None:
    _steps(extractor, 1)
    assert _steps(extractor, 80) < 6 * _steps(extractor, 20)
