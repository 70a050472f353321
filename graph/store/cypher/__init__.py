"""Read-only Cypher: what is asked is checked, put into the engine's dialect and answered."""
