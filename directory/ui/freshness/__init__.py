"""Show how fresh the records are, and which of them somebody should look at."""
