"""Show partners, introductions, shortlist and consortium."""
