"""`report`: the findings with pictures, tables, method and limits as a DOCX file."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from directory.commands.frame import FINE, Commands, add_folder, command
from directory.files.report import build_report, to_docx
from directory.graph import Selection, build
from directory.i18n import Texts
from directory.load import read_directory
from directory.speaker import Speaker


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = command(commands, "report", run, help="write the report about the whole directory as a DOCX file")
    parser.add_argument("--out", type=Path, required=True, help="file to write")
    add_folder(parser, "--folder")


def run(t: Texts, options: argparse.Namespace) -> int:
    """Write the report."""
    directory, _ = read_directory(options.folder)
    t = Speaker(directory, t.language)
    network = build(directory)
    report = build_report(t, Selection(), lambda _: network, filtered=(), made=date.today())
    data = to_docx(t, report)
    options.out.write_bytes(data)
    print(t("Written: {file}", file=options.out))
    return FINE
