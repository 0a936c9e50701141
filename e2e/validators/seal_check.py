"""Whether others find a sealed PDF good: pyHanko, pdfsig (Poppler) and OpenSSL.

    seal_check.py FILE CERTIFICATE.pem

Exits 0 only if all three do, and the seal is a PAdES signature of level B-B (ETSI EN 319 142-1). pyHanko's command
and pdfsig exit with 0 for bad files too, so their findings are read one by one.
"""

import logging
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from asn1crypto import cms, pem, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

JUDGES = ("pyhanko", "level", "pdfsig", "openssl")


class Refused(Exception):
    """A judge does not accept the file; the text says why."""


def require(holds, complaint):
    if not holds:
        raise Refused(complaint)


def read_certificate(path):
    data = Path(path).read_bytes()
    return x509.Certificate.load(pem.unarmor(data)[2] if pem.detect(data) else data)


def only_signature(path):
    """The only signature in a file."""
    signatures = PdfFileReader(open(path, "rb"), strict=True).embedded_signatures
    require(len(signatures) == 1, f"{len(signatures)} signatures")
    return signatures[0]


def pyhanko(path, certificate):
    """Intact, valid, trusted with this certificate alone, at the time it names; nothing stands outside it."""
    signature = only_signature(path)
    moment = signature.self_reported_timestamp
    require(moment is not None, "no time")
    context = ValidationContext(trust_roots=[certificate], allow_fetching=False, moment=moment)
    status = validate_pdf_signature(signature, signer_validation_context=context)
    require(status.intact, "not intact")
    require(status.valid, "not valid")
    require(status.trusted, "not trusted")
    require(status.coverage == SignatureCoverageLevel.ENTIRE_FILE, f"covers {status.coverage}")
    require(status.docmdp_ok, "changed beyond what is allowed")
    require(status.bottom_line, "not accepted as a whole")
    require(signature.signer_cert.dump() == certificate.dump(), "another certificate")


def level(path, certificate):
    """PAdES B-B: the attributes that it needs, each once, and none that it forbids; RFC 5652 in DER, whole."""
    signature = only_signature(path)
    pdf = Path(path).read_bytes()
    start, first, second, rest = (int(number) for number in signature.sig_object["/ByteRange"])
    require(start == 0 and second + rest == len(pdf), "the byte range does not reach both ends")
    gap = pdf[first:second]
    require(gap[:1] == b"<" and gap[-1:] == b">", "the gap is not a string")
    require(signature.sig_object["/SubFilter"] == "/ETSI.CAdES.detached", "sub-filter")
    require("/M" in signature.sig_object, "no time in /M")
    require("/Cert" not in signature.sig_object, "/Cert is forbidden")

    content = cms.ContentInfo.load(bytes.fromhex(gap[1:-1].decode("ascii")))
    der = content.dump()
    require(bytes.fromhex(gap[1:-1].decode("ascii"))[: len(der)] == der, "not one value")
    require(cms.ContentInfo.load(der, strict=True).dump(force=True) == der, "not DER")
    data = content["content"]
    require(data["version"].native == "v1", "version of the value")
    require([a.native["algorithm"] for a in data["digest_algorithms"]] == ["sha256"], "digest algorithms")
    require(data["encap_content_info"]["content_type"].native == "data", "content type")
    require(data["encap_content_info"]["content"].native is None, "content inside")
    require([c.chosen.dump() for c in data["certificates"]] == [certificate.dump()], "certificates")
    require(len(data["signer_infos"]) == 1, "signers")
    signer = data["signer_infos"][0]
    require(signer["version"].native == "v1", "version of the signer")
    require(signer["sid"].name == "issuer_and_serial_number", "signer's name")
    require(signer["sid"].chosen["issuer"].dump() == certificate.issuer.dump(), "signer's issuer")
    require(signer["sid"].chosen["serial_number"].native == certificate.serial_number, "signer's serial number")
    require(signer["digest_algorithm"].native == {"algorithm": "sha256", "parameters": None}, "digest algorithm")
    require(signer["signature_algorithm"]["algorithm"].native == "sha256_ecdsa", "signature algorithm")
    require(not signer["unsigned_attrs"].native, "unsigned attributes")
    attributes = [(a["type"].native, len(a["values"])) for a in signer["signed_attrs"]]
    expected = [("content_type", 1), ("message_digest", 1), ("signing_certificate_v2", 1)]
    require(sorted(attributes) == expected, f"signed attributes {attributes}")
    named = [a["values"][0] for a in signer["signed_attrs"] if a["type"].native == "signing_certificate_v2"][0]
    require(len(named["certs"]) == 1, "signing-certificate-v2 names more than the signer's")
    require(named["certs"][0]["cert_hash"].native == certificate.sha256, "signing-certificate-v2 names another")


def pdfsig(path, certificate):
    """Poppler: one signature, valid, over the whole document, of the right kind."""
    run = subprocess.run(["pdfsig", str(path)], capture_output=True, timeout=60)
    out = run.stdout.decode("utf-8", "replace")
    require(run.returncode == 0, f"exit code {run.returncode}")
    require(not run.stderr.strip(), "complains about the file")
    require(len(re.findall(r"^Signature #", out, re.M)) == 1, "not one signature")
    for line in (
        "Signature Validation: Signature is Valid.",
        "Total document signed",
        "Signature Type: ETSI.CAdES.detached",
        "Signing Hash Algorithm: SHA-256",
    ):
        require(re.search(rf"^  - {re.escape(line)}$", out, re.M), f"does not say: {line}")


def openssl(path, certificate):
    """OpenSSL: a CAdES signature over the bytes in the byte range, by this certificate."""
    pdf = Path(path).read_bytes()
    signature = only_signature(path)
    moment = signature.self_reported_timestamp
    require(moment is not None, "no time")
    _, first, second, rest = (int(number) for number in signature.sig_object["/ByteRange"])
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        (folder / "content").write_bytes(pdf[:first] + pdf[second : second + rest])
        (folder / "value").write_bytes(bytes.fromhex(pdf[first + 1 : second - 1].decode("ascii")))
        (folder / "certificate").write_bytes(pem.armor("CERTIFICATE", certificate.dump()))
        command = ["openssl", "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", folder / "value"]
        command += ["-content", folder / "content", "-out", "/dev/null", "-purpose", "any"]
        command += ["-CAfile", folder / "certificate", "-no-CApath", "-attime", str(int(moment.timestamp()))]
        run = subprocess.run([str(part) for part in command], capture_output=True, timeout=60)
        said = run.stderr.decode("utf-8", "replace")
    require(run.returncode == 0 and "Verification successful" in said, said.strip().splitlines()[0] if said else "no")


def judge(path, certificate):
    """What each judge that does not accept the file says; empty if all accept it."""
    complaints = {}
    for name in JUDGES:
        try:
            globals()[name](path, certificate)
        except Refused as refusal:
            complaints[name] = str(refusal)
        except Exception as error:  # A reader that gives up on a file does not accept it.
            complaints[name] = f"{type(error).__name__}: {error}"
    return complaints


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    logging.disable(logging.CRITICAL)
    complaints = judge(sys.argv[1], read_certificate(sys.argv[2]))
    for name in JUDGES:
        print(f"{name}: {complaints.get(name, 'accepted')}")
    sys.exit(1 if complaints else 0)


if __name__ == "__main__":
    main()
