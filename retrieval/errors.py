"""What retrieval refuses, as a tree: catch a branch, show the message; each says what happened and what to do.

``RetrievalError``
├── ``EncoderRefused``     the model is missing or is not the one it claims to be
├── ``ModelRefused``       the model that reads sentences against questions cannot be opened
├── ``IndexRefused``       a stored index cannot be served
│   ├── ``NoIndex``            there is none
│   ├── ``IndexDamaged``       a file is missing, cut short or altered
│   ├── ``FormatMismatch``     another version of this program wrote it
│   └── ``EncoderMismatch``    another model, dimension or normalisation wrote it
├── ``BuildRefused``       a new generation was not published; the old one still serves
└── ``ReindexRunning``     another process is building right now
"""

CURE = "run `python -m bot reindex`, with --corpus and --index where it is one of your own"


class RetrievalError(Exception):
    """Anything that retrieval refuses."""


class EncoderRefused(RetrievalError):  # noqa: N818 - a refusal is what it is called everywhere
    """The model is missing or is not the one it claims to be."""


class ModelRefused(RetrievalError):  # noqa: N818 - a refusal is what it is called everywhere
    """The model that reads sentences against questions cannot be opened."""


class IndexRefused(RetrievalError):  # noqa: N818 - a refusal is what it is called everywhere
    """A stored index cannot be served; the message ends with the command that cures it, ``what`` has none."""

    def __init__(self, what: str) -> None:
        """Append the cure to ``what`` happened."""
        super().__init__(f"{what}: {CURE}")
        self.what = what


class NoIndex(IndexRefused):
    """There is no index."""


class IndexDamaged(IndexRefused):
    """A file of the index is missing, cut short or altered."""


class FormatMismatch(IndexRefused):
    """Another version of this program wrote the index."""


class EncoderMismatch(IndexRefused):
    """Another model, dimension or normalisation wrote the index."""


class BuildRefused(RetrievalError):  # noqa: N818 - a refusal is what it is called everywhere
    """A new generation was not published; the old one still serves."""


class ReindexRunning(RetrievalError):  # noqa: N818 - a refusal is what it is called everywhere
    """Another process is building an index in the same folder right now."""
