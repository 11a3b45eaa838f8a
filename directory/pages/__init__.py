"""Hold the pages: thin scripts that the navigation leads to."""
