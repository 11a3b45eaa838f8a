"""Say why somebody is a good partner, and how to be introduced."""
