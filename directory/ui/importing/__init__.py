"""Lead through an import in six steps on one page; nothing is written before the last."""
