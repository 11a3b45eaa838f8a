"""Answer what was asked: the verdict about the chosen groups or organisation, first on page and paper."""
