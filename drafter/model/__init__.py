"""The facts of a conference: attrs classes that know no YAML, no text, no Word.

Build a `Conference` from these classes, or let ``drafter.load`` read one.
"""

from drafter.benchmarks import Benchmark
from drafter.model.bodies import Body
from drafter.model.conference import Conference, ConferenceKind, Suppression
from drafter.model.figures import Comparison, Field, Indicator, Score, Target
from drafter.model.papers import (
    Contact,
    FigureChoice,
    Issuance,
    NewsSize,
    Photo,
    Press,
    Quote,
    QuoteVerb,
    Section,
)
from drafter.model.people import Address, Attendance, Group, Honorific, Person
from drafter.model.proceedings import (
    Award,
    AwardPart,
    Causes,
    Citation,
    Congress,
    Discussion,
    Presentation,
    Recognition,
    Result,
    Speech,
    SpeechKind,
    Subsection,
    Task,
)
from drafter.model.situation import Assignment, IssuedPapers, Situation
from drafter.model.territory import Family, Place, PlaceKind
from drafter.values import (
    Amount,
    Better,
    Bound,
    Count,
    Month,
    Occasion,
    Period,
    RatioForm,
    Session,
    Term,
    ToneStyle,
)

__all__ = [
    "Address",
    "Amount",
    "Assignment",
    "Attendance",
    "Award",
    "AwardPart",
    "Benchmark",
    "Better",
    "Body",
    "Bound",
    "Causes",
    "Citation",
    "Comparison",
    "Conference",
    "ConferenceKind",
    "Congress",
    "Contact",
    "Count",
    "Discussion",
    "Family",
    "Field",
    "FigureChoice",
    "Group",
    "Honorific",
    "Indicator",
    "Issuance",
    "IssuedPapers",
    "Month",
    "NewsSize",
    "Occasion",
    "Period",
    "Person",
    "Photo",
    "Place",
    "PlaceKind",
    "Presentation",
    "Press",
    "Quote",
    "QuoteVerb",
    "RatioForm",
    "Recognition",
    "Result",
    "Score",
    "Section",
    "Session",
    "Situation",
    "Speech",
    "SpeechKind",
    "Subsection",
    "Suppression",
    "Target",
    "Task",
    "Term",
    "ToneStyle",
]
