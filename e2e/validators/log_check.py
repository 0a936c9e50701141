"""Whether the audit log only grew since a checkpoint that somebody kept, by aics-tlog.

    log_check.py VKEY KEPT NEW CONSISTENCY [LEAVES]

VKEY is the log's verifier key, KEPT a checkpoint that was kept elsewhere, NEW the newest one, CONSISTENCY the proof between
them as the log serves it, LEAVES the entries' canonical bytes, one a line. Prints what holds and what does not, and exits 0
only if all holds. A file that is missing or empty is something that the log could not give.
"""

import base64
import sys
from pathlib import Path

from aics_tlog import MerkleTree, checkpoint, parse_note, parse_vkey, verify_checkpoint, verify_consistency


def head(name, path, key, complaints):
    """The signed head in a file; none, and a complaint, where there is no good one."""
    try:
        found = verify_checkpoint(parse_note(Path(path).read_text()), key)
        if not found.ok:
            raise ValueError(found.error)
        read, _ = checkpoint.checkpoint_from_note(Path(path).read_text())
        if read.origin != key.name:
            raise ValueError("another log's")
        return read
    except (OSError, ValueError) as error:
        complaints.append(f"{name} checkpoint: {error}")
        return None


def proof(path, old):
    """The hashes of a proof of consistency."""
    text = Path(path).read_text()
    first, *lines = text.split("\n\n", 1)[0].split("\n")
    if first != f"old {old}":
        raise ValueError("not a proof from that size")
    return [base64.b64decode(line, validate=True) for line in lines]


def main():
    if len(sys.argv) not in (5, 6):
        sys.exit(__doc__)
    key, complaints = parse_vkey(sys.argv[1].strip()), []
    kept, new = (head(name, path, key, complaints) for name, path in zip(("kept", "new"), sys.argv[2:4]))
    if kept and new:
        try:
            if not verify_consistency(kept.size, new.size, kept.root, new.root, proof(sys.argv[4], kept.size)):
                raise ValueError("does not hold")
        except (OSError, ValueError) as error:
            complaints.append(f"consistency: {error}")
    if len(sys.argv) == 6 and kept:
        tree = MerkleTree(Path(sys.argv[5]).read_bytes().splitlines())
        for name, known in (("kept", kept), ("new", new)):
            if known and (known.size > len(tree) or tree.root(known.size) != known.root):
                complaints.append(f"entries: not those of the {name} checkpoint")
    for complaint in complaints:
        print(complaint)
    if not complaints:
        print(f"holds: {kept.size} entries grew to {new.size}")
    sys.exit(1 if complaints else 0)


if __name__ == "__main__":
    main()
