"""From a folder of press documents to a brief in which every sentence leads to the passage it rests on."""

from corpus_tools.model import CorpusError
from corpus_tools.study import Study, open_study

__all__ = ["CorpusError", "Study", "open_study"]
