"""The licences of all that actorgraph needs to run, as the table in licences.md: run it there."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution

from packaging.requirements import Requirement


def needed(name: str, known: dict[str, Distribution]) -> None:
    """Gather a distribution and all that it needs here, without extras."""
    try:
        found = distribution(name)
    except PackageNotFoundError:
        return
    key = found.metadata["Name"].lower().replace("_", "-")
    if key in known:
        return
    known[key] = found
    for line in found.requires or ():
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            needed(requirement.name, known)


def licence(found: Distribution) -> str:
    """What a distribution says of its licence, in one line."""
    data = found.metadata
    marks = [one for one in data.get_all("Classifier") or () if one.startswith("License")]
    named = "; ".join(one.rpartition(" :: ")[2] for one in marks)
    first = (data.get("License") or "").strip().split("\n")[0]
    return str(data.get("License-Expression") or named or first or "not stated")


def rows() -> Iterator[str]:
    """The lines of the table."""
    known: dict[str, Distribution] = {}
    needed("actorgraph", known)
    yield "| package | version | licence |"
    yield "|---|---|---|"
    for name, found in sorted(known.items()):
        if name != "actorgraph":
            yield f"| {name} | {found.version} | {licence(found)} |"


if __name__ == "__main__":
    print("\n".join(rows()))
