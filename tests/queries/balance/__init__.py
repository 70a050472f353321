"""Tests of structural balance."""
