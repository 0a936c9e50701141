//! Mail as files in a folder: the demo, and journeys that read what people would have been sent.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use domain::ids::MailId;

use crate::build::Built;
use crate::error::{Reason, SendError};
use crate::outgoing::Outgoing;
use crate::read::StoredMail;

/// A folder with one file for each message, `20261218T101530Z-{mail-id}.eml`.
///
/// A file appears whole or not at all. The same message again replaces itself.
#[derive(Clone, Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// The folder at a path; it is made when the first message comes.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }

    /// Every message, newest first. Files that are not ours are passed over.
    ///
    /// # Errors
    /// When the folder exists and cannot be read.
    pub async fn list(&self) -> io::Result<Vec<StoredMail>> {
        self.blocking(|folder| {
            let mut files = mail_files(folder)?;
            files.sort();
            Ok(files.iter().rev().filter_map(|file| StoredMail::parse(&std::fs::read(file).ok()?)).collect())
        })
        .await
    }

    /// One message; `None` if there is none with this id.
    ///
    /// # Errors
    /// When the folder or the file cannot be read.
    pub async fn read(&self, id: MailId) -> io::Result<Option<StoredMail>> {
        self.blocking(move |folder| {
            let ending = format!("-{id}.eml");
            let found = mail_files(folder)?.into_iter().find(|file| file.to_string_lossy().ends_with(&ending));
            found.map(std::fs::read).transpose().map(|bytes| bytes.and_then(|bytes| StoredMail::parse(&bytes)))
        })
        .await
    }

    pub(crate) async fn store(&self, outgoing: &Outgoing, built: Built) -> Result<(), SendError> {
        let mail = outgoing.message_id.mail();
        let name = format!("{}-{mail}.eml", outgoing.sent_date.format("%Y%m%dT%H%M%SZ"));
        // What the server that delivers it writes first (RFC 5321, 4.4): where it would come back to.
        let returns_to = built.envelope().from().map(ToString::to_string).unwrap_or_default();
        let mut bytes = format!("Return-Path: <{returns_to}>\r\n").into_bytes();
        bytes.extend(built.into_bytes());
        self.blocking(move |folder| write_whole(folder, &name, &bytes)).await.map_err(storage)
    }

    pub(crate) async fn check(&self) -> Result<(), SendError> {
        let written = self.blocking(|folder| {
            write_whole(folder, ".check", b"")?;
            std::fs::remove_file(folder.join(".check"))
        });
        written.await.map_err(storage)
    }

    async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Path) -> io::Result<T> + Send + 'static,
    ) -> io::Result<T> {
        let folder = self.0.clone();
        tokio::task::spawn_blocking(move || work(&folder)).await.map_err(io::Error::other)?
    }
}

fn storage(error: io::Error) -> SendError {
    // A full disk passes; a folder that is not ours to write does not.
    let reason = Reason::Storage(error.to_string());
    match error.kind() {
        io::ErrorKind::PermissionDenied
        | io::ErrorKind::NotADirectory
        | io::ErrorKind::AlreadyExists
        | io::ErrorKind::ReadOnlyFilesystem => SendError::Misconfigured { reason },
        _ => SendError::Temporary { reason, perhaps_accepted: false },
    }
}

fn mail_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let paths = entries.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>()?;
    Ok(paths.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "eml")).collect())
}

fn write_whole(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let unfinished = folder.join(format!("{name}.part"));
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    // Mails carry links that open agreements.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&unfinished)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    std::fs::rename(unfinished, folder.join(name))
}
