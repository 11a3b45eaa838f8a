"""From graphs to numbers: no language, no colour, no database here."""
