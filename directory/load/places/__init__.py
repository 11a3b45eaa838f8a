"""Find which place an address means, offline."""
