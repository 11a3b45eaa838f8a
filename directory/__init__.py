"""Kaimiņi: a directory of organisations and the cooperation between them."""
