"""Turn graphs into numbers: no language, no colour, no database here."""
