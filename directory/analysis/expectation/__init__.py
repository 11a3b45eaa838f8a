"""Expect partner pairs between groups: by chance, by distance, within websites."""
