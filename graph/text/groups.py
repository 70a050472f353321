"""Groups and bodies without a name: Syrian fighters, police, trade unions, rebel positions."""

from __future__ import annotations

from typing import Protocol

from spacy.tokens import Token

from graph.model import Actor
from graph.text.cast import Cast, Mention, nameless
from graph.text.coref import Memory
from graph.text.lexicon import Lexicon
from graph.text.tree import (
    PASSIVE,
    SUBJECTS,
    children,
    first_of,
    preposition,
    titles,
    with_particles,
)

BODIES = ("media", "company", "organisation")
VIOLENT = ("attacks", "coerces")
SUFFERING = ("obj", "obl:agent", *SUBJECTS, *PASSIVE)
MOVING = ("sends", "supplies", "mobilises")


class Describer(Protocol):
    """What knows a document's names, its groups so far, and the mark of its descriptions."""

    cast: Cast
    lexicon: Lexicon
    memory: Memory
    scope: str


def group(reader: Describer, token: Token, lemma: str, owners: list[Actor]) -> list[Actor]:
    """The people that a noun names by what they are; without owners only a few nouns do."""
    if owners and ("adjoining", lemma) in reader.lexicon and children(token, "nmod:poss"):
        sides = {actor.id: actor for actor in reader.memory.sides}
        return [a for i, a in sides.items() if i != owners[0].id] if owners[0].id in sides else []
    body = bool(owners) and owners[0].kind not in ("state", "person", "population")
    if body and not _of_its_own(token, lemma, reader):
        return owners
    owners = [] if body else owners
    known = reader.memory.group(token, lemma, owners)
    if known:
        return [known]
    deed = token.lower_.endswith("ing") and not lemma.endswith("ing")
    plain = ("plain_groups", lemma) in reader.lexicon or _told_apart(token, reader)
    plain = plain or in_violence(token, lemma, reader)
    if deed or not (owners or plain):
        return []
    return [introduced(reader, token, lemma, owners)]


def kindred(reader: Describer, token: Token, mention: Mention) -> Actor | None:
    """Those of a people who are not its state: local Serbs, ethnic Armenians."""
    if mention.sort != "demonym" or token.tag_ not in ("NNS", "NNPS"):
        return None
    marks = [c.lower_ for c in children(token, "amod") if ("kindred", c.lower_) in reader.lexicon]
    if not marks:
        return None
    scope = reader.scope if marks[0] != "ethnic" else ""
    return reader.cast.introduce(f"{marks[0]} {token.text}", "population", scope)


def _of_its_own(token: Token, lemma: str, reader: Describer) -> bool:
    """Whether a body does something to people of its own: "the firm sacked its workers"."""
    own = token.dep_ in ("obj", "obl", "iobj") and any(
        c.tag_ == "PRP$" for c in children(token, "nmod:poss")
    )
    return (
        own
        and ("plain_groups", lemma) in reader.lexicon
        and ("armed", lemma) not in reader.lexicon
    )


def in_violence(token: Token, lemma: str, reader: Describer) -> bool:
    """Whether people whom nothing describes use or suffer violence: "shot five people"."""
    first = first_of(token)
    if ("quantities", first.head.lemma_.lower()) in reader.lexicon and preposition(first) == "of":
        first = first_of(first.head)  # "jailed dozens of critics"
    verb = first.head
    if ("victims", lemma) not in reader.lexicon or first.dep_ not in SUFFERING:
        return False
    frames = [f for form in with_particles(verb) for f in reader.lexicon.verbs.get(form, [])]
    return verb.pos_ == "VERB" and any(frame.type in VIOLENT for frame in frames[-1:])


def apart(reader: Describer, token: Token, lemma: str, owners: list[Actor]) -> bool:
    """Whether a part of a state stands apart from it: South Korea's opposition leaders."""
    if not owners or (owners[0].kind != "state" and not nameless(owners[0])):
        return False
    state = owners[0].kind == "state"
    if state and separate(reader, token, lemma):
        return True
    if token.tag_ != "NNS":
        return state and sectional(token, reader.lexicon)
    listed = any((name, lemma) in reader.lexicon for name in ("parts", "groups"))
    return listed and bool(_apart_before(token, reader))


