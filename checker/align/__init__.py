"""Pairing two versions: block with block, and inside them sentence with sentence."""

from checker.align.blocks import align_documents
from checker.align.keys import Terms
from checker.align.sentences import align_blocks, align_rows

__all__ = ["Terms", "align_blocks", "align_documents", "align_rows"]
