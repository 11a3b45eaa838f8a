"""Count what is known of each place: organisations, events, support, ideas."""
