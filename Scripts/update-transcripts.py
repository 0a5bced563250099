#!/usr/bin/env python3
"""Runs the commands of README.md's `console` blocks and writes what they print below them.

usage: Scripts/update-transcripts.py PROGRAM
"""
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

if len(sys.argv) != 2:
    sys.exit(__doc__.split("\n\n")[1])
ROOT = Path(__file__).resolve().parent.parent
PROGRAM = Path(sys.argv[1]).resolve()
page = ROOT / "README.md"
environment = dict(os.environ, PATH=f"{PROGRAM.parent}:{os.environ['PATH']}")

with tempfile.TemporaryDirectory() as folder:
    (Path(folder) / "Samples").symlink_to(ROOT / "Samples")

    def fresh(block):
        shown = []
        for command in re.findall(r"^\$ (.*)$", block.group(2), re.M):
            run = subprocess.run(["bash", "-c", command + " 2>&1"], cwd=folder, env=environment, check=True,
                                 stdout=subprocess.PIPE, text=True)
            output = run.stdout.rstrip()
            shown.append(f"$ {command}\n" + (f"{output}\n\n" if output else ""))
        return block.group(1) + "".join(shown).rstrip() + "\n```"

    text = re.sub(r"(^```console\n)(.*?)^```", fresh, page.read_text(), flags=re.M | re.S)
page.write_text(text)
