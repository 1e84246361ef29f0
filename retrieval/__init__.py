"""Search over one immutable index generation built from a corpus."""
