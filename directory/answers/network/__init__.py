"""Say what the measures of a network mean."""
