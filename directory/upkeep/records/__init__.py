"""Change single records: add, edit, retire, join, and what is needed before."""
