"""Keep accounts, roles, suggestions, drafts and letters, and erase people."""
