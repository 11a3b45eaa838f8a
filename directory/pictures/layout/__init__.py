"""Place the organisations of a picture."""
