"""Care for stores: checks, repairs and copies."""
