"""Made-up conflicts of any size: camps, hubs, quotes, reports, the same every time."""

from __future__ import annotations

from random import Random

from graph.model import Actor, Claim, Evidence

KINDS = ("person", "state", "armed-group", "organisation", "government", "media")
PLACES = ("Northern", "Coastal", "Western", "Upper Valley", "Eastern", "Desert", "Harbour")
BODIES = ("Brigade", "Council", "Front", "Party", "Command", "Tribes", "Bank", "Ministry")
FRIENDLY = ("supports", "supplies", "meets", "cooperates-with")
HOSTILE = ("attacks", "accuses", "fights", "threatens")
WORDS = (
    *("said", "that", "on", "Monday", "its", "forces", "near", "the", "river", "would", "hold"),
    *("talks", "after", "weapons", "reached", "town", "despite", "a", "truce", "officials"),
)


def world(actors: int, claims: int, seed: int = 1) -> tuple[list[Actor], list[Evidence]]:
    """So many actors in camps, most claims about few of them, one report for every five."""
    chance = Random(seed)
    groups = max(4, round(actors**0.5 / 3))
    group = [int(groups * chance.random() ** 1.4) for _ in range(actors)]
    members: dict[int, list[int]] = {}
    for row, camp in enumerate(group):
        members.setdefault(camp, []).append(row)
    people = [_actor(row) for row in range(actors)]
    return people, [_claim(at, group, members, chance) for at in range(claims)]


def _actor(row: int) -> Actor:
    name = f"{PLACES[row % 7]} {BODIES[row % 8]} {row}"
    return Actor(f"a{row:06}", name, KINDS[row % 6], (f"{BODIES[row % 8]} {row}",))


def _claim(at: int, group: list[int], members: dict[int, list[int]], chance: Random) -> Evidence:
    one = int(len(group) * chance.random() ** 1.6)
    friendly = chance.random() < 0.7
    near = members[group[one]] if friendly else range(len(group))
    other = near[int(len(near) * chance.random() ** 1.6)]
    other = (other + 1) % len(group) if other == one else other
    type = chance.choice(FRIENDLY if friendly else HOSTILE)
    day = f"20{chance.randint(11, 23)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    quote = " ".join(chance.choices(WORDS, k=18)) + "."
    paper = at // 5
    claim = Claim(
        f"d{paper:06}", at % 5 * 200, at % 5 * 200 + len(quote), f"a{one:06}", type,
        f"a{other:06}", quote, day, "day", polarity=1 if friendly else -1, id=f"{at:016x}",
        attributed_to=f"a{group[one]:06}" if chance.random() < 0.3 else None,
    )  # fmt: skip
    url = f"https://example.org/{paper:06}"
    return Evidence(claim, f"Report {paper}", f"Paper {paper % 97}", "2023-12-31", url)
