"""Let those who may write do it where they look: links to forms, the form of a record, conflicts, and undoing."""
