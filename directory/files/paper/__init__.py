"""Draw the network on paper with matplotlib."""
