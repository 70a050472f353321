"""A real Neo4j on this machine, for tests, benchmarks and `make neo4j`."""
