"""Take over many records as one change: an imported file, a register, a release."""
