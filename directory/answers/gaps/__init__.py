"""Say where cooperation is missing, what hangs on whom, and what changed."""
