"""Say what is known of places, ideas, events and support."""
