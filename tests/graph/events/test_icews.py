"""ICEWS: mirrored rows are one, codes are kept, older encodings are read."""

from graph.events import icews
from graph.events.event import Broken
from tests.graph.events import samples


def read(*rows):
    return samples.events(icews.read, "\n".join((samples.ICEWS, *rows)))


def mirrored(**changes):
    ends = {"Source Name": "Donald Trump", "Target Name": "Police (India)", "Event ID": "8"}
    ends |= {"Source Country": "United States", "Target Country": "India"}
    sectors = {"Source Sectors": "NA", "Target Sectors": '"Government,Police"'}
    return samples.icews(**ends, **sectors, **changes)


def test_a_row_is_kept_as_it_is_coded():
    (event,) = read(samples.icews(**{"CAMEO Code": "112", "Intensity": "-2"}))
    (edge,) = event.edges
    assert (edge.source.name, edge.type, edge.target.name) == (
        "Police (India)",
        "accuses",
        "Donald Trump",
    )
    assert (event.code, event.intensity, event.date) == ("112", -2, "2018-06-02")
    assert (event.title, event.publisher) == ("ICEWS story 11, sentence 2", "Delta Gazette")


def test_both_directions_of_a_symmetric_event_are_one():
    first, second = read(samples.icews(), mirrored())
    assert first == second


def test_host_and_guest_are_one_visit():
    visit = {"CAMEO Code": "042"}
    hosting = {"CAMEO Code": "043"}
    first, second = read(samples.icews(**visit), mirrored(**hosting))
    assert first == second and first.code == "042"


def test_both_directions_of_an_accusation_are_two():
    first, second = read(samples.icews(**{"CAMEO Code": "112"}), mirrored(**{"CAMEO Code": "112"}))
    assert first.id != second.id


def test_an_odd_code_counts_as_far_as_it_is_known():
    (event,) = read(samples.icews(**{"CAMEO Code": "13y"}))
    assert (event.edges[0].type, event.code) == ("threatens", "13y")


def test_a_comment_has_the_sign_of_its_code():
    signs = [
        read(samples.icews(**{"CAMEO Code": code}))[0].edges[0].sign
        for code in ("010", "012", "013")
    ]
    assert signs == [None, -1, 1]


def test_what_is_missing_is_told():
    broken = read(samples.icews(**{"CAMEO Code": "NA"}), "one\ttwo", samples.icews())
    assert [str(one.error) for one in broken[:2]] == [
        "file, line 2: no CAMEO code",
        "file, line 3: 2 columns where the header has 14",
    ]
    assert broken[2].edges


def test_a_row_without_a_target_says_nothing_about_two():
    (event,) = read(samples.icews(**{"Target Name": "NA"}))
    assert event.edges == ()


def test_another_header_is_refused():
    (broken,) = samples.events(icews.read, "a\tb\n1\t2\n")
    assert isinstance(broken, Broken)
    assert "no column 'Event ID'; is this the right format?" in str(broken.error)


def test_older_files_are_not_utf_8():
    data = "\n".join((samples.ICEWS, samples.icews(Publisher="Le Démocrate"))).encode("latin-1")
    (event,) = samples.events(icews.read, data)
    assert event.publisher == "Le Démocrate"
