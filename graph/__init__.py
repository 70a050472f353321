"""What is known: actors, documents and claims, where they come from and where they are kept."""
