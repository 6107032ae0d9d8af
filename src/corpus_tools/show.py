# ruff: noqa: F401 - what is imported here is what the notebooks use
"""All that the notebooks use, under one name: ``from corpus_tools import open_study, show``."""

from __future__ import annotations

from types import FunctionType

from corpus_tools.brief.actors.concordance import concordance_table
from corpus_tools.brief.actors.dispersion import dispersion_figure
from corpus_tools.brief.actors.naming_time import naming_figure
from corpus_tools.brief.actors.network_figure import network_figure
from corpus_tools.brief.actors.networks import all_ties
from corpus_tools.brief.actors.profiles import actors_table, profiles
from corpus_tools.brief.actors.relations import relations_table
from corpus_tools.brief.actors.who import who_table
from corpus_tools.brief.apart.compared import Tables, open_questions, withdrawn
from corpus_tools.brief.apart.disagreements import disputes_table
from corpus_tools.brief.apart.opposing import opposing_table
from corpus_tools.brief.chronology.chronicle import conflicts_table, events_table, unresolved_table
from corpus_tools.brief.chronology.telling import telling_figure
from corpus_tools.brief.chronology.timelines import publications_figure, timeline_figure
from corpus_tools.brief.claims.amounts import comparisons_table, quantities_table
from corpus_tools.brief.claims.choosing import choice_sentence, chosen_claims, chosen_quantities
from corpus_tools.brief.claims.correcting import correction
from corpus_tools.brief.claims.reliability import reliability_sentence
from corpus_tools.brief.claims.said_of import said_of_table
from corpus_tools.brief.claims.statements import counted_once
from corpus_tools.brief.claims.subjects import topics_table
from corpus_tools.brief.claims.testimony import claims_table, speakers_table, unnamed_claims_table
from corpus_tools.brief.corpus.audit import parts_table, strips_figure
from corpus_tools.brief.corpus.copies import LABEL, WORDING, worded_once
from corpus_tools.brief.corpus.edited import added_table, edited_table
from corpus_tools.brief.corpus.support import judgements_sentence, leave_out_table, resting, support_table
from corpus_tools.brief.exhibits import (
    READERS,
    analysed_zones,
    card_table,
    dating_table,
    documents_table,
    headlines_overview,
    origins_of,
    zones_table,
)
from corpus_tools.brief.figures import labels_figure, quotation_figure, speakers_figure, words_figure
from corpus_tools.brief.framing.devices import (
    devices_table,
    distance_table,
    frames_table,
    positions_table,
    saying_table,
    speakers_saying_table,
)
from corpus_tools.brief.framing.framing_figures import devices_figure, frames_figure, matrix_figure, voices_figure
from corpus_tools.brief.framing.gaps import silent_sentence, unread_sentence
from corpus_tools.brief.framing.headlines import headlines_table, retitled_table
from corpus_tools.brief.framing.reported import reported_in
from corpus_tools.brief.framing.selection import coverage_table, names_table
from corpus_tools.brief.framing.shares import (
    anonymous_table,
    kinds_table,
    shares_sentence,
    unheard_table,
    voices_table,
    words_given,
)
from corpus_tools.brief.framing.wordchoice import word_choice_table
from corpus_tools.brief.framing.wordings import labels_table, matrix_table, unnamed_labels_table
from corpus_tools.brief.rows import unknown
from corpus_tools.brief.sentences import (
    actors_sentence,
    claims_sentence,
    corpus_sentence,
    dating_sentence,
    events_sentence,
    labels_sentence,
    origins_sentence,
    tier_sentence,
    times_sentence,
    unnamed_sentence,
)
from corpus_tools.brief.standin import stood_in_for
from corpus_tools.brief.summary.digest import digest_table
from corpus_tools.brief.summary.summary import judgements_list, key_numbers, legend

globals().update({name: stood_in_for(one) for name, one in [*globals().items()] if isinstance(one, FunctionType)})
