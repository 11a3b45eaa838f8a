"""Show what pages of several subjects share: tables, cards, maps, the network picture."""
