"""Say in words what the numbers mean: sentences, findings, tables."""
