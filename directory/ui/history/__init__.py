"""Show what became of records, and take changes back."""
