//! Asking for reports of what becomes of a message (RFC 3461).

use domain::ids::MailId;
use lettre::address::Address;
use lettre::transport::smtp::extension::{MailParameter, RcptParameter};
use lettre::transport::smtp::response::Response;

use crate::error::SendError;

/// Whether the answer to `EHLO` lists the extension. Its first line is the server's name.
pub(super) fn is_listed(hello: &Response) -> bool {
    let keyword = |line: &str| line.split_whitespace().next().is_some_and(|word| word.eq_ignore_ascii_case("DSN"));
    hello.message().skip(1).any(keyword)
}

/// For `MAIL FROM`: reports have the headers alone, not what the message says, and name it by our id.
pub(super) fn mail_parameters(mail: MailId) -> [MailParameter; 2] {
    [("RET", "HDRS".to_owned()), ("ENVID", mail.to_string())]
        .map(|(keyword, value)| MailParameter::Other { keyword: keyword.to_owned(), value: Some(value) })
}

/// For `RCPT TO`: all that can happen is reported, under the address that we wrote to, wherever it is forwarded.
pub(super) fn recipient_parameters(recipient: &Address) -> Vec<RcptParameter> {
    [("NOTIFY", "SUCCESS,FAILURE,DELAY".to_owned()), ("ORCPT", original_recipient(recipient.as_ref()))]
        .map(|(keyword, value)| RcptParameter::Other { keyword: keyword.to_owned(), value: Some(value) })
        .into()
}

/// Whether a server that lists the extension stumbles over its parameters all the same: syntax error in parameters,
/// parameter not implemented, parameters not recognised (RFC 5321, 4.2.3).
pub(super) fn is_about_parameters(error: &SendError) -> bool {
    error.reply().is_some_and(|reply| matches!(reply.code(), 501 | 504 | 555))
}

/// The address with its type (RFC 3461, 4.2; RFC 6533, 3). Lettre encodes parameters as xtext (`+` as `+2B`); an address
/// beyond ASCII has an encoding of its own, which leaves xtext nothing to do.
fn original_recipient(address: &str) -> String {
    if address.is_ascii() {
        return format!("rfc822;{address}");
    }
    let encoded = address.replace('\\', r"\x{5C}").replace('+', r"\x{2B}").replace('=', r"\x{3D}");
    format!("utf-8;{encoded}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_encoded_once() {
        for (address, parameter) in [
            ("dpo@kommune.example", "ORCPT=rfc822;dpo@kommune.example"),
            ("dpo+a=b@kommune.example", "ORCPT=rfc822;dpo+2Ba+3Db@kommune.example"),
            ("øystein+a@kommune.example", r"ORCPT=utf-8;øystein\x{2B}a@kommune.example"),
        ] {
            let parameters = recipient_parameters(&address.parse().expect("an address"));
            assert_eq!(parameters[1].to_string(), parameter);
        }
    }
}
