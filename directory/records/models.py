"""Define the tables of the directory, a frozen model each; the package's schema is written from these.

A field without a value is None (unknown), never zero or an empty text.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from directory.records.dates import PartialDate
from directory.records.fields import (
    Amount,
    Count,
    Date,
    Email,
    Expected,
    Id,
    Latitude,
    Longitude,
    PlannedDate,
    References,
    RegNumber,
    Strength,
    Text,
    Texts,
    Themes,
    Url,
    Vocabulary,
)
from directory.records.record import Record

Source = Annotated[Url | None, Expected("missing_source")]


class Term(Record):
    """A code with its names in both languages; tie kinds also have a family, a direction and a strength."""

    key: ClassVar[tuple[str, ...]] = ("vocabulary", "code")

    vocabulary: Text = Field(description="The list that this code belongs to")
    code: Text = Field(description="What the other tables write")
    en: Text = Field(description="Name in English")
    lv: Text = Field(description="Name in Latvian")
    family: Annotated[str, Vocabulary("families")] | None = Field(None, description="Tie kinds: cooperation or support")
    directed: bool | None = Field(None, description="Tie kinds: whether it matters which of the two is the source")
    strength: Strength | None = Field(
        None, description="Tie kinds: weight of one such tie in the simple graph, chosen by us"
    )
    themes: Themes = Field((), description="Idea themes: the themes of organisations that belong to it")

    @model_validator(mode="after")
    def _ties_can_be_weighed(self) -> Self:
        missing = tuple(name for name in ("family", "directed", "strength") if getattr(self, name) is None)
        if self.vocabulary in {"tie_kinds", "projections"} and missing:
            raise PydanticCustomError("missing_value", "not described", {"fields": missing})
        return self


class Municipality(Record):
    """A municipality of Latvia as of 2025-07-01 (35 municipalities and 7 state cities)."""

    id: Id = Field(description="Short name used by the other tables and in the address bar")
    name: Text = Field(description="Official name")
    short_name: Text = Field(description="What people say where no confusion is possible")
    kind: Annotated[str, Vocabulary("place_kinds")] = Field(description="Municipality or state city")
    covered: bool = Field(description="Whether this directory sets out to know its organisations")
    vzd_code: Text = Field(description="Code in the State Address Register")
    lau_code: Text = Field(description="Statistical code (LAU 2024)")
    iso_code: Text = Field(description="ISO 3166-2 code")
    area_km2: Amount = Field(description="Area in square kilometres, computed from the generalised boundary")
    lat: Latitude = Field(description="A point inside, degrees north (WGS 84)")
    lon: Longitude = Field(description="A point inside, degrees east (WGS 84)")
    inhabitants: Count | None = Field(None, description="Usual residents")
    inhabitants_date: Date | None = Field(None, description="The date this number is of")
    inhabitants_source: Text | None = Field(None, description="Where the number of inhabitants was read")


class Place(Record):
    """A municipality, town, parish, village or other populated place of the gazetteer."""

    key: ClassVar[tuple[str, ...]] = ("code",)

    code: Text = Field(
        description="Code in the State Address Register; else 'geonames-' or 'osm-' and the number there"
    )
    name: Text = Field(description="Name; the same name can exist twice")
    other_names: Texts = Field((), description="Other names and spellings")
    kind: Annotated[str, Vocabulary("place_kinds")] = Field(description="What it is")
    municipality: Annotated[Id, References("municipalities")] = Field(description="The municipality it lies in")
    parish: Annotated[Text, References("places")] | None = Field(
        None, description="Code of the parish or town it lies in"
    )
    lat: Latitude = Field(description="Degrees north (WGS 84)")
    lon: Longitude = Field(description="Degrees east (WGS 84)")
    inhabitants: Count | None = Field(None, description="Usual residents")
    inhabitants_date: Date | None = Field(None, description="The date this number is of")
    inhabitants_source: Text | None = Field(None, description="Where the number of inhabitants was read")
    source: Annotated[str, Vocabulary("gazetteers")] = Field(description="The gazetteer that the point is from")


class Organisation(Record):
    """An association, foundation, informal group, institution or company that works with others."""

    period: ClassVar[tuple[str, str]] = ("founded", "closed")

    id: Id = Field(description="Short name used by the other tables and in the address bar")
    name: Text = Field(description="Name as it calls itself, in its own language")
    other_names: Texts = Field((), description="Earlier, longer or other names")
    legal_form: Annotated[str, Vocabulary("legal_forms")] = Field(description="Legal form")
    reg_number: RegNumber | None = Field(None, description="Registration number, 11 digits")
    municipality: Annotated[Id, References("municipalities")] | None = Field(None, description="Where it is at home")
    place: Text | None = Field(None, description="Village, town or other place, as the source names it")
    place_code: Annotated[Text, References("places")] | None = Field(None, description="That place in the gazetteer")
    address: Text | None = Field(None, description="Postal address, where published")
    lat: Latitude | None = Field(
        None, description="Degrees north (WGS 84); many organisations share their place's point"
    )
    lon: Longitude | None = Field(None, description="Degrees east (WGS 84)")
    location_precision: Annotated[str, Vocabulary("precisions")] | None = Field(
        None, description="What the point stands for"
    )
    themes: Themes = Field((), description="What it works on")
    founded: Date | None = Field(None, description="When it was founded")
    closed: Date | None = Field(None, description="When it ended; empty for those that go on")
    website: Url | None = Field(None, description="Its own page")
    email: Email | None = Field(None, description="Address that it publishes itself")
    description: Text | None = Field(None, description="What it is, in English")
    description_lv: Text | None = Field(None, description="What it is, in Latvian")
    source_url: Source = Field(None, description="The page these facts were read on")
    checked: Date | None = Field(None, description="When that page was last read")


class Tie(Record):
    """A documented relation between two organisations."""

    id: Id = Field(description="Identifier")
    source: Annotated[Id, References("organisations")] = Field(
        description="Organisation; the giver when the kind is directed"
    )
    target: Annotated[Id, References("organisations")] = Field(description="The other organisation; the receiver")
    kind: Annotated[str, Vocabulary("tie_kinds")] = Field(description="What joins them")
    start: Date | None = Field(None, description="Since when; empty when nobody says, see known_in")
    known_in: Date | None = Field(
        None, description="A time at which it existed, where nobody says since when; the latest one that is known"
    )
    end: PlannedDate | None = Field(None, description="Until when, where known")
    amount_eur: Amount | None = Field(None, description="Money that passed, in euro, where published")
    description: Text | None = Field(None, description="What they did, in English")
    description_lv: Text | None = Field(None, description="What they did, in Latvian")
    source_url: Source = Field(None, description="The page this was read on; further ones are in tie_sources")

    @property
    def first_known(self) -> PartialDate | None:
        """From when on it is documented: since when it is, else when it is first known; None without a date."""
        return self.start or self.known_in or self.end

    @property
    def last_known(self) -> PartialDate | None:
        """Up to when it is documented: until when it was, else when it is last known; None without a date."""
        return self.end or self.known_in or self.start

    @model_validator(mode="after")
    def _joins_two(self) -> Self:
        if self.source == self.target:
            raise PydanticCustomError("self_tie", "joins an organisation with itself", {"fields": ("target",)})
        return self

    @model_validator(mode="after")
    def _is_known_while_it_lasts(self) -> Self:
        known, start, end = self.known_in, self.start, self.end
        if known and ((start and known.last < start.first) or (end and end.last < known.first)):
            period = " – ".join(str(date) if date else "…" for date in (start, end))
            raise PydanticCustomError(
                "known_outside_period", "known when it was not", {"fields": ("known_in",), "period": period}
            )
        return self


class TieSource(Record):
    """A further page on which a tie can be read, beside the one that the tie itself names."""

    key: ClassVar[tuple[str, ...]] = ("tie", "source_url")

    tie: Annotated[Id, References("ties")] = Field(description="The tie")
    source_url: Url = Field(description="Address of the page")
    says: Text | None = Field(None, description="What it says about the tie, in English")
    says_lv: Text | None = Field(None, description="What it says about the tie, in Latvian")
    checked: Date | None = Field(None, description="When that page was last read")


class Event(Record):
    """Something that took place, to which organisations came."""

    id: Id = Field(description="Identifier")
    name: Text | None = Field(None, description="Name, in English")
    name_lv: Text = Field(description="Name, in Latvian")
    start: PlannedDate | None = Field(None, description="First day")
    end: PlannedDate | None = Field(None, description="Last day, where known")
    municipality: Annotated[Id, References("municipalities")] | None = Field(None, description="Where it took place")
    place: Text | None = Field(None, description="Village, town or other place, as the source names it")
    place_code: Annotated[Text, References("places")] | None = Field(None, description="That place in the gazetteer")
    lat: Latitude | None = Field(None, description="Degrees north (WGS 84)")
    lon: Longitude | None = Field(None, description="Degrees east (WGS 84)")
    location_precision: Annotated[str, Vocabulary("precisions")] | None = Field(
        None, description="What the point stands for"
    )
    themes: Themes = Field((), description="What it was about")
    participants: Count | None = Field(None, description="How many people came")
    description: Text | None = Field(None, description="What it was, in English")
    description_lv: Text | None = Field(None, description="What it was, in Latvian")
    source_url: Source = Field(None, description="The page this was read on")


class Participation(Record):
    """An organisation's part in an event."""

    key: ClassVar[tuple[str, ...]] = ("event", "organisation", "role")

    event: Annotated[Id, References("events")] = Field(description="The event")
    organisation: Annotated[Id, References("organisations")] = Field(description="Who took part")
    role: Annotated[str, Vocabulary("roles")] = Field(description="As what")
    source_url: Source = Field(None, description="The page this was read on")


