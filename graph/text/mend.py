"""All repairs of a parsed text, in the order in which they build on each other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from graph.text.afterthoughts import (
    repair_afterthoughts,
    repair_presumed,
    repair_seats,
    repair_which,
)
from graph.text.cast import Cast, Mention
from graph.text.clauses import (
    repair_appositions,
    repair_between,
    repair_clauses,
    repair_clefts,
    repair_gerunds,
    repair_last_names,
    repair_lists,
    repair_said_that,
    repair_second_that,
    repair_sides,
    repair_tenses,
    repair_times,
    repair_who,
)
from graph.text.lexicon import Lexicon
from graph.text.misread import (
    repair_buildings,
    repair_due,
    repair_infinitives,
    repair_modals,
    repair_names,
    repair_pairs,
    repair_plans,
    repair_progressives,
    repair_roots,
    repair_verbs,
)
from graph.text.nominal import (
    repair_adjacent,
    repair_blessings,
    repair_datives,
    repair_demands,
    repair_doers,
    repair_gerund_objects,
    repair_help,
    repair_judged,
    repair_nominals,
    repair_particles,
    repair_receivers,
)
from graph.text.nounlike import (
    repair_classes,
    repair_doings,
    repair_durations,
    repair_objects,
    repair_owned,
    repair_participles,
    repair_receiving,
    repair_roles,
)
from graph.text.openings import (
    repair_conjunctions,
    repair_going_on,
    repair_halves,
    repair_letters,
    repair_openings,
    repair_relative_objects,
    repair_relatives,
    repair_resumed,
)
from graph.text.participles import (
    repair_actives,
    repair_attributes,
    repair_captives,
    repair_counts,
    repair_participles_apart,
    repair_passives,
)
from graph.text.repair import (
    repair_bearers,
    repair_flats,
    repair_heads,
    repair_lemmas,
    repair_ministers,
    repair_peoples,
    repair_perfects,
    repair_states,
    repair_tags,
)
from graph.text.runs import is_portfolio
from graph.text.strays import (
    repair_according,
    repair_across,
    repair_clashes,
    repair_depictives,
    repair_genitives,
    repair_joined,
    repair_parted,
    repair_weapons,
)

PLURAL = ("NNS", "NNPS")


def mend_trees(doc: Doc, lexicon: Lexicon) -> None:
    """Mend verbs, then clauses, then lemmas; no names are needed for it."""
    _mend_verbs(doc, lexicon)
    _mend_nouns(doc, lexicon)
    _mend_clauses(doc, lexicon)
    repair_lemmas(doc, lexicon.words)


def _mend_verbs(doc: Doc, lexicon: Lexicon) -> None:
    """Make verbs of what was read as something else, or something else of verbs."""
    repair_verbs(doc, lexicon.verbs)
    repair_pairs(doc, lexicon.verbs)
    repair_progressives(doc, lexicon.verbs)
    repair_flats(doc)
    repair_perfects(doc)
    repair_roots(doc)
    repair_due(doc)
    repair_passives(doc)
    repair_modals(doc)
    repair_infinitives(doc, lexicon.verbs, lexicon.lists["yielding"])
    repair_names(doc)
    repair_actives(doc)
    repair_attributes(doc, lexicon.lists["attributes"])
    repair_buildings(doc)
    repair_counts(doc)
    repair_captives(doc, lexicon.lists["captives"])


def _mend_nouns(doc: Doc, lexicon: Lexicon) -> None:
    """Mend nouns that were read as verbs, and what hangs on nouns and verbs."""
    repair_blessings(doc)
    repair_gerund_objects(doc, lexicon.nouns)
    repair_nominals(doc, lexicon.nouns)
    repair_adjacent(doc)
    repair_classes(doc)
    repair_owned(doc)
    repair_participles(doc)
    repair_roles(doc, lexicon.roles)
    repair_doings(doc)
    repair_receiving(doc)
    repair_objects(doc)
    repair_durations(doc, lexicon.lists["durations"])
    repair_datives(doc, lexicon.lists["yielding"], lexicon.nouns, lexicon.lists["parts"])
    repair_particles(doc, lexicon.verbs)
    repair_help(doc, lexicon.verbs)
    repair_demands(doc)
    repair_doers(doc, lexicon.hostile)
    repair_judged(doc, lexicon.lists["naming"])
    repair_genitives(doc)
    repair_across(doc)
    repair_clashes(doc, lexicon.nouns)
    repair_weapons(doc, lexicon.lists["equipment"])
    repair_joined(doc, lexicon.nouns)
    repair_depictives(doc, lexicon.folk, lexicon.lists["doings"])


def _mend_clauses(doc: Doc, lexicon: Lexicon) -> None:
    """Part or join clauses, and give each its subject and object."""
    repair_presumed(doc)
    repair_parted(doc)
    repair_afterthoughts(doc, lexicon.told)
    repair_seats(doc)
    repair_which(doc, lexicon.told, lexicon.judging)
    repair_according(doc)
    repair_clauses(doc)
    repair_conjunctions(doc, lexicon.lists["stating"])
    repair_letters(doc)
    repair_openings(doc)
    repair_halves(doc, lexicon.lists["stating"])
    repair_relatives(doc)
    repair_relative_objects(doc)
    repair_resumed(doc, lexicon.lists["verbs"])
    repair_going_on(doc, lexicon.lists["verbs"])
    repair_participles_apart(doc)
    repair_appositions(doc)
    repair_last_names(doc)
    repair_clefts(doc)
    repair_lists(doc)
    repair_between(doc)
    repair_gerunds(doc)
    repair_sides(doc)
    repair_times(doc)
    repair_who(doc, lexicon.folk)
    repair_said_that(doc, lexicon.lists["verbs"])
    repair_second_that(doc)
    repair_tenses(doc)
    repair_tags(doc, lexicon.lists["tags"])


def mend_states(doc: Doc, cast: Cast) -> None:
    """Mend what stands beside known names: a state or a nationality before a person."""
    states = {m.start for m in cast if m.actor.kind == "state"}
    persons = {m.start for m in cast if m.actor.kind == "person"}
    repair_states(doc, states, persons)
    repair_peoples(doc, {m.start for m in cast if m.sort == "demonym"})


def mend_names(doc: Doc, cast: Cast, lexicon: Lexicon) -> None:
    """Mend what stands beside any name, new ones too: bodies before persons, plans of actors."""
    repair_receivers(doc, lexicon.lists["giving"], _names(cast) | _groups(doc, lexicon))
    repair_bearers(doc, list(_bearers(cast, lexicon)))
    repair_ministers(doc, list(_ministers(cast, lexicon)))
    repair_plans(doc, lexicon.plans)
    persons = [m for m in cast if m.actor.kind == "person"]
    repair_heads(doc, lexicon.roles, [doc[m.start : m.end].root.i for m in persons])


def _names(cast: Cast) -> set[int]:
    """Where a name stands that is no adjective."""
    named = (m for m in cast if m.sort != "demonym" or cast.doc[m.start].tag_ in PLURAL)
    return {cast.doc[m.start : m.end].root.i for m in named}


def _groups(doc: Doc, lexicon: Lexicon) -> set[int]:
    """Where several people are named by what they are."""
    return {t.i for t in doc if t.tag_ == "NNS" and ("groups", t.lemma_.lower()) in lexicon}


def _bearers(cast: Cast, lexicon: Lexicon) -> Iterator[tuple[int, list[int], int]]:
    """Each body that stands before a title and the person who bears it."""
    for mention in list(cast):
        end = mention.end
        while end < len(cast.doc) and _is_title(cast.doc[end].lower_, lexicon):
            end += 1
        person = cast.at(cast.doc[end]) if end < len(cast.doc) else None
        if person and end == mention.end and not _has_title(person, cast.doc, lexicon):
            continue
        apart = mention.actor.kind != "person" and mention.sort != "demonym"
        if person and apart and person.actor.kind == "person":
            body = cast.doc[mention.start : mention.end].root.i
            yield body, list(range(mention.end, end)), person.start


def _has_title(person: Mention, doc: Doc, lexicon: Lexicon) -> bool:
    """Whether a name was found with its title: Secretary-General Kofi Annan."""
    first = re.split(r"[\s-]", doc[person.start].text)[0].lower()
    return _is_title(first, lexicon)


def _ministers(cast: Cast, lexicon: Lexicon) -> Iterator[int]:
    """Each person who stands right behind a title and what he is in charge of."""
    for m in list(cast):
        behind = m.start > 2 and m.actor.kind == "person"
        if behind and is_portfolio(cast.doc[m.start - 1], lexicon):
            yield m.start


def _is_title(word: str, lexicon: Lexicon) -> bool:
    return any((name, word) in lexicon for name in ("titles", "before_titles"))
