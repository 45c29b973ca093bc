"""A reader of vCard 3.0 that takes nothing but what RFC 2426 allows."""

import re

LINE = re.compile(r"(?P<name>[A-Z-]+)(?P<params>(?:;[A-Z]+=[A-Za-z,-]+)*):(?P<value>.*)", re.DOTALL)


def unfolded(data: bytes) -> list[str]:
    """The lines of a file: each ends in CRLF, none is longer than 75 bytes."""
    assert data.endswith(b"\r\n")
    physical = data[:-2].split(b"\r\n")
    assert all(len(line) <= 75 for line in physical)
    assert all(b"\r" not in line and b"\n" not in line for line in physical)
    lines: list[bytes] = []
    for line in physical:
        line.decode()  # no character is cut in two
        if line.startswith(b" "):
            lines[-1] += line[1:]
        else:
            lines.append(line)
    return [line.decode() for line in lines]


def parts(value: str) -> list[str]:
    """The parts of a structured value, taken out of their escapes."""
    found, now, escaped = [], "", False
    for sign in value:
        if escaped:
            assert sign in "\\,;n", f"\\{sign} is no escape"
            now += "\n" if sign == "n" else sign
            escaped = False
        elif sign == "\\":
            escaped = True
        elif sign == ";":
            found.append(now)
            now = ""
        else:
            assert sign != ",", "a comma stands for a list"
            now += sign
    assert not escaped
    return [*found, now]


def read(data: bytes) -> list[dict[str, list[str]]]:
    """Each card: the parts of its properties by name and parameters."""
    cards: list[dict[str, list[str]]] = []
    inside = False
    for line in unfolded(data):
        found = LINE.fullmatch(line)
        assert found, line
        key, value = found["name"] + found["params"], found["value"]
        if key == "BEGIN":
            assert not inside
            inside = True
            cards.append({})
        elif key == "END":
            assert inside
            inside = False
            assert {"VERSION", "FN", "N"} <= set(cards[-1])
        else:
            assert inside
            assert key not in cards[-1], f"{key} twice"
            cards[-1][key] = parts(value)
    assert not inside
    return cards
