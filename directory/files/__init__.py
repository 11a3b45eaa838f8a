"""Files that a visitor takes away: pictures, a page for a USB stick, graphs, a spreadsheet and a map.

Each is made of the same `Extract`, so that all hold exactly what is filtered.
"""
