"""Mail as mailers save it: what it says, who wrote it, and what another mail says that it forwards."""

from __future__ import annotations

import re
from collections.abc import Mapping
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from corpus_tools import lexicons
from corpus_tools.corpus.readers import Extract, day_of, read_html, read_text, texts
from corpus_tools.model import CorpusError


def read_mail(content: bytes) -> Extract:
    """
    The text of a mail (of its HTML where it has no plain part), with subject, day, and sender: an author, or the outlet
    of a mail to a list of subscribers. Where it forwards another, they are those of the other.
    """
    message = message_from_bytes(content, policy=policy.default)
    assert isinstance(message, EmailMessage)
    part = message.get_body(("plain", "html"))
    if part is None:
        raise CorpusError("the mail has no text part")
    try:
        words = part.get_content()  # decoded by the charset that the mail declares
        payload = words.encode() if isinstance(words, str) else bytes(words)
    except LookupError:
        payload = bytes(part.get_payload(decode=True))
    extract = read_html(payload) if part.get_content_type() == "text/html" else read_text(payload)
    head = _forwarded(extract.text) or {
        name: str(message[name]) for name in ("Subject", "From", "Date") if message[name]
    }
    subject, day = _MARKS.sub("", head.get("Subject", "")), head.get("Date", "")
    sender = _sender(head.get("From", ""), message)
    given = texts(title=subject, published=_day(day) or day_of(day), **sender)
    return Extract(extract.text, {**extract.given, **given}, extract.body, extract.remark, extract.struck)


def _forwarded(text: str) -> Mapping[str, str]:
    """Sender, subject and day of the mail that another forwards: of what is read, not of who passed it on."""
    opening = _FORWARDED.search(text)
    fields = _FIELD.findall(opening["head"]) if opening else []
    return {("Date" if name.title() == "Sent" else name.title()): value for name, value in fields}


def _sender(written: str, message: EmailMessage) -> Mapping[str, str]:
    """Who sent it: an author, the outlet of a mail to subscribers, or the body whose press desk it was."""
    name, address = parseaddr(written)
    mailbox = address.partition("@")[0].lower()
    desk = _PRESS_DESK.search(name) or _DESK_OF.match(name) or (mailbox == "press" and _PRESS.search(name))
    if desk:
        return {"outlet": name.replace(desk[0], "")}
    listed = name != "" and (mailbox in _DESKS or not _LISTS.isdisjoint(message.keys()))
    return {"outlet" if listed or _is_house(name, address) else "author": name or address}


def _is_house(name: str, address: str) -> bool:
    """
    True for a name that its own domain has, and no person's: a newsletter.

    >>> [_is_house(*sent) for sent in (("The Ulm Brief", "hello@ulmbrief.com"), ("Anna Berg", "mail@annaberg.com"))]
    [True, False]
    """
    letters = "".join(filter(str.isalnum, name.lower()))
    domain = address.rpartition("@")[2].lower().partition(".")[0].replace("-", "")
    known = name.partition(" ")[0] in lexicons.forms("given_names")
    return " " in name and not known and domain in (letters, letters.removeprefix("the"))


_MARKS = re.compile(r"\A(?:(?:(?:aw|fw|fwd|re|wg)\s*:|\[[^\[\]]{2,40}\](?=\s*\S))\s*)+", re.IGNORECASE)
"""What a mailer puts before the subject of what is answered, passed on, or sent to a list, which has its name there."""
_FORWARDED = re.compile(
    r"^(?:[-_ ]{2,}(?:Forwarded message|Original message)[-_ ]*|Begin forwarded message:)[ \t]*\r?\n(?:[ \t]*\r?\n)*"
    r"(?P<head>(?:(?:From|Date|Sent|To|Cc|Subject|Reply-To):[^\n]*\n(?:[ \t]*\r?\n)?)+)",
    re.IGNORECASE | re.MULTILINE,
)
_FIELD = re.compile(r"^(From|Date|Sent|Subject):[ \t]*(.*?)[ \t\r]*$", re.IGNORECASE | re.MULTILINE)


_PRESS_DESK = re.compile(
    r"(?<=\w)[\s,|–—-]+(?:(?:Press|Media|Communications|Public Affairs)\s(?:Cent(?:re|er)|Department|Desk|Office"
    r"|Relations|Service|Team|Unit)|Communications|Newsroom)\Z"
)
"""Behind the name of a body, who writes to the press for it."""
_DESK_OF = re.compile(
    r"(?:Press|Media|Communications)\s(?:Cent(?:re|er)|Department|Desk|Office|Service|Team)(?:\sof(?:\sthe)?)?[\s,|–—:-]+(?=\w)"
)
"""The same before it: Press Office of the Ulm Union."""
_PRESS = re.compile(r"(?<=\w)\sPress\Z")
"""The same, where the mailbox is that of the press desk, and no newspaper's."""
_LISTS = frozenset({"List-Id", "List-Post", "List-Subscribe", "List-Unsubscribe"})
_DESKS = frozenset(
    ["briefing", "bulletin", "digest", "editor", "info", "news", "newsletter", "newsroom", "no-reply", "noreply"]
)
"""The part before the @ that belongs to a desk and to nobody by name: what it sends goes to subscribers."""


def _day(date: str) -> str | None:
    try:
        return parsedate_to_datetime(date).date().isoformat()
    except ValueError:
        return None
