"""Tests of the recipe of the parser."""
