"""Kaimiņi: the app. Everything else is in the package `directory`."""

from __future__ import annotations

from directory.ui.frame import site

site.run()
