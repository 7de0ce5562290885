"""A word model learned from parallel text: how likely a word answers a word of another language."""

from checker.lexicon.lexicon import Answer, Answers, Lexicon, Rendering

__all__ = ["Answer", "Answers", "Lexicon", "Rendering"]
