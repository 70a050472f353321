"""A store on a Neo4j server; everything of ours there bears the property `_actorgraph`."""
