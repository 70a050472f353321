"""A small Libya: actors, documents and claims to draw, and a stand-in for a store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from random import Random

from graph.model import Actor, Claim, Document, Evidence
from graph.store.base import Store, Where

ACTORS = tuple(
    Actor(id, name, kind, aliases, description=description)
    for id, name, kind, aliases, description in (
        ("gna", "Government of National Accord", "government", ("GNA", "حكومة الوفاق الوطني"),
         "The government in Tripoli, recognised by the United Nations from 2016 to 2021."),
        ("lna", "Libyan National Army", "armed-group", ("LNA", "Haftar's forces"),
         "The forces of eastern Libya under Khalifa Haftar."),
        ("khalifa-haftar", "Khalifa Haftar", "person", ("Marshal Haftar", "خليفة حفتر"),
         "Commander of the Libyan National Army."),
        ("fayez-sarraj", "Fayez al-Sarraj", "person", ("Sarraj",), ""),
        ("turkey", "Turkey", "state", ("Türkiye",), ""),
        ("russia", "Russia", "state", ("Russian Federation",), ""),
        ("egypt", "Egypt", "state", (), ""),
        ("uae", "United Arab Emirates", "state", ("UAE",), ""),
        ("united-nations", "United Nations", "igo", ("UN",), ""),
        ("wagner-group", "Wagner Group", "company", ("Wagner",), "A private military company."),
        ("syrian-fighters", "Syrian fighters", "population", (), ""),
        ("anadolu", "Anadolu Agency", "media", ("AA",), ""),
        ("libyan-red-crescent", "Libyan Red Crescent", "organisation", (), ""),
    )
)  # fmt: skip

DOCUMENTS = {
    "d1": ("Turkey shot down the MiG-29", "Anadolu Agency", "2020-06-05", "https://example.org/1"),
    "d2": ("Russian officers train mercenaries", "Reuters", "2020-04-19", "https://example.org/2"),
    "d3": ("War in Libya: who fights whom", "Libya Observer", "2020-06", "https://example.org/3"),
    "d4": ("Cairo presents a peace plan", "Al-Ahram", "2020-06-06", "reports/cairo.txt"),
}

# source, type, target, polarity, document, date, speaker, modality or "no", quote
_ROWS = """
turkey|supports|gna|1|d1|2020-06-04|||\
Turkey will go on supporting the Government of National Accord.
turkey|supports|gna|1|d3|2019-11|||Ankara has taken the side of Tripoli.
turkey|supports|gna|1|d4||khalifa-haftar||The Turks, Haftar said, keep Sarraj's government alive.
turkey|supplies|gna|1|d1|2020-05-17|||Bayraktar drones from Turkey reached Tripoli.
turkey|supplies|gna|1|d3|2020||reported|Turkish ships are said to have brought armoured vehicles.
turkey|sends|syrian-fighters|0|d2|2020-01-05|russia||\
According to Moscow, Ankara moved Syrian fighters to Tripoli.
turkey|agrees-with|gna|1|d3|2019-11-27|||The two signed an accord on maritime borders.
gna|agrees-with|turkey|1|d4|2019-11-27|||Tripoli and Ankara concluded a military agreement.
turkey|attacks|lna|-1|d1|2020-06-04|anadolu||A Turkish drone shot down a MiG-29 of Haftar's army.
turkey|threatens|khalifa-haftar|-1|d4|2020-06-06||planned|\
Ankara will strike if Haftar returns to Tripoli.
lna|fights|gna|-1|d1|2020-06-03|||Fighting went on south of the capital.
lna|fights|gna|-1|d2|2019-04-04|||The offensive on Tripoli began on 4 April.
gna|fights|lna|-1|d3|2020-06-04|||Government forces clashed with the LNA at Tarhuna.
gna|attacks|lna|-1|d3|2020-06-05|||Tarhuna was taken from the LNA.
lna|attacks|gna|-1|d3|2020-05-09|gna||The government accused the LNA of shelling Mitiga airport.
lna|attacks|gna|-1|d4|2020-05-09|lna|no|The LNA denied that it had shelled the airport.
gna|accuses|lna|-1|d3|2020-06|||Tripoli accuses the LNA of mining houses.
gna|rejects|khalifa-haftar|-1|d4|2020-06-07|||Tripoli turned down Haftar's offer of a truce.
khalifa-haftar|leads|lna|0|d1||||Field Marshal Khalifa Haftar commands the LNA.
khalifa-haftar|leads|lna|0|d2||||Haftar's army
khalifa-haftar|leads|lna|0|d3||||the army of Khalifa Haftar
fayez-sarraj|leads|gna|0|d3||||Prime Minister Fayez al-Sarraj heads the government.
fayez-sarraj|opposes|khalifa-haftar|-1|d3|2020-06|||\
Sarraj said that he would never sit down with Haftar again.
fayez-sarraj|meets|turkey|1|d1|2020-06-04|||Sarraj flew to Ankara for talks.
russia|supports|lna|1|d2|2020-04|||Moscow wants to turn the tide in favour of the LNA.
russia|supports|lna|1|d3|2020|turkey||Russia stands behind Haftar's army, Turkey says.
russia|supports|lna|1|d4|2020|russia|no|Moscow denies that it takes sides.
russia|trains|syrian-fighters|1|d2|2020-04-15|anadolu||\
Instructors for the Syrian fighters were Russian officers.
russia|sends|wagner-group|0|d2|2019-10||reported|\
Russia is reported to have sent Wagner to eastern Libya.
russia|recruits|syrian-fighters|0|d2|2020-04|anadolu||\
The Russian command promised the Syrians 2,000 dollars a month.
russia|negotiates-with|turkey|1|d4|2020-01-13|||Russia and Turkey talked about a ceasefire.
anadolu|accuses|russia|-1|d2|2020-04-19|||\
Anadolu has accused Russia of sending several hundred Syrians.
wagner-group|supports|lna|1|d2|2020|||Wagner fights on the side of Haftar's troops.
wagner-group|supports|khalifa-haftar|1|d3|2020|||Wagner's men guard Haftar.
syrian-fighters|supports|lna|1|d2|2020-04||hypothetical|\
If they arrive, the Syrians would join the LNA.
egypt|supports|khalifa-haftar|1|d4|2020-06-06|||President Sisi stood beside Haftar.
egypt|supplies|lna|1|d3|2020|||Arms come from Egypt.
egypt|mobilises|turkey|-1|d4|2020-06-20||planned|Cairo readies its army against a Turkish advance.
egypt|negotiates-with|khalifa-haftar|1|d4|2020-06-05|||Haftar held talks in Cairo.
uae|supplies|lna|1|d3|2020|||The Emirates pay for the drones of the LNA.
uae|cooperates-with|egypt|1|d3|2020|||Abu Dhabi and Cairo work together in Libya.
united-nations|recognises|gna|1|d3|2016|||The United Nations recognises the government in Tripoli.
united-nations|mediates|gna|1|d4|2020-06|||The UN brought Tripoli back to the 5+5 talks.
united-nations|mediates|lna|1|d4|2020-06|||The UN brought the LNA back to the 5+5 talks.
united-nations|investigates|uae|-1|d3|2020|||A UN panel looks into deliveries by the Emirates.
libyan-red-crescent|comments-on|gna|0|d3||||The Red Crescent spoke of the government's hospitals.
turkey|attacks|egypt|-1|d4|2020-06|turkey|no|Turkey has not attacked Egypt, its minister said.
"""


def _evidence(at: int, row: str) -> Evidence:
    source, type, target, sign, doc, date, speaker, how, quote = row.split("|")
    title, publisher, published, url = DOCUMENTS[doc]
    claim = Claim(
        doc, at, at + len(quote), source, type, target, quote, date,
        {10: "day", 7: "month", 4: "year", 0: "unknown"}[len(date)],
        speaker or None,
        modality=how if how not in ("", "no") else "asserted",
        negated=how == "no",
        polarity=int(sign),
    )  # fmt: skip
    return Evidence(claim, title, publisher, published, url)


def _in_place(items: Iterable[Evidence]) -> Iterator[Evidence]:
    """The same claims, each where its quote stands in the text of `Shelf.documents`."""
    length = dict.fromkeys(DOCUMENTS, len("Before."))
    for item in items:
        start = length[item.claim.document] + 1
        length[item.claim.document] = end = start + len(item.claim.quote)
        yield replace(item, claim=replace(item.claim, start=start, end=end, id=""))


EVIDENCE = tuple(
    _in_place(_evidence(at, row) for at, row in enumerate(_ROWS.strip().splitlines()))
)


def fill(store: Store) -> None:
    """Keep the small Libya in a store."""
    for id, (title, publisher, date, url) in DOCUMENTS.items():
        claims = [item.claim for item in EVIDENCE if item.claim.document == id]
        text = " ".join(["Before.", *(claim.quote for claim in claims)])
        store.add(Document(text, title, publisher, date, url, id), ACTORS, claims)


@dataclass(frozen=True)
class Shelf:
    """As much of a store as a page asks for, in memory."""

    people: tuple[Actor, ...] = ACTORS
    items: tuple[Evidence, ...] = EVIDENCE

    def actors(self) -> Iterator[Actor]:
        """All actors by name."""
        return iter(sorted(self.people, key=lambda actor: actor.name))

    def evidence(self, where: Where | None = None) -> Iterator[Evidence]:
        """All claims, or those of one publisher."""
        wanted = where.publisher if where else None
        return (item for item in self.items if wanted in (None, item.publisher))

    def documents(self) -> Iterator[Document]:
        """The documents of the claims, each with all its quotes for a text."""
        for id in sorted({item.claim.document for item in self.items}):
            items = (item for item in self.items if item.claim.document == id)
            found = sorted(items, key=lambda item: item.claim.start)
            text = " ".join(["Before."] + [item.claim.quote for item in found])
            yield Document(text, found[0].title, found[0].publisher, id=id)


HOSTILE = (
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(2)>",
    "<!--<script>",
    "\"'><svg/onload=alert(3)>",
    "$csp {n} ${title} \u2028\u2029 \\u003c \x00",
    "javascript:alert(4)",
    "<b>*bold* _it_ `code`</b>",
    "\u202eevil\u202c مرحبا",
)


def hostile_world() -> Shelf:
    """The same Libya, with something nasty in every field."""
    people = tuple(
        replace(
            actor,
            name=HOSTILE[at % len(HOSTILE)] + str(at),
            aliases=HOSTILE,
            description=HOSTILE[(at + 1) % len(HOSTILE)],
            wikidata="Q1\" onclick='alert(5)'",
        )
        for at, actor in enumerate(ACTORS)
    )
    return Shelf(people, tuple(_nasty(at, item) for at, item in enumerate(EVIDENCE)))


def _nasty(at: int, item: Evidence) -> Evidence:
    bad = HOSTILE[at % len(HOSTILE)]
    claim = replace(item.claim, quote=bad, date=bad, type=item.claim.type if at % 3 else bad)
    return Evidence(claim, title=bad, publisher=bad, published=bad, url="javascript:alert(6)")


_PLACES = ("Northern", "Tobruk", "Misrata", "Western Mountain", "Coastal", "Sabha", "Upper Valley")
_BODIES = ("Brigade", "Council", "Front", "Party", "Military Command", "Tribes", "Bank", "Shield")


def crowd(actors: int, claims: int) -> Shelf:
    """Two camps and much between them, as large as a test wants it."""
    kinds = ("person", "state", "armed-group", "organisation")
    people = tuple(
        Actor(f"a{at:03}", f"{_PLACES[at % 7]} {_BODIES[at % 8]} {at}", kinds[at % 4])
        for at in range(actors)
    )
    chance = Random(1)
    return Shelf(people, tuple(_rumour(at, actors, chance) for at in range(claims)))


def _rumour(at: int, actors: int, chance: Random) -> Evidence:
    one, other = at % actors, int(actors * chance.random() ** 2.5)
    other = (other + 1) % actors if one == other else other
    sign = 1 if one % 2 == other % 2 else -1
    types = ("supports", "supplies", "meets") if sign > 0 else ("attacks", "accuses", "fights")
    type = types[int(3 * chance.random() ** 2)]
    if chance.random() < 0.1:
        type, sign = "comments-on", 0
    quote = f"Report {at} about what the one did to the other."
    claim = Claim(
        f"d{at % 40}", at, at + 9, f"a{one:03}", type, f"a{other:03}", quote,
        f"2020-0{at % 9 + 1}", "month", polarity=sign,
    )  # fmt: skip
    return Evidence(claim, f"Report {at % 40}", f"Paper {at % 6}", "2020-10-01", "")
