"""How somebody says that what follows is another's report."""

from __future__ import annotations

import re

_PASSES = (
    r"\b(?:I|[Ww]e)(?:[’'](?:m|re|ve|ll|d))?\s(?:\w+\s){0,2}"
    r"(?:borrow|bring|carry|carri|copy|copi|cut|cutt|filch|forward|give|lift|pass|past|paste|post|publish|quot|quote"
    r"|re-post|re-print|reprint|reproduc|reproduce|republish|repost|shar|share|translat|translate)(?:ed|ing)?"
)
_THIS = (
    r"\s(?:\w+\s){0,3}?(?:it|this|that|these|below|here|what|whole|in full|from|(?:the|their|his|her) "
    r"(?:following|whole|full|piece|text|report|article|story|statement|letter|message|post|account|dispatch))\b"
    r"(?!\s(?:from\s)?(?:memory|my|our)\b)"
)
_SAYS_WHAT = (
    r"\A(?:(?:Note|NB|N\.B\.|Comment|Preface|Intro|Introduction"
    r"|[A-Z][^.,:;!?]{1,40}\s(?:adds|comments?|notes?|remarks?|says|writes)):\s)?"
    r"(?:The following|What follows|Below|Here|This)\s(?:is|was|are|comes?|appeared)\b[^.!?]*"
    r"\b(?:appeared|carried|circulated|issued|posted|printed|published|put out|ran|received|released|reported|said|sent"
    r"|wrote|(?:had|has|have) to (?:report|say|tell)|made of)\b"
)
_TAKEN = (
    r"(?:\A|[.;:,–—-]\s)(?:[Bb]elow|[Hh]ere)?,?\s?"
    r"(?:(?:[Cc]opied|[Cc]ross-?posted|[Ff]ilched|[Ll]ifted|[Nn]icked|[Pp]asted|[Pp]inched|[Rr]eposted|[Ss]tolen|[Tt]aken)"
    r"\s(?:\w+\s){0,2}from|[Vv]ia)\s(?:the\s)?[A-Z]"
)
_PIECE = r"(?:article|column|dispatch|essay|interview|letter|piece|post|report|statement|story|text)"
_HERE_IT_IS = (
    r"\AHere(?:['’]s|\sis)\s(?:the\s|a\s)?(?:(?:complete|entire|full|whole)\s)?(?:article|column|piece|report|story|text|thing)"
    r"\s(?:as\s\w+\s)?(?:by|from|in)\s"
)
_WHOSE = (
    r"\A(?:From (?:the |today['’]s |this \w+['’]s )[A-Z][\w&.'’ -]{2,40}?(?:,? (?:written )?by [A-Z][\w.'’ -]{4,40})?"
    r"|(?:By )?[A-Z][\w'’-]+(?: [A-Z][\w.'’-]+){1,3} (?:writing )?(?:for|in) the [A-Z][\w&.'’ -]{2,40}):\Z"
)
_BELOW = (
    rf"\b(?:[Tt]he|[Tt]his) {_PIECE} (?:(?:printed |posted |reposted )?below|that follows)\b"
    rf"|\A(?:[Tt]he following {_PIECE}\b[^.!?:]{{0,60}}\b(?:appeared|comes|is|ran|was)\b"
    r"|[Tt]he (?:author|writer) of what follows\b)"
)
_HOUSE_PASSES = (
    r"\A(?:The )?[A-Z][\w&.'’-]*(?: (?:of the |of |and |& )?[A-Z][\w.'’-]*){0,4} (?:is |here )?"
    r"(?:publish|re-?publish|re-?post|re-?print|reproduc|translat)(?:es|s|ing)? (?:here |below )?"
    r"(?:the following|this|below)\b"
)
_IN_FULL = r"\b[Hh]ere (?:it|he|she|is the (?:piece|text|report|article|story)) (?:is )?(?:in full|whole|entire)\b"
FORWARDS = re.compile(
    "|".join(
        [
            _SAYS_WHAT,
            _PASSES + _THIS,
            r"(?:\A|[.!?]\s)Repost(?:ed|ing)" + _THIS,
            _IN_FULL,
            _TAKEN,
            _BELOW,
            _HERE_IT_IS,
            _WHOSE,
            _HOUSE_PASSES,
        ]
    )
)
"""How somebody passes a report on: "Below is what the agency sent", "I'm copying it whole", "filched from the Post"."""
