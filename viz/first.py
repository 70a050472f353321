"""What the first picture is drawn from: places, looks, some of the lines, the weightiest names.

The page reads it before anything else, so it is small and not deflated.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import Any

from graph.model import Actor
from viz.palette import DASHES, known_kind
from viz.scene import Scene

# So many names are written at first, and so many lines drawn.
_NAMES, _LINES = 50, 1000
# Up to so many lines are drawn one by one, which is done when all is known of them.
_SINGLE = 1200
_LOOK = attrgetter("polarity", "negated", "modality")


def looks(
    scene: Scene, people: Sequence[Actor], kinds: Sequence[str]
) -> dict[str, Sequence[float]]:
    """Columns of who stands where and looks how."""
    return {
        "kind": [kinds.index(known_kind(actor.kind)) for actor in people],
        "x": [node.x for node in scene.nodes],
        "y": [node.y for node in scene.nodes],
        "size": [node.size for node in scene.nodes],
        "camp": [node.camp for node in scene.nodes],
        "circle": [node.circle for node in scene.nodes],
    }


def draft(scene: Scene) -> dict[str, Sequence[float]]:
    """Columns of the lines in the first picture: evenly chosen, none where there are few."""
    edges = scene.edges if len(scene.edges) > _SINGLE else ()
    chosen = edges[:: -(-len(edges) // _LINES) or 1]
    row = {node.actor.id: at for at, node in enumerate(scene.nodes)} if chosen else {}
    return {
        "draft_source": [row[edge.source] for edge in chosen],
        "draft_target": [row[edge.target] for edge in chosen],
        "draft_sign": [edge.polarity for edge in chosen],
    }


def names(scene: Scene) -> dict[int, str]:
    """By row, the names of the weightiest, and of those after whom a camp or circle is called."""
    firsts: dict[int, int] = {}
    for row, node in enumerate(scene.nodes):
        firsts.setdefault(node.circle, row)
    leading = {row for row, node in enumerate(scene.nodes) if node.actor.id in scene.camps.first}
    rows = {*range(min(_NAMES, len(scene.nodes))), *firsts.values(), *leading}
    return {row: scene.nodes[row].actor.name for row in sorted(rows)}


def lines(scene: Scene) -> dict[str, Any]:
    """Which signs and styles there are at all, for the legend."""
    # Most edges are alike, and to ask each of them takes a tenth of the time of writing the page.
    unlike = {
        tuple([_LOOK(item.claim) for item in edge.evidence]): edge for edge in scene.edges
    }.values()
    styles = {edge.style for edge in unlike}
    return {
        "signs": sorted({edge.polarity for edge in unlike}),
        "styles": [at for at, name in enumerate(DASHES) if name in styles],
    }
