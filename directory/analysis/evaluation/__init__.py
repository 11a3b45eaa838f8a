"""Measure how well the partner finder does, beside simple baselines."""