class Leader(Record):
    """A community leader or person in a public role, as the organisation or municipality published it."""

    id: Id = Field(description="Identifier")
    name: Text = Field(description="Name")
    role: Text = Field(description="Public role, in English")
    role_lv: Text = Field(description="Public role, in Latvian")
    organisation: Annotated[Id, References("organisations")] | None = Field(None, description="Where")
    place: Text | None = Field(None, description="Village, town or other place, as the source names it")
    place_code: Annotated[Text, References("places")] | None = Field(None, description="That place in the gazetteer")
    municipality: Annotated[Id, References("municipalities")] | None = Field(None, description="Municipality")
    since: Date | None = Field(None, description="Since when, or when it was said")
    contact_consent: Date | None = Field(None, description="When the person agreed that contact details are shown")
    email: Email | None = Field(None, description="Only with consent")
    phone: Text | None = Field(None, description="Only with consent")
    source_url: Source = Field(None, description="The page this was read on")

    @model_validator(mode="after")
    def _contact_needs_consent(self) -> Self:
        given = tuple(name for name in ("email", "phone") if getattr(self, name))
        if given and not self.contact_consent:
            raise PydanticCustomError("contact_without_consent", "no consent", {"fields": given})
        return self


class Idea(Record):
    """An idea or need that residents raised."""

    id: Id = Field(description="Identifier")
    idea: Text = Field(description="The idea, in English")
    idea_lv: Text = Field(description="The idea, in Latvian")
    theme: Annotated[str, Vocabulary("idea_themes")] = Field(description="One of the five themes of the forums")
    municipality: Annotated[Id, References("municipalities")] | None = Field(None, description="Where it was raised")
    place: Text | None = Field(None, description="Village, town or other place it is about")
    place_code: Annotated[Text, References("places")] | None = Field(None, description="That place in the gazetteer")
    actor: Annotated[str, Vocabulary("actors")] = Field(description="Who would have to act")
    event: Annotated[Id, References("events")] | None = Field(None, description="The forum where it was raised")
    status: Annotated[str, Vocabulary("idea_statuses")] = Field(description="What became of it")
    source_url: Source = Field(None, description="The page this was read on")


