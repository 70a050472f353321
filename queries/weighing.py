"""What one claim says about friendship and enmity: its sign and its weight.

A claim weighs

    1.0   by default
    0.5   where it says little (agrees-with, promises, demands, investigates, denies), where
          it is structural (leads, member-of, affiliated-with, recruits: the actor's own
          side), and once more where it is only planned or hypothetical
    0     where friends and foes do it alike: meeting, negotiating, mediating, conceding,
          apologising, appealing, commenting, membership of a world body

and the claims that speak for one tie on one side score

    the sum, over independent publishers, of the heaviest claim each of them carries
    x the share of claims that assert it rather than deny it
    x 0.9 for every year between its last claim and the newest one considered

so that many independent publishers, deeds, agreement and recency count, and repetition does
not. Publishers that carry the same sentence are not independent. An undated tie is taken to be
one year old.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeVar

from graph.gist import Gist
from graph.model import Claim
from queries.independence import origins

OWN_SIDE = frozenset({"leads", "member-of", "affiliated-with", "recruits"})
SLIGHT = frozenset({"agrees-with", "promises", "demands", "investigates", "denies"})
PASSING = frozenset(
    {"meets", "negotiates-with", "mediates", "concedes", "apologises", "appeals-to", "comments-on"}
)
_DOUBTFUL = frozenset({"planned", "hypothetical"})
_LIGHT = OWN_SIDE | SLIGHT
YEARLY = 0.9
T = TypeVar("T")


class Voice(NamedTuple):
    """What a score needs to know of a claim: how much it says, who carries it, when.

    `slight` says that it tells only of an agreement, a demand or the like.
    """

    weight: float
    publisher: str
    quote: str
    date: str
    negated: bool
    id: str = ""
    slight: bool = False


def sign(claim: Claim | Gist, target_kind: str) -> int:
    """+1 for friendship, -1 for enmity, 0 for neither."""
    if claim.type in PASSING or (claim.type == "member-of" and target_kind == "igo"):
        return 0
    return 1 if claim.type in OWN_SIDE else claim.polarity


def weight(claim: Claim | Gist) -> float:
    """How much the claim says, by the table at the head of this module."""
    says = 0.5 if claim.type in _LIGHT else 1.0
    return says * 0.5 if claim.modality in _DOUBTFUL else says


@lru_cache(maxsize=4096)
def judged(type: str, polarity: int, modality: str, kind: str) -> tuple[int, float, bool]:
    """Sign, weight and whether it is slight, of claims alike in this and in the target's kind."""
    like = Claim("", 0, 0, "", type, "", "", polarity=polarity, modality=modality, id="-")
    return sign(like, kind), weight(like), type in SLIGHT


def voice(one: Gist, times: float = 1.0) -> Voice:
    """What a score needs to know of a claim that weighs so many times what it says."""
    said = (one.quote, one.date, one.negated, one.id, one.type in SLIGHT)
    return Voice(weight(one) * times, one.publisher, *said)


def score(voices: Sequence[Voice], newest: int) -> float:
    """How much these claims say together, seen from the year `newest`; 0 if none asserts it."""
    asserted = [one for one in voices if not one.negated]
    if not asserted:
        return 0.0
    if len(voices) == 1:
        return aged(voices[0].weight, year((voices[0].date,)), newest)
    share = len(asserted) / len(voices)
    heaviest = sum(_heaviest(asserted).values())
    return aged(heaviest * share, year([one.date for one in asserted]), newest)


def aged(total: float, last: int, newest: int) -> float:
    """What is left of a score whose last claim is of the year `last`, 0 if that is not known."""
    age = max(newest - last, 0) if last else 1
    return round(total * YEARLY**age, 2)


def ranked(voiced: Iterable[tuple[Voice, T]]) -> list[tuple[Voice, T]]:
    """The heaviest first, of equal weight the newest, denials last."""
    found = sorted(voiced, key=lambda one: one[0].date, reverse=True)
    found.sort(key=lambda one: (one[0].negated, -one[0].weight))
    return found


def _heaviest(asserted: Sequence[Voice]) -> dict[str, float]:
    """The heaviest weight that each independent publisher carries."""
    if len(asserted) == 1:
        return {"": asserted[0].weight}
    roots = origins((one.publisher, one.quote) for one in asserted)
    heaviest: dict[str, float] = {}
    for one in asserted:
        root = roots[one.publisher.casefold()]
        heaviest[root] = max(one.weight, heaviest.get(root, 0.0))
    return heaviest


def year(dates: Iterable[str]) -> int:
    """The year of the last of these dates; 0 if none is known, or what came in is no date."""
    last = max(dates, default="")[:4]
    return int(last) if last.isdecimal() else 0
