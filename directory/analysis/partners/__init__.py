"""Find whom to work with next, why, and who can introduce them."""
