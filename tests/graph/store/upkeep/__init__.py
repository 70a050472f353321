"""Checks, repairs and copies of stores."""
