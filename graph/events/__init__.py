"""Rows of event data to claims: GDELT, ICEWS, POLECAT, ACLED, UCDP GED and any table."""
