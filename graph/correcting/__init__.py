"""From what a person wants corrected to changes that a store records."""
