"""One sentence that says what a page shows: how much, from when to when, and from whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter

from graph.model import Evidence
from viz.scene import Scene

_NAMED = 3


def summary(scene: Scene, text: Mapping[str, str]) -> str:
    """The sentence, in the words of the page's own text."""
    evidence = scene.evidence
    if not evidence:
        return text["summary_empty"]
    papers = dict(zip(map(attrgetter("claim.document"), evidence), evidence, strict=True))
    counts = (
        ("actor", len(scene.nodes)),
        ("claim", len(evidence)),
        ("document", len(papers)),
    )
    parts = {name: text[f"{name}_{'one' if n == 1 else 'many'}"] for name, n in counts}
    numbers = {name: parts[name].format(n=f"{n:,}") for name, n in counts}
    about = {"period": _period(evidence, text), "publishers": _publishers(papers.values(), text)}
    return text["summary"].format(**numbers, **about)


def _period(evidence: Sequence[Evidence], text: Mapping[str, str]) -> str:
    dates = set(map(attrgetter("published"), evidence))
    if "" in dates:
        dates |= {item.claim.date for item in evidence if not item.published}
    dates.discard("")
    if not dates:
        return ""
    first, last = (pretty(date, text) for date in (min(dates), max(dates)))
    key = "period_one" if first == last else "period"
    return text[key].format(first=first, last=last)


def pretty(date: str, text: Mapping[str, str]) -> str:
    """An ISO date as people write it: "4 Jun 2020", "Jun 2020" or "2020"."""
    year, _, rest = date[:10].partition("-")
    month, _, day = rest.partition("-")
    if not month.isdecimal() or not 1 <= int(month) <= 12:
        return date
    name = text["months"].split()[int(month) - 1]
    return f"{int(day)} {name} {year}" if day.isdecimal() else f"{name} {year}"


def _publishers(papers: Iterable[Evidence], text: Mapping[str, str]) -> str:
    counts = Counter([item.publisher for item in papers if item.publisher])
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    if not ranked:
        return ""
    names = [name for name, _ in ranked[:_NAMED]]
    more = len(ranked) - len(names)
    if more:
        names.append(text["others_one" if more == 1 else "others"].format(n=more))
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {text['and']} {names[-1]}"
    return text["publishers"].format(names=listed)
