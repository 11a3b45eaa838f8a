"""Draw pictures for the screen from numbers and words."""
