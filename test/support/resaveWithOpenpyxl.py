"""Opens workbooks with openpyxl, tells their cells, and saves them with one cell changed.

Reads a list of jobs from standard input: {"file", "saved", "sheet", "row", "column", "value"}; writes for each the values
of its cells by sheet, days as serial numbers.
"""

import datetime
import json
import sys

import openpyxl
from openpyxl.utils.datetime import to_excel


def plain(value):
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)):
        return to_excel(value)
    return value if value is None or isinstance(value, (str, int, float, bool)) else str(value)


def cells_of(book):
    return {sheet.title: [[plain(value) for value in row] for row in sheet.values] for sheet in book.worksheets}


def done(job):
    book = openpyxl.load_workbook(job["file"])
    seen = cells_of(book)
    book[job["sheet"]].cell(job["row"], job["column"]).value = job["value"]
    book.save(job["saved"])
    return seen


json.dump([done(job) for job in json.load(sys.stdin)], sys.stdout)
