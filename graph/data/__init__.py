"""Data files that ship with the package, and how they are read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.errors import DataError

if TYPE_CHECKING:
    import yaml

FOLDER = Path(__file__).parent


def read_yaml(path: Path) -> dict[str, Any]:
    """The mapping that a YAML file holds; DataError names the file and line of a mistake."""
    # Imported late: most questions need no YAML, and it takes longer to load than to answer them.
    import yaml

    from graph.data.loading import load

    try:
        with path.open(encoding="utf-8") as stream:
            data = load(stream)
    except OSError as error:
        raise DataError(str(path), "", error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise DataError(str(path), f"byte {error.start}", "not UTF-8 text") from error
    except yaml.YAMLError as error:
        raise DataError(str(path), _place(error), _problem(error)) from error
    except ValueError as error:
        raise DataError(str(path), "", f"not valid YAML: {error}") from error
    if not isinstance(data, Mapping):
        raise DataError(str(path), "", "expected a mapping of names to entries")
    return dict(data)


def _place(error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    return f"line {mark.line + 1}" if mark else ""


def _problem(error: yaml.YAMLError) -> str:
    return str(getattr(error, "problem", None) or "not valid YAML")
