"""Makes workbooks with openpyxl from plans on standard input, see foreignBooks.ts; writes each to its `file`."""

import json
import sys

import openpyxl
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.table import Table


def made(plan):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for one in plan["sheets"]:
        sheet = book.create_sheet(one["name"])
        sheet.sheet_state = "hidden" if one["hidden"] else "visible"
        for row, column, value in one["cells"]:
            sheet.cell(row, column).value = value
        for ref in one["merged"]:
            sheet.merge_cells(ref)
        if one["table"] is not None:
            sheet.add_table(Table(displayName=one["table"]["name"], ref=one["table"]["ref"]))
    for name, ref in plan["names"]:
        defined = DefinedName(name, attr_text=ref)
        if hasattr(book.defined_names, "append"):
            book.defined_names.append(defined)
        else:
            book.defined_names[name] = defined
    book.save(plan["file"])


for plan in json.load(sys.stdin):
    made(plan)
