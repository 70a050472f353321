"""Corrections, on values alone and on stores."""
