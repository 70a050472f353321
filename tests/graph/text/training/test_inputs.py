"""The conductor knows its inputs by their digests."""

from __future__ import annotations

import hashlib

import pytest

from graph.errors import InputError
from graph.text.training import inputs
from graph.text.training.statements import COUNT, groups
from graph.text.training.treebank import treebank
from graph.text.training.words import digest


def test_every_input_that_differs_is_named(treebanks, package):
    found = inputs.differences(treebanks, package, 10)
    assert found[0] == str(package)
    assert found[1:3] == ["treebank ewt-train", "treebank ewt-dev"]
    assert found[-1] == "statements"
    assert len(found) == 8


def test_nothing_is_said_of_known_inputs(treebanks, package, monkeypatch):
    known = {
        "vectors": {"any name": hashlib.sha256(package.read_bytes()).hexdigest()},
        "treebanks": {"gum-dev": digest(treebank(treebanks, "gum", "dev"))},
        "statements": digest(groups(COUNT)),
    }
    monkeypatch.setattr(inputs, "read_yaml", lambda path: known)
    assert inputs.differences(treebanks, package, COUNT) == []


def test_a_missing_package_is_named(treebanks, tmp_path):
    with pytest.raises(InputError, match="missing"):
        inputs.differences(treebanks, tmp_path / "missing.tgz", 10)
