"""Kills an ingest at random moments, and shows that the store is whole each time and right in the end.

Usage: soak.py PROGRAM RELEASES [--kills N] [--seed N]

The ingest of RELEASES is killed (SIGKILL) at N random moments; after each the store passes SQLite's integrity check
and the next ingest goes on with it. Every time an ingest comes to its end before it is killed, the exports of the
store are compared, byte for byte, with those of a store that was never interrupted, and a new store is begun.
"""

import argparse
import filecmp
import pathlib
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

FORMATS = "rdfxml,graphml"


def ingest(program, releases, store):
    """Starts an ingest."""
    return subprocess.Popen(
        [program, "ingest", releases, "--store", store, "--quiet"], stderr=subprocess.DEVNULL
    )


def export(program, store, folder):
    """Writes what is in a store; the names of its files."""
    subprocess.run(
        [program, "export", store, "--to", folder, "--format", FORMATS, "--quiet"], check=True
    )
    return sorted(path.name for path in folder.iterdir() if path.name != "manifest.json")


def check(store):
    """The integrity and the number of statements of a store, as another reader of SQLite sees them."""
    connection = sqlite3.connect(store)
    try:
        tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        found = connection.execute("PRAGMA integrity_check").fetchone()[0]
        foreign = connection.execute("PRAGMA foreign_key_check").fetchall()
        count = connection.execute("SELECT count(*) FROM statements").fetchone()[0] if tables else 0
        return found == "ok" and not foreign, count
    finally:
        connection.close()


def quads(store):
    """The triples and quads of a store, as sorted texts."""
    connection = sqlite3.connect(store)
    try:
        term = "(SELECT text || ' ' || coalesce(language, '') FROM terms WHERE id = {})"
        for table, columns in (("spo", "spo"), ("gspo", "gspo")):
            parts = " || ' ' || ".join(term.format(column) for column in columns)
            yield table, sorted(row[0] for row in connection.execute(f"SELECT {parts} FROM {table}"))
    finally:
        connection.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("releases")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    with tempfile.TemporaryDirectory(prefix="rapporteur-soak-") as scratch:
        folder = pathlib.Path(scratch)
        whole = folder / "whole.db"
        start = time.monotonic()
        ingest(arguments.program, arguments.releases, whole).wait()
        seconds = time.monotonic() - start
        expected = export(arguments.program, whole, folder / "whole")
        expected_quads = dict(quads(whole))
        print(f"uninterrupted: {check(whole)[1]} statements in {seconds:.1f} s")
        kills = finished = 0
        store = folder / "killed.db"
        while kills < arguments.kills or finished == 0:
            process = ingest(arguments.program, arguments.releases, store)
            try:
                # Beyond the last kill the store is finished.
                process.wait(chance.uniform(0, seconds / 4) if kills < arguments.kills else None)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.wait()
                kills += 1
                if not store.exists():
                    continue
                is_whole, count = check(store)
                print(f"kill {kills}: {count} statements, {'whole' if is_whole else 'DAMAGED'}", flush=True)
                if not is_whole:
                    return 1
                continue
            finished += 1
            names = export(arguments.program, store, folder / "killed")
            same = names == expected and all(
                filecmp.cmp(folder / "whole" / name, folder / "killed" / name, shallow=False) for name in names
            )
            same = same and dict(quads(store)) == expected_quads
            print(f"finished store {finished}: exports and quads {'the same' if same else 'DIFFER'}", flush=True)
            if not same:
                return 1
            for path in folder.glob("killed.db*"):
                path.unlink()
        print(f"{kills} kills, {finished} finished stores: all whole, all the same")
        return 0


if __name__ == "__main__":
    sys.exit(main())
