//! The CMS value in a seal: RFC 5652 as PAdES B-B narrows it (EN 319 142-1, 6.3).
//!
//! Signed are the content's type, its digest and the certificates' hashes (RFC 5035); the time stands in the PDF, in
//! `/M`, and nowhere else. Everything in the value follows from three things: certificates, digest, signature. So
//! the verifier builds it anew and compares, and no byte of it can vary.

use cms::cert::{CertificateChoices, IssuerAndSerialNumber};
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{
    CertificateSet, EncapsulatedContentInfo, SignedData, SignerIdentifier, SignerInfo, SignerInfos,
};
use const_oid::ObjectIdentifier;
use const_oid::db::rfc5911::{
    ID_AA_SIGNING_CERTIFICATE_V_2, ID_CONTENT_TYPE, ID_DATA, ID_MESSAGE_DIGEST, ID_SIGNED_DATA,
};
use const_oid::db::rfc5912::{ECDSA_WITH_SHA_256, ID_SHA_256};
use der::asn1::{OctetString, SetOfVec};
use der::{Any, Encode, Sequence};
use p256::ecdsa::DerSignature;
use sha2::{Digest, Sha256};
use spki::AlgorithmIdentifierOwned;
use x509_cert::attr::{Attribute, Attributes};
use x509_cert::certificate::Certificate;

/// `SigningCertificateV2` of RFC 5035, section 3, without policies.
#[derive(Debug, Clone, PartialEq, Eq, Sequence)]
pub(crate) struct SigningCertificateV2 {
    /// The signer's certificate first.
    pub(crate) certs: Vec<EssCertIdV2>,
}

/// `ESSCertIDv2` of RFC 5035, section 4; the hash is the default one, SHA-256, so its name is left out.
#[derive(Debug, Clone, PartialEq, Eq, Sequence)]
pub(crate) struct EssCertIdV2 {
    pub(crate) cert_hash: OctetString,
}

/// The attributes that the signature covers.
pub(crate) fn signed_attributes(digest: &[u8; 32], certificates: &[Certificate]) -> Result<Attributes, der::Error> {
    let mut certs = Vec::new();
    for certificate in certificates {
        certs.push(EssCertIdV2 { cert_hash: OctetString::new(Sha256::digest(certificate.to_der()?).as_slice())? });
    }
    Attributes::try_from(vec![
        attribute(ID_CONTENT_TYPE, Any::encode_from(&ID_DATA)?)?,
        attribute(ID_MESSAGE_DIGEST, Any::encode_from(&OctetString::new(digest.as_slice())?)?)?,
        attribute(ID_AA_SIGNING_CERTIFICATE_V_2, Any::encode_from(&SigningCertificateV2 { certs })?)?,
    ])
}

/// The whole value in DER. The first of the certificates is the signer's.
pub(crate) fn encode(
    certificates: &[Certificate],
    attributes: Attributes,
    signature: &DerSignature,
) -> Result<Vec<u8>, der::Error> {
    let signer = certificates.first().ok_or(der::ErrorKind::Failed)?;
    let digest_algorithm = AlgorithmIdentifierOwned { oid: ID_SHA_256, parameters: None };
    let all = certificates.iter().cloned().map(CertificateChoices::Certificate).collect::<Vec<_>>();
    let signer_info = SignerInfo {
        version: CmsVersion::V1,
        sid: SignerIdentifier::IssuerAndSerialNumber(IssuerAndSerialNumber {
            issuer: signer.tbs_certificate.issuer.clone(),
            serial_number: signer.tbs_certificate.serial_number.clone(),
        }),
        digest_alg: digest_algorithm.clone(),
        signed_attrs: Some(attributes),
        signature_algorithm: AlgorithmIdentifierOwned { oid: ECDSA_WITH_SHA_256, parameters: None },
        signature: OctetString::new(signature.as_bytes())?,
        unsigned_attrs: None,
    };
    let signed_data = SignedData {
        version: CmsVersion::V1,
        digest_algorithms: SetOfVec::try_from(vec![digest_algorithm])?,
        encap_content_info: EncapsulatedContentInfo { econtent_type: ID_DATA, econtent: None },
        certificates: Some(CertificateSet(SetOfVec::try_from(all)?)),
        crls: None,
        signer_infos: SignerInfos(SetOfVec::try_from(vec![signer_info])?),
    };
    ContentInfo { content_type: ID_SIGNED_DATA, content: Any::encode_from(&signed_data)? }.to_der()
}

fn attribute(oid: ObjectIdentifier, value: Any) -> Result<Attribute, der::Error> {
    Ok(Attribute { oid, values: SetOfVec::try_from(vec![value])? })
}
