"""Show gaps, changes and the report."""
