"""Across documents: whom a given name alone means in a document that names others of the family."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from corpus_tools.actors import names
from corpus_tools.actors.identity.tallies import Tally


def of_family(clusters: Mapping[str, str], persons: Mapping[str, str], tallies: Mapping[str, Tally]) -> dict[str, str]:
    """
    The clusters, each given name that stands alone given to the only person with it in whose documents one of the
    surname is named whom every document with the name alone names, too: Lena, where all that write so tell of Milan
    Kostik, and others of Milan and of Lena Kostik.
    """
    called: dict[str, set[str]] = defaultdict(set)
    family: dict[str, set[str]] = defaultdict(set)
    for slug, name in persons.items():
        head = clusters[name]
        if " " in head:
            called[head.split()[0]].add(head)
            family[head].update(clusters.get(one, one) for one in tallies[slug].family or ())
    found = dict(clusters)
    for slug, name in persons.items():
        if " " in name or clusters[name] != name or name not in names.given():
            continue
        near = {clusters.get(one, one) for one in tallies[slug].family or ()}
        fitting = [one for one in called.get(name, ()) if not (near - {one}).isdisjoint(family[one] - {one})]
        if len(fitting) == 1:
            found[name] = fitting[0]
    return found
