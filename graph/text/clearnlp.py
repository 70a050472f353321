"""From the ClearNLP scheme to Universal Dependencies: content words become the heads.

Prepositions come to hang on their nouns, copulas on their predicates, and lists on their first
member; the labels are renamed last. The rules are those that the two schemes' guidelines imply.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

NAMES = {
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "auxpass": "aux:pass",
    "dobj": "obj",
    "dative": "iobj",
    "poss": "nmod:poss",
    "relcl": "acl:relcl",
    "prt": "compound:prt",
    "neg": "advmod",
    "prep": "advmod",
    "agent": "advmod",
    "pobj": "obl",
    "pcomp": "advcl",
    "attr": "xcomp",
    "acomp": "xcomp",
    "oprd": "xcomp",
    "intj": "discourse",
    "quantmod": "advmod",
    "predet": "det:predet",
    "preconj": "cc:preconj",
    "meta": "dep",
}
NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "SYM", "DET")
CLAUSAL = ("VERB", "AUX")


@dataclass(slots=True)
class Tree:
    """One sentence: its words, the index of each one's head, and each one's relation."""

    words: list[Token]
    heads: list[int]
    deps: list[str]

    def below(self, i: int, *deps: str) -> list[int]:
        """The dependents of a word in one of these relations (or in any), in text order."""
        return [
            j
            for j, head in enumerate(self.heads)
            if head == i and j != i and (not deps or self.deps[j] in deps)
        ]

    def depth(self, i: int) -> int:
        """How many heads stand above a word."""
        count = 0
        while self.heads[i] != i and count <= len(self.heads):
            i, count = self.heads[i], count + 1
        return count

    def hang(self, i: int, head: int, dep: str) -> None:
        """Make a word a dependent of another."""
        self.heads[i], self.deps[i] = head, dep

    def replace(self, old: int, new: int) -> None:
        """Put a dependent in the place of its head; it inherits all other dependents."""
        self.heads[new] = new if self.heads[old] == old else self.heads[old]
        self.deps[new] = self.deps[old]
        for j in self.below(old):
            self.heads[j] = new
        self.heads[old] = new


def convert(tree: Tree) -> None:
    """Change the tree in place."""
    everything = range(len(tree.words))
    for i in sorted(everything, key=tree.depth, reverse=True):
        if tree.deps[i] in ("prep", "agent") or tree.below(i, "pobj", "pcomp"):
            _preposition(tree, i)
    for step in (_copula, _small_clause, _listed):
        for i in everything:
            step(tree, i)
    for i, dep in enumerate(tree.deps):
        tree.deps[i] = _renamed(tree, i, dep)


def _preposition(tree: Tree, i: int) -> None:
    """A preposition hangs on its noun, or marks its clause."""
    clauses = [j for j in tree.below(i, "pcomp") if tree.words[j].pos_ in CLAUSAL]
    nouns = clauses or tree.below(i, "pobj", "pcomp")
    if not nouns:
        _join(tree, i)
        return
    inner, dep = nouns[0], _role(tree, i, bool(clauses))
    tree.replace(i, inner)
    tree.deps[inner] = dep
    tree.deps[i] = "mark" if clauses else "case"
    for other in tree.below(inner, "pobj", "pcomp"):
        tree.deps[other] = "nmod"


def _join(tree: Tree, i: int) -> None:
    """The first of two joined prepositions shares the noun of the second: in and around X."""
    for noun in [j for j in tree.below(i, "conj") if tree.below(j, "case")][:1]:
        dep, links = _role(tree, i, False), tree.below(i, "cc")
        second = tree.below(noun, "case")[0]
        tree.replace(i, noun)
        tree.hang(i, noun, "case")
        tree.hang(second, i, "conj")
        tree.deps[noun] = dep
        for j in links:
            tree.heads[j] = second


def _role(tree: Tree, i: int, clause: bool) -> str:
    """What the noun or clause behind a preposition is to the word above it."""
    dep, above = tree.deps[i], tree.heads[i]
    if dep in ("conj", "ROOT"):
        return dep
    if tree.deps[above] in ("prep", "agent", "dative") and not tree.below(above, "pobj"):
        return "pcomp" if clause else "pobj"
    nominal = tree.words[above].pos_ in NOMINAL
    if clause:
        return "acl" if nominal else "advcl"
    if dep == "agent":
        return "obl:agent"
    return "nmod" if nominal else "obl"


def _copula(tree: Tree, i: int) -> None:
    """The predicate carries the clause; of what there is, "there" leaves it the subject."""
    if tree.words[i].lemma_ != "be" or tree.deps[i] in ("aux", "auxpass"):
        return
    if tree.below(i, "expl"):
        for j in tree.below(i, "attr"):
            tree.deps[j] = "nsubj"
        return
    found = tree.below(i, "attr", "acomp") or _place(tree, i)
    if found:
        tree.replace(i, found[0])
        tree.deps[i] = "cop"


def _place(tree: Tree, i: int) -> list[int]:
    """The noun of a phrase that is the predicate: "X is in talks with Y"."""
    if not tree.below(i, "nsubj") or tree.below(i, "ccomp", "xcomp", "advcl"):
        return []
    return [j for j in tree.below(i, "obl") if j > i and tree.below(j, "case")][:1]


def _small_clause(tree: Tree, i: int) -> None:
    """Whom one wants, lets or helps to act is an object, and the clause is open."""
    above, who = tree.heads[i], tree.below(i, "nsubj")
    if tree.deps[i] != "ccomp":
        return
    infinite = tree.words[i].tag_ in ("VB", "VBG") and not tree.below(i, "mark")
    helped = [j for j in tree.below(i, "aux", "auxpass") if tree.words[j].tag_ != "TO"]
    if infinite and who and not helped and i > above and not tree.below(above, "dobj"):
        tree.hang(who[0], above, "dobj")
        tree.deps[i] = "xcomp"


def _listed(tree: Tree, i: int) -> None:
    """All members of a list hang on the first, and each "and" on the member behind it."""
    if tree.deps[i] != "conj":
        return
    while tree.deps[tree.heads[i]] == "conj":
        tree.heads[i] = tree.heads[tree.heads[i]]
    first = tree.heads[i]
    members = [first, *tree.below(first, "conj")]
    for j in (j for member in members for j in tree.below(member, "cc")):
        behind = [member for member in members if member > j]
        tree.heads[j] = behind[0] if behind else tree.heads[j]


def _renamed(tree: Tree, i: int, dep: str) -> str:
    if dep == "aux" and tree.words[i].tag_ == "TO":
        return "mark"
    if dep == "npadvmod":
        nominal = tree.words[tree.heads[i]].pos_ in NOMINAL
        return "nmod:unmarked" if nominal else "obl:unmarked"
    return NAMES.get(dep, dep)
