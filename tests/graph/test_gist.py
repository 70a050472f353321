"""What judging needs of a claim."""

from graph.gist import MOMENT, Gist, gist_of, gists_of
from graph.model import Claim, Evidence

CLAIM = Claim(
    "d", 1, 2, "a", "supports", "b", "quote", "2020", "year", "c", "planned", True, 1, id="x"
)
EVIDENCE = Evidence(CLAIM, "Title", "Post", "2021", "https://example.org")


def test_a_gist_says_what_the_claim_and_its_heading_say():
    gist = gist_of(EVIDENCE)
    of_claim = set(Gist._fields) - {"publisher", "published"}
    assert all(getattr(gist, name) == getattr(CLAIM, name) for name in of_claim)
    assert (gist.publisher, gist.published) == ("Post", "2021")
    assert MOMENT(gist) == ("2020", "x")


def test_rows_become_gists():
    gist = gist_of(EVIDENCE)
    (made,) = gists_of([tuple(gist)])
    assert (made, type(made)) == (gist, Gist)
