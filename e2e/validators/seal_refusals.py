"""Whether others refuse every one of many altered PDFs.

    seal_refusals.py DIRECTORY CERTIFICATE.pem

Reads DIRECTORY/*.pdf and prints which judges of seal_check.py refused how many. Exits 0 only if there are files, each of
them was refused, and each judge refused some. "level" are our own rules on the value's form, read by asn1crypto: files
that those alone refuse are named.
"""

import logging
import multiprocessing
import sys
from collections import Counter
from functools import partial
from pathlib import Path

from seal_check import JUDGES, judge, read_certificate


def complaints(certificate, path):
    logging.disable(logging.CRITICAL)
    return path.name, judge(path, certificate)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    files = sorted(Path(sys.argv[1]).glob("*.pdf"))
    refused, accepted, by_form_alone = Counter(), [], []
    with multiprocessing.Pool() as pool:
        for name, found in pool.imap_unordered(partial(complaints, read_certificate(sys.argv[2])), files, 8):
            refused.update(found.keys())
            if not found:
                accepted.append(name)
            elif list(found) == ["level"]:
                by_form_alone.append(f"{name} ({found['level']})")
    print(f"{len(files)} altered files, {len(files) - len(accepted)} refused")
    for name in JUDGES:
        print(f"  {name}: {refused[name]}")
    print(f"refused by the form of the value alone: {', '.join(sorted(by_form_alone)) or 'none'}")
    for name in sorted(accepted):
        print(f"accepted by all: {name}")
    sys.exit(0 if files and not accepted and all(refused[name] for name in JUDGES) else 1)


if __name__ == "__main__":
    main()
