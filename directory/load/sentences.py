"""Say what is wrong with data and what to do about it: a sentence for each code of a `Problem`."""

from __future__ import annotations

from collections.abc import Mapping

OF_DATA: Mapping[str, str] = {
    "missing_file": "the file is missing. Add it, or a file with only the row of column names.",
    "unreadable_file": "the file cannot be read ({detail}). Save it again as CSV (UTF-8).",
    "wrong_encoding": "the text is not UTF-8, so some letters may be wrong. Save the file as 'CSV UTF-8'.",
    "missing_header": "the row of column names is missing. Write it into row 1; no row of this file was read.",
    "missing_column": "the column {field} is missing. Add it; without it no row of this file can be read.",
    "optional_column": "the column {field} is missing. Add it; its cells may be empty.",
    "unknown_column": "the column {found} is not known and was not read. Remove it or correct its name.",
    "repeated_column": "the column {found} stands there twice and the first was read. Remove one of the two.",
    "stray_letters": "{field} had letters that are not UTF-8; it was read as {found}. Check it and save the file as "
    "'CSV UTF-8'.",
    "spoiled_letters": "{field} is {found}: its letters look spoiled by an earlier saving. Type it again.",
    "broken_quotes": "a quotation mark is not closed or stands in the wrong place: {found}. "
    "Put the cell in quotation marks and write every quotation mark inside it twice. The row was not read.",
    "too_many_cells": "the row has {count} cells, the file has {expected} columns. "
    "Put a cell that contains {delimiter} in quotation marks. The row was not read.",
    "too_few_cells": "the row has {count} cells, the file has {expected} columns. "
    "The cells that are missing at the end were taken as empty.",
    "missing_value": "{field} is empty. Fill it in; the row was not read.",
    "missing_source": "no source is given. Write the address of the page where this can be read.",
    "duplicate_id": "the id {found} is already used in row {first}. Change one of the two; this row was not read.",
    "dangling_reference": "{field} is {found}, but {table} has no such row. Correct it, or add the row there.",
    "not_in_vocabulary": "{field} is {found}, which is not one of: {choices}.",
    "bad_id": "the id {found} may only have small Latin letters, digits and single hyphens, like maras-koris.",
    "bad_date": "{field} is {found}, which is not a date. Write 2021, 2021-07 or 2021-07-08.",
    "bad_number": "{field} is {found}, which is not a number that can stand here. "
    "Write digits, with a point for decimals.",
    "number_too_large": "{field} is {found}, which is too large to be true. Correct it.",
    "date_too_late": "{field} is {found}, which lies too far ahead. Correct the year.",
    "repeated_number": "the registration number {found} is already used in row {first}. "
    "Correct it, or join the two organisations.",
    "repeated_tie": "the tie {found} says the same as row {first}. Remove one of the two.",
    "missing_vocabularies": "no code could be read, so the standard vocabularies are used. "
    "Add the file of the published data.",
    "missing_vocabulary": "the vocabulary {found} is missing, so the standard one is used. Add it to the file.",
    "missing_term": "the code {found} of the vocabulary {vocabulary} is missing or wrong, so the standard one is used. "
    "Add it to the file.",
    "bad_flag": "{field} is {found}. Write true or false.",
    "bad_url": "{field} is {found}, which is not a web address. It starts with https:// or http://.",
    "bad_email": "{field} is {found}, which is not an e-mail address.",
    "bad_reg_number": "the registration number {found} does not have 11 digits. "
    "Format the column as text before typing it.",
    "outside_latvia": "{field} is {found}, which lies outside Latvia. Check it, and that lat and lon are not swapped.",
    "half_coordinates": "lat, lon and location_precision belong together. Fill in all three or none.",
    "self_tie": "the tie joins {found} with itself. Correct source or target; the row was not read.",
    "end_before_start": "the end {found} is before the start {start}. Correct one of the two.",
    "known_outside_period": "{field} is {found}, which lies outside the time from start to end ({period}). "
    "Correct one of them.",
    "contact_without_consent": "contact details without a date of consent are not shown. "
    "Fill in contact_consent or empty them.",
    "bad_text": "{field} has characters that cannot be shown: {found}. Type it again.",
    "bad_value": "{field} is {found}, which cannot stand here.",
}
"""Mistakes in the tables of a data set."""

OF_FILES: Mapping[str, str] = {
    "is_network": "this is a network or data for programs, not a table. "
    "Save the table as CSV (UTF-8) or as a workbook.",
    "is_document": "this is a document, not a table. Copy its table into a spreadsheet and save that.",
    "is_picture": "this is a picture, not a table. Type the table into a spreadsheet and save that.",
    "is_archive": "this is an archive or a file too large to unpack, not a table. Unpack it and give the table in it.",
    "is_binary": "this is a file of some program, not a table. Save the table as CSV (UTF-8) or as a workbook.",
    "locked_workbook": "the workbook is locked with a password. Save it without one.",
    "broken_workbook": "the workbook is broken or was saved only half. Open it and save it again.",
    "too_large_sheet": "the sheet {found} has too many cells. Delete the empty rows and columns, and save it again.",
}
"""Files that are something else than a table."""

OF_OUTLINES: Mapping[str, str] = {
    "no_outlines": "no outlines could be read, so maps have none. Take the file from the published data.",
    "bad_outline": "the outline {found} cannot be drawn ({reason} is wrong) and was left out. "
    "Take it from the published data.",
}
"""Mistakes in the boundaries of a data set."""

OF_NETWORKS: Mapping[str, str] = {
    "shortened_numbers": "{found} looks like a number shortened by a spreadsheet, so that different organisations may "
    "have become one. Format the column as text and fill it in again.",
    "bad_weight": "the weight of {found} is {weight}, which is not a number that can stand here. "
    "Correct it; this edge was left out.",
    "comma_decimal": "{field} is {found}, with a comma where this kind of file has a point; it was read as {number}.",
    "bad_attribute": "{field} of {node} is {found}, which is not of the type that the file declares. "
    "Correct it; the value was kept as text.",
    "missing_end": "an edge does not say which two nodes it joins. Correct it; it was left out.",
    "left_out_edges": "{count} edges join more than two nodes and were left out. Write them as pairs.",
}
"""Mistakes in files of networks."""

OF_IMPORTS: Mapping[str, str] = {
    "wrong_check_digit": "the check digit of the registration number {found} does not fit. "
    "Compare it with the register.",
    "shortened_number": "{found} is a number shortened by a spreadsheet: its last digits are lost. Type it again.",
    "several_values": "{field} holds several: {found}. Only the first was taken: {kept}.",
    "repeated_row": "this is the same as row {first}, but says something else in: {fields}. Keep one of the two rows.",
    "abolished_municipality": "{found} has been part of {now} since 2021-07-01, which is written instead. "
    "Check that it is meant.",
}
"""What is worth knowing about rows that are imported."""

SENTENCES: Mapping[str, str] = {**OF_DATA, **OF_FILES, **OF_OUTLINES, **OF_NETWORKS, **OF_IMPORTS}
"""Code of the problem to what was found and what to do. The English sentences are the keys of their translations."""
