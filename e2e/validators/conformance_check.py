"""Whether a PDF conforms to PDF/A-3a and PDF/UA-1, by `page`.

    conformance_check.py FILE...

Prints each failed rule and exits 0 only if no rule of either is failed by any of the files.
"""

import sys

import page

PROFILES = (page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    conforms = True
    for path in sys.argv[1:]:
        for profile in PROFILES:
            report = page.validate_pdf(path, profile=profile)
            conforms = conforms and report.is_compliant
            print(f"{path}: {profile.value}: {'conforms' if report.is_compliant else 'does not conform'}")
            for failure in report.failures:
                print(f"  {failure.rule_id}: {failure.message}")
    sys.exit(0 if conforms else 1)


if __name__ == "__main__":
    main()
