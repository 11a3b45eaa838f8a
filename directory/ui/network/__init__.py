"""Show the network and its numbers."""
