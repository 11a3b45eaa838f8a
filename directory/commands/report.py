"""Run `report`: the answer to what is selected, then all findings with pictures, tables and sources, as a DOCX file."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from directory.commands.frame import FINE, Commands, add_folder, command, open_memory
from directory.commands.selected import add_selection, selection_of
from directory.files.report import file_name, selection_report, whole_document
from directory.i18n import Texts


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = command(commands, "report", run, help="write the report about what is selected as a DOCX file")
    parser.add_argument("--out", type=Path, required=True, help="file to write, or a folder for one with its own name")
    add_selection(parser)
    add_folder(parser, "--folder")


def run(t: Texts, options: argparse.Namespace) -> int:
    """Write the report, and say what it answers first."""
    memory, today = open_memory(options), date.today()
    t = memory.speaker(t.language)
    selection = selection_of(t, options)
    report = selection_report(memory, selection, t.language, today)
    out = options.out / file_name(report) if options.out.is_dir() else options.out
    out.write_bytes(whole_document(memory, selection, t.language, today))
    if report.answer:
        print(report.answer.sentence)
    print(t("Written: {file}", file=out))
    return FINE
