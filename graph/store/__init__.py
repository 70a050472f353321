"""Where claims are kept: the only place that knows a database driver."""
