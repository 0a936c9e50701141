"""Renders and seals HTML with WeasyPrint and pyHanko, warm and in one process.

Reads one JSON string of HTML a line; answers one JSON object a line: {"seconds", "bytes"}. The time is that of rendering
and sealing alone. The seal is of the kind that Countersign puts: PAdES B-B, ECDSA on P-256, the key in memory. The PDF is
the one that WeasyPrint makes fastest, without the tags and the archival form that ours has.
"""

import datetime
import io
import json
import logging
import sys
import time

from asn1crypto import keys
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import SimpleSigner
from pyhanko_certvalidator.registry import SimpleCertificateStore
from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration


def seal():
    """A signer with a key and a self-signed certificate of its own."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Bench")])
    now = datetime.datetime.now(datetime.timezone.utc)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=30))
        .add_extension(x509.KeyUsage(True, True, *[False] * 7), critical=True)
        .sign(key, hashes.SHA256())
    )
    encoding = serialization.Encoding.DER
    private = key.private_bytes(encoding, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    signer = SimpleSigner(
        signing_cert=asn1.Certificate.load(certificate.public_bytes(encoding)),
        signing_key=keys.PrivateKeyInfo.load(private),
        cert_registry=SimpleCertificateStore(),
    )
    metadata = PdfSignatureMetadata(field_name="Seal", md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES)
    return PdfSigner(metadata, signer=signer)


def main():
    logging.disable(logging.CRITICAL)
    signer, fonts = seal(), FontConfiguration()
    for line in sys.stdin:
        html = json.loads(line)
        began = time.perf_counter()
        pdf = HTML(string=html).write_pdf(font_config=fonts)
        sealed = signer.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(pdf))).getvalue()
        print(json.dumps({"seconds": time.perf_counter() - began, "bytes": len(sealed)}), flush=True)


if __name__ == "__main__":
    main()
