"""What ministries, committees and offices are for."""

from __future__ import annotations

import re

ABSTRACT = re.compile(r"\w{3,}(?:tion|sion|ment|ness|ity|ism|ship|ance|ence|ics|ology|hood)s?")
_FIELDS = frozenset(
    {"Affairs", "Agriculture", "Climate", "Commerce", "Culture", "Economy", "Energy", "Families", "Family", "Fisheries"}
    | {
        "Food",
        "Forestry",
        "Health",
        "Housing",
        "Industry",
        "Justice",
        "Labor",
        "Labour",
        "Land",
        "Planning",
        "Research",
    }
    | {"Sport", "Sports", "Trade", "Transport", "Water", "Welfare", "Women", "Youth"}
)
"""What ministries and committees are for, beside what abstract nouns say."""
_MORE_FIELDS = frozenset(
    {
        "Audit",
        "Children",
        "Civil",
        "Crime",
        "Drugs",
        "Elections",
        "Refugees",
        "Communications",
        "Digital",
        "Environment",
        "Exchequer",
        "Forests",
        "Heritage",
        "Interior",
        "Invalids",
        "Local",
    }
    | {
        "Media",
        "Public",
        "Regional",
        "Rights",
        "Rural",
        "Skills",
        "Social",
        "Technologies",
        "Urban",
        "Veterans",
        "Works",
    }
)


def is_field(word: str) -> bool:
    """True for what ministries and committees are for."""
    return word in _FIELDS or word in _MORE_FIELDS or ABSTRACT.fullmatch(word) is not None
