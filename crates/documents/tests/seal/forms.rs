//! Other values that mean the same, or that a lenient reader takes for good: refused, since a sealed file has one form.

use cms::cert::CertificateChoices;
use cms::content_info::ContentInfo;
use cms::signed_data::{SignedData, SignerInfos};
use der::asn1::{Any, OctetString, SetOfVec};
use der::{Decode, Encode, Reader, SliceReader};
use documents::verify::{Alteration, Verdict};
use p256::ecdsa::Signature;
use x509_cert::certificate::Certificate;

use crate::sample::key;
use crate::{SEALED, ours, value};

/// The verdict on the sealed sample with its value decoded, changed and encoded again.
fn with(change: impl FnOnce(&mut SignedData)) -> Verdict {
    let (digits, _) = value(&SEALED);
    let bytes = hex::decode(&SEALED[digits.clone()]).unwrap();
    let mut reader = SliceReader::new(&bytes).unwrap();
    let content = ContentInfo::decode(&mut reader).unwrap();
    assert!(u32::from(reader.remaining_len()) > 10_000, "room is kept for a timestamp");
    let mut data = content.content.decode_as::<SignedData>().unwrap();
    change(&mut data);
    let content = ContentInfo { content: Any::encode_from(&data).unwrap(), ..content };
    let written = hex::encode(content.to_der().unwrap());
    let mut altered = SEALED.clone();
    altered[digits.clone()].fill(b'0');
    altered[digits.start..][..written.len()].copy_from_slice(written.as_bytes());
    ours(&altered)
}

#[test]
fn the_value_as_it_is_holds() {
    assert!(matches!(with(|_| {}), Verdict::SealedByUs(_)));
}

#[test]
fn the_signature_s_twin_is_refused() {
    let verdict = with(|data| {
        let mut signer = data.signer_infos.0.get(0).unwrap().clone();
        let signature = Signature::from_der(signer.signature.as_bytes()).unwrap();
        let (r, s) = signature.split_scalars();
        let twin = Signature::from_scalars(r, -s).unwrap();
        assert!(twin.normalize_s().is_some());
        signer.signature = OctetString::new(twin.to_der().as_bytes()).unwrap();
        data.signer_infos = SignerInfos(SetOfVec::try_from(vec![signer]).unwrap());
    });
    assert_eq!(verdict, Verdict::Altered(Alteration::Value));
}

#[test]
fn another_certificate_beside_the_signer_s_is_refused() {
    let verdict = with(|data| {
        let other = Certificate::from_der(key(2).certificate_der()).unwrap();
        data.certificates.as_mut().unwrap().0.insert(CertificateChoices::Certificate(other)).unwrap();
    });
    assert_eq!(verdict, Verdict::Altered(Alteration::Value));
}

#[test]
fn an_unsigned_attribute_is_refused() {
    let verdict = with(|data| {
        let mut signer = data.signer_infos.0.get(0).unwrap().clone();
        let attribute = signer.signed_attrs.as_ref().unwrap().get(0).unwrap().clone();
        signer.unsigned_attrs = Some(SetOfVec::try_from(vec![attribute]).unwrap());
        data.signer_infos = SignerInfos(SetOfVec::try_from(vec![signer]).unwrap());
    });
    assert_eq!(verdict, Verdict::Altered(Alteration::Value));
}

#[test]
fn a_second_signer_is_refused() {
    let verdict = with(|data| {
        let signer = data.signer_infos.0.get(0).unwrap().clone();
        let mut second = signer.clone();
        second.signed_attrs = None;
        data.signer_infos = SignerInfos(SetOfVec::try_from(vec![signer, second]).unwrap());
    });
    assert_eq!(verdict, Verdict::Altered(Alteration::Value));
}
