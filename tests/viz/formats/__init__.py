"""Tests of the formats of export: each is read back by a reader that is not ours."""
