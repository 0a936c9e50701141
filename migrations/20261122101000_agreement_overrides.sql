-- Special terms of one agreement, agreed before it is signed; sealed. Lines of its appendix D.
ALTER TABLE agreement ADD COLUMN overrides bytea;
