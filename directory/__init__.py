"""Show the organisations of neighbouring municipalities, and the cooperation between them."""
