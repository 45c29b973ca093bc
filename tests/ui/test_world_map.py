import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.map_places import anchors
from lo_desk.i18n.msg import said
from lo_desk.ui.looks import LOOKS
from lo_desk.ui.tokens import LIGHT, tokens_now
from lo_desk.ui.widgets.world_map import MapFacts, Pin, WorldMap

NAMES = {
    "CO": Bilingual("Colombia", "Colombie"),
    "EC": Bilingual("Ecuador", "Équateur"),
    "PE": Bilingual("Peru", "Pérou"),
    "PA": Bilingual("Panama", "Panama"),
    "DE": Bilingual("Germany", "Allemagne"),
    "DZ": Bilingual("Algeria", "Algérie"),
    "SG": Bilingual("Singapore", "Singapour"),
}
FACTS = MapFacts(
    looks={"CO": "JOINT", "EC": "absent", "PE": "RCMP", "DZ": "CBSA", "SG": "CBSA"},
    names=NAMES,
    told={"CO": said("Both agencies cover it.")},
    pins=(Pin(-74.07, 4.71, "JOINT"), Pin(3.06, 36.75, "CBSA", vacant=True)),
)


@pytest.fixture
def around(qtbot, language):
    """A window with the map and something to come from."""
    window = QWidget()
    window.resize(900, 520)
    column = QVBoxLayout(window)
    column.addWidget(QLineEdit(window))
    made = WorldMap(language, window)
    column.addWidget(made)
    made.setObjectName("map")
    made.setAccessibleName("Map")
    made.show_facts(FACTS)
    qtbot.addWidget(window)
    with qtbot.waitSignal(made.ready):
        window.show()
    window.activateWindow()
    return window


@pytest.fixture
def shown(around):
    return around.findChild(WorldMap, "map")


def pixel(shown, iso2):
    return QPoint(*(round(part) for part in shown.view.at(*anchors()[iso2])))


