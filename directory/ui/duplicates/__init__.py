"""Let a person judge organisations that may be one, and join those that are."""
