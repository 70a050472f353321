"""POLECAT: joined actors are expanded, missing values are the word None."""

from graph.events import polecat
from tests.graph.events import samples

HEADER = "\t".join(samples.POLECAT)


def read(**changes):
    return samples.events(polecat.read, f"{HEADER}\n{samples.polecat(**changes)}")


def test_each_actor_stands_towards_each_recipient():
    (event,) = read(**{"Recipient Name": "Russia; Belarus", "Recipient Country": "RUS; BLR"})
    ends = [(edge.source.name, edge.source.country, edge.target.name) for edge in event.edges]
    assert ends == [
        ("France", "FRA", "Russia"),
        ("France", "FRA", "Belarus"),
        ("Germany", "DEU", "Russia"),
        ("Germany", "DEU", "Belarus"),
    ]
    assert {edge.type for edge in event.edges} == {"sanctions"}
    assert (event.code, event.intensity, event.published) == ("SANCTION", -4, "2022-03-05")


def test_a_mode_says_more_than_the_type():
    (event,) = read(**{"Event Type": "ACCUSE", "Event Mode": "disapprove"})
    assert (event.edges[0].type, event.code) == ("opposes", "ACCUSE/disapprove")


def test_a_country_and_a_sector_are_a_party_without_a_name():
    (event,) = read(**{"Actor Name": "None", "Actor Country": "SYR"})
    assert [(e.source.name, e.source.country, e.source.role) for e in event.edges] == [
        ("", "SYR", "GOV")
    ]


def test_nobody_is_no_party():
    (event,) = read(**{"Recipient Name": "None", "Recipient Country": "None"})
    assert event.edges == ()


def test_an_unknown_type_is_told():
    (broken,) = read(**{"Event Type": "DANCE"})
    assert str(broken.error) == "file, line 2: PLOVER event type 'DANCE' is not known"
