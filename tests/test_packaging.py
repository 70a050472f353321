"""What is installed: our names are ours alone, and every data file comes along."""

import subprocess
import sys
from configparser import ConfigParser
from importlib.metadata import PackageNotFoundError, distribution, packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SETUP = ConfigParser()
SETUP.read(ROOT / "setup.cfg", encoding="utf-8")
PACKAGES = ("graph", "queries", "viz")


def is_installed() -> bool:
    """Whether this environment has the package, and not just its source on the path."""
    try:
        return bool(distribution("actorgraph").entry_points)
    except PackageNotFoundError:
        return False


installed = pytest.mark.skipif(
    not is_installed(), reason="ACTORGRAPH IS NOT INSTALLED HERE; make test installs it"
)


@installed
@pytest.mark.parametrize("name", ["actorgraph", *PACKAGES])
def test_each_of_our_top_level_names_has_one_owner(name):
    assert set(packages_distributions()[name]) == {"actorgraph"}


@installed
def test_the_console_script_runs():
    script = Path(sys.executable).with_name("actorgraph")
    done = subprocess.run([script, "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == f"actorgraph, version {distribution('actorgraph').version}\n"


# From these the bundle of the page is made, which is packaged in their place.
SOURCES = {"src", "node_modules", "package.json", "package-lock.json", "build.mjs"}


def _generated(path):
    return any(part in {"__pycache__"} | SOURCES or part.startswith(".") for part in path.parts)


@pytest.mark.parametrize("package", PACKAGES)
def test_every_data_file_is_listed_and_every_pattern_finds_one(package):
    folder = ROOT / package
    patterns = SETUP["options.package_data"][package].split(", ")
    found = {pattern: set(folder.glob(pattern)) for pattern in patterns}
    assert all(found.values()), [pattern for pattern, files in found.items() if not files]
    data = {
        path
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".py" and not _generated(path.relative_to(folder))
    }
    assert data <= set().union(*found.values())


def test_no_test_or_seed_is_packaged():
    included = SETUP["options.packages.find"]["include"].split()
    assert {name.split(".")[0] for name in included} == set(PACKAGES)
