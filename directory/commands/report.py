"""Run `report`: the findings with pictures, tables, method and limits as a DOCX file."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from directory.commands.frame import FINE, Commands, add_folder, command, open_memory
from directory.files.report import build_report, to_docx
from directory.graph import Selection
from directory.i18n import Texts


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = command(commands, "report", run, help="write the report about the whole directory as a DOCX file")
    parser.add_argument("--out", type=Path, required=True, help="file to write")
    add_folder(parser, "--folder")


def run(t: Texts, options: argparse.Namespace) -> int:
    """Write the report."""
    memory = open_memory(options)
    t = memory.speaker(t.language)
    report = build_report(t, memory, Selection(), filtered=(), made=date.today())
    data = to_docx(t, report)
    options.out.write_bytes(data)
    print(t("Written: {file}", file=options.out))
    return FINE
