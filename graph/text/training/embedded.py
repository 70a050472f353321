"""Statements with a clause inside the clause."""

from __future__ import annotations

from graph.text.training.draft import Draft, Node
from graph.text.training.phrases import actor, group, name, oblique
from graph.text.training.simple import circumstances, with_object
from graph.text.training.verbs import PARTICIPLE, finite, infinitive, verb
from graph.text.training.words import Sentence


def accusing(draft: Draft) -> Sentence:
    """France accuses Turkey of arming the rebels."""
    main = finite(draft, actor(draft), draft.pick(draft.lists.accusing))
    with_object(draft, main)
    mark = draft.add("of", "of", "SCONJ", "IN")
    charge = verb(draft, draft.pick(draft.lists.verbs), "VBG").under(main, "advcl")
    mark.under(charge, "mark")
    with_object(draft, charge)
    circumstances(draft, charge)
    return draft.finish(main)


def saying(draft: Draft) -> Sentence:
    """Egypt says that Qatar funds militants."""
    main = finite(draft, actor(draft), draft.pick(draft.lists.saying))
    mark = draft.add("that", "that", "SCONJ", "IN") if draft.chance(0.4) else None
    said = finite(draft, actor(draft), draft.pick(draft.lists.verbs)).under(main, "ccomp")
    if mark:
        mark.under(said, "mark")
    with_object(draft, said)
    circumstances(draft, said)
    return draft.finish(main)


def said_after(draft: Draft) -> Sentence:
    """Qatar funds militants, Egypt says."""
    main = finite(draft, actor(draft), draft.pick(draft.lists.verbs))
    with_object(draft, main)
    comma = draft.glue(",", "PUNCT", ",")
    speaker = name(draft)
    says = verb(draft, draft.pick(draft.lists.saying), "VBZ").under(main, "parataxis")
    speaker.under(says, "nsubj")
    comma.under(says, "punct")
    return draft.finish(main)


def sent_by(draft: Draft) -> Sentence:
    """Fighters trained by Turkey attacked Sirte."""
    subject = group(draft)
    described = verb(draft, draft.pick(draft.lists.verbs), "VBN").under(subject, "acl")
    oblique(draft, described, "by", name, "obl:agent")
    return _predicate(draft, subject)


def backing(draft: Draft) -> Sentence:
    """Fighters backing Haftar attacked Sirte."""
    subject = group(draft)
    picked = draft.pick(draft.lists.verbs)
    described = verb(draft, picked, "VBG", PARTICIPLE).under(subject, "acl")
    name(draft).under(described, "obj")
    return _predicate(draft, subject)


def urging(draft: Draft) -> Sentence:
    """Italy urges Haftar to leave Tripoli."""
    main = finite(draft, actor(draft), draft.pick(draft.lists.urging))
    with_object(draft, main)
    urged = infinitive(draft, draft.pick(draft.lists.verbs)).under(main, "xcomp")
    with_object(draft, urged)
    return draft.finish(main)


def vowing(draft: Draft) -> Sentence:
    """Sarraj vows to defeat Haftar."""
    main = finite(draft, actor(draft), draft.pick(draft.lists.vowing))
    vowed = infinitive(draft, draft.pick(draft.lists.verbs)).under(main, "xcomp")
    with_object(draft, vowed)
    circumstances(draft, vowed)
    return draft.finish(main)


def _predicate(draft: Draft, subject: Node) -> Sentence:
    lemma, tag = draft.pick(draft.lists.verbs), draft.pick(["VBP", "VBD"])
    main = verb(draft, lemma, tag)
    subject.under(main, "nsubj")
    with_object(draft, main)
    circumstances(draft, main)
    return draft.finish(main)
