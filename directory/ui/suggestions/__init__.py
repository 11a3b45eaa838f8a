"""Take suggestions from anybody, and let those who keep the records decide about them."""
