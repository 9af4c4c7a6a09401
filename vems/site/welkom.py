"""A short welcome in the languages many neighbours speak at home; the rest of the site has two.

Each text stands here in its own language and not in the catalogue: no page is ever shown in it.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Welkom:
    """The words of one language; `gemeente` in the first sentence is filled in."""

    code: str
    naam: str
    titel: str
    zinnen: tuple[str, ...]
    bel: str
    kom: str
    formulier: str
    richting: str = "ltr"


WELKOM = {
    "ar": Welkom(
        code="ar",
        naam="العربية",
        titel="أهلاً وسهلاً",
        zinnen=(
            "هل لديكم فكرة لشارعكم أو حيّكم أو مدينتكم؟ بلدية %(gemeente)s تساعدكم.",
            "لستم بحاجة إلى الكتابة باللغة الهولندية. اتصلوا بنا وسنكتب فكرتكم معكم.",
            "هل تحتاجون إلى مترجم؟ أخبرونا بأي لغة تتحدثون، ونحن نوفّر المترجم.",
        ),
        bel="اتصلوا بنا على الرقم:",
        kom="أو تفضلوا بزيارتنا:",
        formulier="أو املأوا الاستمارة:",
        richting="rtl",
    ),
    "tr": Welkom(
        code="tr",
        naam="Türkçe",
        titel="Hoş geldiniz",
        zinnen=(
            "Sokağınız, mahalleniz veya şehriniz için bir fikriniz mi var? "
            "%(gemeente)s Belediyesi size yardımcı olur.",
            "Hollandaca yazmanız gerekmez. Bizi arayın: fikrinizi sizinle birlikte yazarız.",
            "Tercümana ihtiyacınız mı var? Hangi dili konuştuğunuzu söyleyin, tercümanı biz "
            "ayarlarız.",
        ),
        bel="Bizi arayın:",
        kom="Veya bize gelin:",
        formulier="Veya formu doldurun:",
    ),
    "pl": Welkom(
        code="pl",
        naam="Polski",
        titel="Witamy",
        zinnen=(
            "Mają Państwo pomysł dla swojej ulicy, dzielnicy lub miasta? "
            "Gmina %(gemeente)s pomoże.",
            "Nie trzeba pisać po niderlandzku. Prosimy zadzwonić: zapiszemy pomysł razem z "
            "Państwem.",
            "Potrzebny jest tłumacz? Prosimy powiedzieć, w jakim języku Państwo mówią. "
            "Znajdziemy tłumacza.",
        ),
        bel="Prosimy zadzwonić:",
        kom="Można też przyjść:",
        formulier="Można też wypełnić formularz:",
    ),
}
