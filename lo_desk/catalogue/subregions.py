"""Parts of the regions of the world, such as Western Africa or the Caribbean.

Source: United Nations Statistics Division, Standard country or area codes for statistical use (M49).
"""

from collections.abc import Mapping

from lo_desk.catalogue.field import Choice
from lo_desk.domain.bilingual import Bilingual
from lo_desk.i18n.msg import in_context

SUBREGIONS = (
    Choice("015", in_context("region", "Northern Africa")),
    Choice("011", in_context("region", "Western Africa")),
    Choice("017", in_context("region", "Middle Africa")),
    Choice("014", in_context("region", "Eastern Africa")),
    Choice("018", in_context("region", "Southern Africa")),
    Choice("021", in_context("region", "Northern America")),
    Choice("029", in_context("region", "Caribbean")),
    Choice("013", in_context("region", "Central America")),
    Choice("005", in_context("region", "South America")),
    Choice("143", in_context("region", "Central Asia")),
    Choice("030", in_context("region", "Eastern Asia")),
    Choice("035", in_context("region", "Southeast Asia")),
    Choice("034", in_context("region", "Southern Asia")),
    Choice("145", in_context("region", "Western Asia")),
    Choice("151", in_context("region", "Eastern Europe")),
    Choice("154", in_context("region", "Northern Europe")),
    Choice("039", in_context("region", "Southern Europe")),
    Choice("155", in_context("region", "Western Europe")),
    Choice("053", in_context("region", "Australasia")),
    Choice("054", in_context("region", "Melanesia")),
    Choice("057", in_context("region", "Micronesian region")),
    Choice("061", in_context("region", "Polynesia")),
)

SUBREGION_NAMES: Mapping[str, Bilingual] = {
    "015": Bilingual("Northern Africa", "Afrique septentrionale"),
    "011": Bilingual("Western Africa", "Afrique occidentale"),
    "017": Bilingual("Middle Africa", "Afrique centrale"),
    "014": Bilingual("Eastern Africa", "Afrique orientale"),
    "018": Bilingual("Southern Africa", "Afrique australe"),
    "021": Bilingual("Northern America", "Amérique septentrionale"),
    "029": Bilingual("Caribbean", "Caraïbes"),
    "013": Bilingual("Central America", "Amérique centrale"),
    "005": Bilingual("South America", "Amérique du Sud"),
    "143": Bilingual("Central Asia", "Asie centrale"),
    "030": Bilingual("Eastern Asia", "Asie orientale"),
    "035": Bilingual("Southeast Asia", "Asie du Sud-Est"),
    "034": Bilingual("Southern Asia", "Asie du Sud"),
    "145": Bilingual("Western Asia", "Asie occidentale"),
    "151": Bilingual("Eastern Europe", "Europe orientale"),
    "154": Bilingual("Northern Europe", "Europe septentrionale"),
    "039": Bilingual("Southern Europe", "Europe méridionale"),
    "155": Bilingual("Western Europe", "Europe occidentale"),
    "053": Bilingual("Australasia", "Australasie"),
    "054": Bilingual("Melanesia", "Mélanésie"),
    "057": Bilingual("Micronesian region", "Région micronésienne"),
    "061": Bilingual("Polynesia", "Polynésie"),
}
"""The same in both languages at once, for searches that know both."""

_COUNTRIES = {
    "015": "DZ EG EH LY MA SD TN",
    "011": "BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG",
    "017": "AO CD CF CG CM GA GQ ST TD",
    "014": "BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW",
    "018": "BW LS NA SZ ZA",
    "021": "BM CA GL PM US",
    "029": "AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI",
    "013": "BZ CR GT HN MX NI PA SV",
    "005": "AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE",
    "143": "KG KZ TJ TM UZ",
    "030": "CN HK JP KP KR MN MO TW",
    "035": "BN ID KH LA MM MY PH SG TH TL VN",
    "034": "AF BD BT IN IR LK MV NP PK",
    "145": "AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE",
    "151": "BG BY CZ HU MD PL RO RU SK UA",
    "154": "AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ",
    "039": "AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA XK",
    "155": "AT BE CH DE FR LI LU MC NL",
    "053": "AU CC CX HM NF NZ",
    "054": "FJ NC PG SB VU",
    "057": "FM GU KI MH MP NR PW UM",
    "061": "AS CK NU PF PN TK TO TV WF WS",
}
_BY_COUNTRY = {iso2: key for key, codes in _COUNTRIES.items() for iso2 in codes.split()}


def subregion_of(iso2: str) -> str:
    """M49 code of the part of its region that a country is in; empty for none."""
    return _BY_COUNTRY.get(iso2, "")
