"""Draw the network: nodes, lines, colours, and what lies under them."""
