"""Public registers as their open data is published."""
