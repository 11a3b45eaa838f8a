"""From numbers to pictures, tables and files."""
