"""Tests of what is taken back."""
