"""Small inputs of the training, written by hand."""

from __future__ import annotations

import io
import json
import tarfile
from pathlib import Path

from graph.text.training.treebank import NAMES, SPLITS
from graph.text.training.vectors import MEMBER, WIDTH

TREES = (
    "Turkey/Turkey/PROPN/NNP/2/nsubj sent/send/VERB/VBD/0/root drones/drone/NOUN/NNS/2/obj "
    "././PUNCT/./2/punct",
    "Troops/troop/NOUN/NNS/2/nsubj fight/fight/VERB/VBP/0/root near/near/ADP/IN/4/case "
    "Sirte/Sirte/PROPN/NNP/2/obl ././PUNCT/./2/punct",
    "The/the/DET/DT/2/det army/army/NOUN/NN/3/nsubj left/leave/VERB/VBD/0/root "
    "././PUNCT/./3/punct",
)
# "They don't stop.": one multiword token, an empty node, and a full stop close to the verb.
ROWS = """\
# newdoc id = GUM_news_sample
# text = They don't stop.
1 They they PRON PRP Number=Plur 4 nsubj _ _
2-3 don't _ _ _ _ _ _ _ _
2 do do AUX VBP _ 4 aux _ _
3 n't not PART RB _ 4 advmod _ _
3.1 ever ever ADV RB _ _ _ 4:advmod _
4 stop stop VERB VB VerbForm=Inf 0 root _ SpaceAfter=No
5 . . PUNCT . _ 4 punct _ _

"""


def tree(compact: str) -> str:
    """A tree in CoNLL-U from words written as form/lemma/pos/tag/head/relation."""
    rows = []
    for number, word in enumerate(compact.split(), start=1):
        form, lemma, pos, tag, head, dep = word.split("/")
        rows.append("\t".join([str(number), form, lemma, pos, tag, "_", head, dep, "_", "_"]))
    return "\n".join(rows) + "\n\n"


def rows(spaced: str) -> str:
    """CoNLL-U with tabs from rows written with spaces."""
    lines = (line if line[:1] == "#" else line.replace(" ", "\t") for line in spaced.split("\n"))
    return "\n".join(lines)


def write_treebanks(folder: Path) -> Path:
    """Treebanks of three trees in each of their files."""
    folder.mkdir()
    for name in NAMES:
        for split in SPLITS:
            text = "# newdoc id = sample\n" + "".join(map(tree, TREES))
            (folder / f"en_{name}-ud-{split}.conllu").write_text(text, encoding="utf-8")
    return folder


def write_package(path: Path, member: str = MEMBER) -> Path:
    """An npm package with the vectors of a few words."""
    words = ["the", '"', "turkey", "army", "drones"]
    data = {
        "words": words,
        "vectors": {word: [*[0.5 + i] * WIDTH, 2.5, i] for i, word in enumerate(words)},
        "unkVector": [0, -1],
    }
    content = json.dumps(data, separators=(",", ":")).encode()
    with tarfile.open(path, "w:gz") as archive:
        for name, body in (("package/package.json", b"{}"), (member, content)):
            info = tarfile.TarInfo(name)
            info.size = len(body)
            archive.addfile(info, io.BytesIO(body))
    return path