def test_tab_goes_in_arrows_go_from_country_to_country_and_tab_leaves(qtbot, around, shown):
    typed = around.findChild(QLineEdit)
    typed.setFocus()
    heard: list[str] = []
    shown.chosen.connect(heard.append)
    qtbot.keyClick(typed, Qt.Key.Key_Tab)
    assert shown.hasFocus()
    assert shown.here == "CO"
    qtbot.keyClick(shown, Qt.Key.Key_Down)
    qtbot.keyClick(shown, Qt.Key.Key_Down)
    qtbot.keyClick(shown, Qt.Key.Key_Up)
    assert heard == ["CO", "EC", "PE", "EC"]
    qtbot.keyClick(shown, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is typed


def test_only_countries_with_a_name_are_gone_to(qtbot, shown):
    shown.choose("CO")
    for _ in range(20):
        qtbot.keyClick(shown, Qt.Key.Key_Right)
        assert shown.here in NAMES


def test_letters_find_a_name_in_the_language_of_the_moment(qtbot, shown, language, french, english):
    qtbot.keyClicks(shown, "pe")
    assert shown.here == "PE"
    language.switch(french)
    shown.choose("")
    shown._typed._at = 0
    qtbot.keyClicks(shown, "eq")
    assert shown.here == "EC"
    language.switch(english)


def test_the_same_letter_again_goes_to_the_next_name(qtbot, shown):
    qtbot.keyClick(shown, Qt.Key.Key_P)
    first = shown.here
    qtbot.keyClick(shown, Qt.Key.Key_P)
    assert {first, shown.here} == {"PA", "PE"}


def test_letters_that_begin_no_name_change_nothing(qtbot, shown):
    shown.choose("CO")
    qtbot.keyClicks(shown, "xq")
    assert shown.here == "CO"


def test_enter_opens_what_is_chosen(qtbot, shown):
    shown.choose("PE")
    with qtbot.waitSignal(shown.opened) as caught:
        qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert caught.args == ["PE"]


def test_a_click_chooses_and_a_double_click_opens(qtbot, shown):
    with qtbot.waitSignal(shown.chosen) as caught:
        qtbot.mouseClick(shown, Qt.MouseButton.LeftButton, pos=pixel(shown, "DZ"))
    assert caught.args == ["DZ"]
    with qtbot.waitSignal(shown.opened) as caught:
        qtbot.mouseDClick(shown, Qt.MouseButton.LeftButton, pos=pixel(shown, "DZ"))
    assert caught.args == ["DZ"]


def test_a_small_state_is_chosen_by_its_point(qtbot, shown):
    qtbot.mouseClick(shown, Qt.MouseButton.LeftButton, pos=pixel(shown, "SG") + QPoint(3, 2))
    assert shown.here == "SG"


def test_the_sea_chooses_nothing(qtbot, shown):
    shown.choose("CO")
    qtbot.mouseClick(shown, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert shown.here == "CO"


def test_keys_zoom_around_the_choice_and_zero_shows_all(qtbot, shown):
    all_of_it = shown.view
    shown.choose("CO")
    where = pixel(shown, "CO")
    qtbot.keyClick(shown, Qt.Key.Key_Plus)
    assert shown.view.scale > all_of_it.scale
    assert (pixel(shown, "CO") - where).manhattanLength() < 3
    qtbot.keyClick(shown, Qt.Key.Key_Minus)
    assert abs(shown.view.scale - all_of_it.scale) < 1e-9
    qtbot.keyClick(shown, Qt.Key.Key_Plus)
    qtbot.keyClick(shown, Qt.Key.Key_0)
    assert shown.view == all_of_it


def test_the_wheel_zooms_and_dragging_and_control_arrows_move(qtbot, shown):
    at = QPointF(450, 250)
    wheel = QWheelEvent(
        at,
        shown.mapToGlobal(at),
        QPoint(),
        QPoint(0, 480),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(shown, wheel)
    close = shown.view
    assert close.scale > 0.1
    qtbot.mousePress(shown, Qt.MouseButton.LeftButton, pos=QPoint(400, 200))
    qtbot.mouseMove(shown, QPoint(340, 200))
    qtbot.mouseRelease(shown, Qt.MouseButton.LeftButton, pos=QPoint(340, 200))
    assert shown.view.left > close.left
    qtbot.keyClick(shown, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert shown.view.left > close.left + 60 / close.scale


def test_what_is_chosen_out_of_sight_comes_into_sight(qtbot, shown):
    shown.frame(["CO", "EC"])
    assert not shown.view.holds(*anchors()["SG"])
    shown.choose("SG")
    assert shown.view.holds(*anchors()["SG"])


def test_a_part_of_the_world_stays_framed_at_any_size(qtbot, around, shown):
    shown.frame(["CO", "PE"])
    around.resize(500, 400)
    for iso2 in ("CO", "PE"):
        assert shown.view.holds(*anchors()[iso2])
    shown.frame([])
    assert shown.view.holds(*anchors()["SG"])


def test_a_reader_hears_the_sentence_of_the_choice(shown, language, french, english):
    shown.choose("CO")
    assert shown.accessibleDescription() == "Both agencies cover it."
    shown.choose("EC")
    assert shown.accessibleDescription() == "Ecuador"
    language.switch(french)
    assert shown.accessibleDescription() == "Équateur"
    language.switch(english)
    shown.choose("")
    assert shown.accessibleDescription() == ""


def test_letters_are_names_here_and_no_shortcuts(qtbot, around, shown):
    shown.setFocus()
    qtbot.keyClicks(shown, "a")
    assert shown.here == "DZ"


def test_each_look_is_told_from_the_others_without_its_hue():
    told = {(look.hatch, look.dashed, look.ground, look.faint) for look in LOOKS.values()}
    assert len(told) == len(LOOKS)
    areas = [LOOKS[key] for key in ("CBSA", "RCMP", "JOINT", "absent", "nothing", "disputed")]
    shapes = {(look.hatch, look.dashed) for look in areas}
    assert len(shapes) == len(areas) - 1  # solid and plain land differ in lightness
    assert QColor(LIGHT.cbsa).lightness() + 100 < QColor(LIGHT.land).lightness()


def test_the_fills_are_seen_where_the_countries_are(shown):
    image = shown.picture().toImage()
    algeria = QColor(image.pixel(pixel(shown, "DZ") + QPoint(0, 16)))
    assert algeria.name() == tokens_now().cbsa
    assert QColor(image.pixel(pixel(shown, "LY"))).name() == tokens_now().land


def test_a_reader_is_told_of_each_choice(qtbot, shown):
    """The widget itself is opaque to readers: its name, its sentence and its news are not."""
    QAccessible.setActive(True)
    try:
        shown.choose("CO")
        qtbot.keyClick(shown, Qt.Key.Key_Down)
        node = QAccessible.queryAccessibleInterface(shown)
        assert node.text(QAccessible.Text.Name) == "Map"
        assert node.text(QAccessible.Text.Description) == "Ecuador"
        assert node.state().focusable
    finally:
        QAccessible.setActive(False)
