"""Open a database, make its tables, and say what goes wrong with it."""
