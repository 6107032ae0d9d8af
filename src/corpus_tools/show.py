# ruff: noqa: F401 - what is imported here is what the notebooks use
"""All that the notebooks use, under one name: ``from corpus_tools import open_study, show``."""

from __future__ import annotations

from corpus_tools.brief.amounts import comparisons_table, quantities_table
from corpus_tools.brief.audit import parts_table, strips_figure
from corpus_tools.brief.choosing import choice_sentence, chosen_claims, chosen_quantities
from corpus_tools.brief.chronicle import conflicts_table, events_table, unresolved_table
from corpus_tools.brief.compared import Tables, open_questions, withdrawn
from corpus_tools.brief.concordance import concordance_table
from corpus_tools.brief.copies import LABEL, WORDING, worded_once
from corpus_tools.brief.correcting import correction
from corpus_tools.brief.devices import (
    devices_table,
    distance_table,
    frames_table,
    positions_table,
    saying_table,
    speakers_saying_table,
)
from corpus_tools.brief.digest import digest_table
from corpus_tools.brief.disagreements import disputes_table
from corpus_tools.brief.dispersion import dispersion_figure
from corpus_tools.brief.edited import added_table, edited_table
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
from corpus_tools.brief.framing_figures import devices_figure, frames_figure, matrix_figure, voices_figure
from corpus_tools.brief.gaps import silent_sentence, unread_sentence
from corpus_tools.brief.headlines import headlines_table, retitled_table
from corpus_tools.brief.naming_time import naming_figure
from corpus_tools.brief.network_figure import network_figure
from corpus_tools.brief.networks import all_ties
from corpus_tools.brief.opposing import opposing_table
from corpus_tools.brief.profiles import actors_table, profiles
from corpus_tools.brief.relations import relations_table
from corpus_tools.brief.reliability import reliability_sentence
from corpus_tools.brief.reported import reported_in
from corpus_tools.brief.rows import unknown
from corpus_tools.brief.said_of import said_of_table
from corpus_tools.brief.selection import coverage_table, names_table
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
from corpus_tools.brief.shares import (
    anonymous_table,
    kinds_table,
    shares_sentence,
    unheard_table,
    voices_table,
    words_given,
)
from corpus_tools.brief.statements import counted_once
from corpus_tools.brief.subjects import topics_table
from corpus_tools.brief.summary import judgements_list, key_numbers, legend
from corpus_tools.brief.support import judgements_sentence, leave_out_table, resting, support_table
from corpus_tools.brief.telling import telling_figure
from corpus_tools.brief.testimony import claims_table, speakers_table, unnamed_claims_table
from corpus_tools.brief.timelines import publications_figure, timeline_figure
from corpus_tools.brief.who import who_table
from corpus_tools.brief.wordchoice import word_choice_table
from corpus_tools.brief.wordings import labels_table, matrix_table, unnamed_labels_table