class Programme(Record):
    """A way in which a municipality supports organisations."""

    id: Id = Field(description="Identifier")
    municipality: Annotated[Id, References("municipalities")] = Field(description="Whose organisations it is for")
    programme: Text = Field(description="Name, in Latvian")
    kind: Annotated[str, Vocabulary("programme_kinds")] = Field(description="What is given")
    start: PlannedDate | None = Field(None, description="The year it is of, or the first of several")
    end: PlannedDate | None = Field(None, description="The last year, where it ran for several")
    budget_eur: Amount | None = Field(None, description="Money in all, in euro, where published")
    max_per_project_eur: Amount | None = Field(None, description="Most that one project can get, in euro")
    description: Text | None = Field(None, description="What it is, in English")
    description_lv: Text | None = Field(None, description="What it is, in Latvian")
    source_url: Source = Field(None, description="The page this was read on")


class PageRead(Record):
    """A page that was read in search of something, also when nothing was found: so it can be told how much is known."""

    id: Id = Field(description="Identifier")
    source_url: Url = Field(description="Address of the page")
    read: Date = Field(description="When it was read")
    municipality: Annotated[Id, References("municipalities")] | None = Field(
        None, description="The municipality that something was looked for about"
    )
    organisation: Annotated[Id, References("organisations")] | None = Field(
        None, description="The organisation that something was looked for about"
    )
    looked_for: Text | None = Field(None, description="What was looked for, in English")
    looked_for_lv: Text = Field(description="What was looked for, in Latvian")
    found: bool = Field(description="Whether anything of it was found there")