def sectional(noun: Token, lexicon: Lexicon) -> bool:
    """Whether someone leads a part of a state that does not act for it: Sudan's rebel chief."""
    if ("sectional", noun.lemma_.lower()) not in lexicon:
        return False
    return any(("sections", _whole(c)) in lexicon for c in titles(noun) if c.i < noun.i)


def _whole(token: Token) -> str:
    """A word with what a hyphen joins to it: far-right, state-owned."""
    joined = token.i > 1 and token.nbor(-1).text in ("-", "–")
    return f"{token.nbor(-2).lower_}-{token.lower_}" if joined else token.lower_


def separate(reader: Describer, token: Token, lemma: str) -> bool:
    """Whether a body lives in a state and does not act for it: a Russian company."""
    marks = children(token, "amod", "compound", "nmod:desc")
    official = any(("official", _whole(c)) in reader.lexicon for c in marks)
    return ("separate", lemma) in reader.lexicon and not official


def _apart_before(token: Token, reader: Describer) -> str:
    marks = children(token, "compound", "amod")
    return next((c.text for c in marks if ("apart", c.lower_) in reader.lexicon), "")


def alone(reader: Describer, token: Token, lemma: str) -> list[Actor]:
    """A body that nobody is said to own: police, troops that are not merely moved."""
    if any(c.tag_ == "PRP$" for c in children(token, "nmod:poss")):
        return []  # his government is somebody's, though nobody knows whose
    if token.tag_ == "NNS" and any(c.lower_ in ("both", "either") for c in token.children):
        return []  # both governments are two that have been named
    bodies = ("described_bodies", lemma) in reader.lexicon or _peers(reader, token, lemma)
    described = bodies and bool(_kind_before(token, reader))
    listed = described or ("alone", lemma) in reader.lexicon or _holder(reader, token, lemma)
    return [introduced(reader, token, lemma, [])] if listed and not _moved(reader, token) else []


def of_a_kind(reader: Describer, token: Token, lemma: str) -> bool:
    """Whether bodies are named by their kind: world powers, trade unions."""
    bodies = token.tag_ == "NNS" and ("described_bodies", lemma) in reader.lexicon
    return (bodies or _peers(reader, token, lemma)) and bool(_kind_before(token, reader))


def _peers(reader: Describer, token: Token, lemma: str) -> bool:
    """Whether several states are named by what they are: Arab states, donor nations."""
    return token.tag_ == "NNS" and ("peers", lemma) in reader.lexicon


def _holder(reader: Describer, token: Token, lemma: str) -> bool:
    """Whether a noun is the one who holds an office, with an article and no name: the mayor."""
    one = token.tag_ == "NN" and bool(children(token, "det"))
    body = not reader.lexicon.described.get(lemma, frozenset()).isdisjoint(BODIES)
    bare = token.dep_ in SUBJECTS and not children(token, "det")
    several = token.tag_ == "NNS" and (bare or body)
    return (one or several) and ("holders", lemma) in reader.lexicon


def whose_thing(reader: Describer, token: Token, named: bool = True) -> list[Actor]:
    """The group or body whose thing a noun is: rebel positions, an army convoy.

    Without `named` only one that a common noun names.
    """
    marks = (c for c in children(token, "compound") if named or not reader.cast.at(c))
    found = (word_before(reader, c) for c in marks)
    return next((actors for actors in found if actors), [])


def word_before(reader: Describer, token: Token) -> list[Actor]:
    """The actor of a word that describes another: the rebel in rebel-held."""
    mention, lemma = reader.cast.at(token), token.lemma_.lower()
    if mention:
        return [mention.actor]
    if ("plain_groups", lemma) not in reader.lexicon and ("alone", lemma) not in reader.lexicon:
        return []
    if not token.lower_.startswith(lemma) or token.lower_.endswith("ing"):
        return []
    return [reader.memory.groups.get(lemma) or introduced(reader, token, lemma, [])]


def introduced(reader: Describer, token: Token, lemma: str, owners: list[Actor]) -> Actor:
    """The actor that a described group is, named by nationality and noun.

    Without either it is the group of this document only, and no other's.
    """
    adjective = _adjective(token, reader, owners)
    name = f"{adjective} {_plural(token)}".strip()
    armed = ("armed", lemma) in reader.lexicon
    country = owners[0].country if owners else None
    scope = "" if adjective else reader.scope
    kind = "armed-group" if armed else _body_kind(reader, token, lemma, owners)
    actor = reader.cast.introduce(name, kind, scope, country)
    reader.memory.note_group(lemma, actor, armed, _several(token, lemma, reader))
    return actor


