"""The encoder that a generation carries: compiled into it once, taken over by the next, opened without torch."""

import logging
import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from retrieval.compiled import CompiledEncoder, compile_encoder
from retrieval.encoder import Encoder, TorchEncoder, is_of, load_encoder
from retrieval.errors import EncoderMismatch, EncoderRefused, IndexDamaged
from retrieval.manifest import Manifest
from retrieval.sessions import GRAPH
from retrieval.settings import EncoderSettings
from retrieval.stored import CARRIED, Generation
from retrieval.weights import expected_sha256, find_model_folder, weights_sha256

REFUSED = "refused.txt"  # stands in place of the compiled encoder and says why there is none
_LOG = logging.getLogger(__name__)


def open_carried(manifest: Manifest, folder: Path, settings: EncoderSettings) -> Encoder:
    """Return the encoder for questions to the generation in ``folder``: the carried one, or else the original.

    Raises ``EncoderMismatch`` where ``settings`` name another model than the one that built the generation, and
    ``IndexDamaged`` where the carried encoder cannot be opened.
    """
    if not is_of(manifest.encoder, settings, expected_sha256(settings)):
        raise EncoderMismatch(f"{folder} was built by {manifest.encoder}, config.toml now names {settings.model}")
    if not settings.compiled or f"{CARRIED}/{GRAPH}" not in manifest.files:
        return load_encoder(settings)
    try:
        return CompiledEncoder(
            folder / CARRIED,
            manifest.encoder,
            threads=settings.question_thread_count,
            batch_size=settings.batch_size,
            alone=False,
        )
    except EncoderRefused as refusal:
        raise IndexDamaged(str(refusal)) from refusal


def encoder_to_build(settings: EncoderSettings, serving: Generation | None) -> Encoder:
    """Return the encoder for a build: the one that ``serving`` carries if the model is still the same, or the original.

    What an earlier version of this program compiled is compiled anew, from the original. Raises ``EncoderRefused``
    where the original is needed and cannot be loaded.
    """
    carried = serving.encoder if serving else None
    if isinstance(carried, TorchEncoder):
        return carried
    if isinstance(carried, CompiledEncoder) and carried.is_current:
        sha256 = weights_sha256(find_model_folder(settings), expected_sha256(settings))
        if is_of(carried.fingerprint, settings, sha256):
            return _for_building(carried.folder, carried.fingerprint, settings)
    return load_encoder(settings)


def carry(encoder: Encoder, folder: Path, sample: Sequence[str], serving: Generation | None) -> Encoder:
    """Put ``encoder`` compiled, proven on ``sample``, into the generation in ``folder``; return the one to build with.

    The compiled one of ``serving`` is taken over where it is current and has the same fingerprint. An encoder that is
    not a sentence-transformers model, or cannot be compiled, builds and serves as it is; for the latter the reason is
    left.
    """
    target = folder / CARRIED
    known = _compiled_in(encoder, serving)
    if known is not None:
        _link(known.folder, target)
        return known
    if not isinstance(encoder, TorchEncoder) or not encoder.settings.compiled:
        return encoder
    settings = encoder.settings
    try:
        return compile_encoder(encoder, target, sample, threads=settings.thread_count, batch_size=settings.batch_size)
    except EncoderRefused as refusal:
        _LOG.warning("%s; questions will be encoded by the original model", refusal)
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir()
        (target / REFUSED).write_text(f"{refusal}\n", encoding="utf-8")
        return encoder


def carries_all(encoder: Encoder, serving: Generation) -> bool:
    """Tell whether ``serving`` holds what ``carry`` leaves of ``encoder``: it compiled, or why it cannot be."""
    if not isinstance(encoder, TorchEncoder) or not encoder.settings.compiled:
        return True
    return f"{CARRIED}/{REFUSED}" in serving.manifest.files or _compiled_in(encoder, serving) is not None


def _compiled_in(encoder: Encoder, serving: Generation | None) -> CompiledEncoder | None:
    if isinstance(encoder, CompiledEncoder):
        return encoder
    carries = serving is not None and f"{CARRIED}/{GRAPH}" in serving.manifest.files
    if isinstance(encoder, TorchEncoder) and encoder.settings.compiled and serving and carries:
        compiled = _for_building(serving.folder / CARRIED, encoder.fingerprint, encoder.settings)
        return compiled if compiled.is_current else None
    return None


def _for_building(folder: Path, fingerprint: str, settings: EncoderSettings) -> CompiledEncoder:
    return CompiledEncoder(folder, fingerprint, threads=settings.thread_count, batch_size=settings.batch_size)


def _link(source: Path, target: Path) -> None:
    """Give ``target`` the files of ``source``: they never change, so two generations can share them on disk."""
    target.mkdir()
    for file in sorted(source.iterdir()):
        try:
            os.link(file, target / file.name)
        except OSError:  # a file system without links
            shutil.copyfile(file, target / file.name)
