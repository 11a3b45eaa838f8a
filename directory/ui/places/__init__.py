"""Show places, ideas, events and support."""
