"""A list as an office would send it: 200 post profiles in French, six cells of it bad."""

import csv

from lo_desk.domain.rows import NEW, Edit
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id
from lo_desk.services import records

HEADER = ("Poste", "Premier jour", "État", "Mission", "Commentaire")
BAD = (("Bogota D.C.", 3, "EMB-BOG"), ("activ", 2, "active"), ("Rabbat", 1, "EMB-RAB"))
ROWS = 200


def write_sheet(path, desk):
    """Save the 200 posts that the list is about, then write it to ``path`` as French CSV."""
    codes = [f"P-{number:03}" for number in range(ROWS)]
    facts = {"owner": "CBSA", "role": "lo", "public": False}
    edits = [Edit("post", new_id(), NEW, {**facts, "code": code}) for code in codes]
    records.save(desk, edits, said("test step"))
    bad = [text for text, count, _ in BAD for _ in range(count)]
    with path.open("w", encoding="cp1252", newline="") as file:
        out = csv.writer(file, delimiter=";")
        out.writerow(HEADER)
        for number, code in enumerate(codes):
            row = [code, "31/12/2025", "actif", "EMB-BOG", "à vérifier"]
            if number % 30 == 7 and bad:
                text = bad.pop()
                row[2 if text == "activ" else 3] = text
            out.writerow(row)
    return path
