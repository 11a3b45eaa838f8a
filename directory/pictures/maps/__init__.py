"""Draw maps."""
