"""Rows of event data to claims."""
