"""Say in words what an import would do, what is wrong with a row, and why two organisations may be one."""
