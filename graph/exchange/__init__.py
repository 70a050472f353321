"""What we export and take back without loss: CSV, GraphML and node-link JSON."""
