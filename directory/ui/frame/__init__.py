"""Hold what every page stands in: address, language, selection, filters, data, navigation."""
