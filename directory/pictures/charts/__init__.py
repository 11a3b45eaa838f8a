"""Draw the charts of findings."""
