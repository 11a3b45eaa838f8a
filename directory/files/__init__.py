"""Make the files that a visitor takes away: pictures, an offline page, graphs, a spreadsheet and a map.

Each is made of the same `Extract`, so that all hold exactly what is filtered.
"""
