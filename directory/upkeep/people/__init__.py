"""Let people in, hear what they suggest, and keep or give up what is known about them."""