def _body_kind(reader: Describer, token: Token, lemma: str, owners: list[Actor]) -> str:
    """What a described body is; one that lives in a state and does not act for it is no organ."""
    kinds = reader.lexicon.described.get(lemma, frozenset())
    if owners and owners[0].kind == "state" and separate(reader, token, lemma):
        return next((kind for kind in BODIES if kind in kinds), "organisation")
    if token.tag_ == "NN" and "person" in kinds and sectional(token, reader.lexicon):
        return "person"
    return "government" if ("alone", lemma) in reader.lexicon else "population"


def _several(token: Token, lemma: str, reader: Describer) -> bool:
    """Whether a noun stands for more than one, so that "they" may take it up."""
    people = ("groups", lemma) in reader.lexicon
    one = any(c.lower_ in ("a", "an") for c in token.children)
    return token.tag_ != "NN" or (people and not one)


def _moved(reader: Describer, token: Token) -> bool:
    """Whether the noun is what someone sends or withdraws: troops sent to a place."""
    lemma = token.head.lemma_.lower()
    if token.dep_ == "obj" and any(c.i > token.i for c in children(token.head, "obj")):
        return False  # given a deadline, not sent
    if token.dep_ in ("obj", "nsubj:pass"):
        frames = reader.lexicon.verbs.get(lemma, [])
        moving = (f for f in frames if f.type in MOVING and not f.object)
        return any("obj" not in frame.to for frame in moving)
    moved = (*MOVING, "concedes")
    frames = reader.lexicon.nouns.get(lemma, [])
    return token.dep_ == "nmod" and any(frame.type in moved for frame in frames)


def _adjective(token: Token, reader: Describer, owners: list[Actor]) -> str:
    """What stands before a group: its nationality, with a "pro-" or "anti-", or what it seeks."""
    marks = children(token, "amod", "compound", "nmod:desc")
    for c in marks:
        mention = reader.cast.at(c)
        if mention:
            start = mention.start
            joined = start > 1 and token.doc[start - 1].text in ("-", "–")
            named = str(token.doc[start - 2 if joined else start : mention.end].text)
            return f"{named} {_apart_before(token, reader)}".strip()
    behind = any(preposition(c) == "of" for c in children(token, "nmod"))
    owned = behind or any(reader.cast.at(c) for c in children(token, "nmod:poss"))
    state = next((actor for actor in owners if owned and actor.kind == "state"), None)
    people = next(iter(state.demonyms), state.name) if state else ""
    return f"{people} {_kind_before(token, reader)}".strip()


def _kind_before(token: Token, reader: Describer) -> str:
    """The word right before a noun that says of what kind it is: trade unions, armed groups."""
    for c in children(token, "compound", "amod"):
        named = c.dep_ == "compound" or (c.text[:1].isupper() and not c.is_sent_start)
        named = named and ("not_names", c.lower_) not in reader.lexicon
        if c.i == token.i - 1 and (named or ("classing", c.lower_) in reader.lexicon):
            half = c.i and c.text.istitle() and ("halves", c.nbor(-1).lower_) in reader.lexicon
            return str(c.doc[c.i - 1 : c.i + 1] if half else c.text)
    return ""


def _told_apart(token: Token, reader: Describer) -> bool:
    """Whether people are named by their kind or by whose they are: men loyal to Osta."""
    behind = [c for c in children(token, "amod", "acl") if c.i > token.i]
    loyal = any(c.lower_ in reader.lexicon.predicate for c in behind)
    return loyal or bool(_kind_before(token, reader))


def _plural(token: Token) -> str:
    """The word for a group, of which one stands before a noun: the rebels of rebel positions."""
    single = token.tag_ == "NN" and token.dep_ in ("compound", "obl:unmarked")
    counts = single and not token.lower_.endswith(("s", "y", "man", "ion", "ment", "ice", "ta"))
    return f"{token.lower_}s" if counts else token.lower_
