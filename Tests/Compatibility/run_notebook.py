#!/usr/bin/env python3
"""Runs the code cells of a notebook in order, in one namespace and in the working folder, without Jupyter.

usage: run_notebook.py NOTEBOOK.ipynb

A cell that fails is named, and ends the run with exit code 1. Figures are not shown.
"""

import json
import os
import sys
import traceback

os.environ["MPLBACKEND"] = "agg"

with open(sys.argv[1], encoding="utf-8") as file:
    cells = json.load(file)["cells"]
namespace = {"__name__": "__main__"}
for number, cell in enumerate(cells, 1):
    if cell["cell_type"] != "code":
        continue
    try:
        exec(compile("".join(cell["source"]), f"cell {number}", "exec"), namespace)
    except Exception:
        traceback.print_exc()
        sys.exit(f"cell {number} of {sys.argv[1]} failed")
