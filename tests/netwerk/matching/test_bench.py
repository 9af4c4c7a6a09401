"""The yardstick itself: the same city from the same number, and answers that are really planted."""

from netwerk.matching.koppelen import who_could_help
from tools.bench.matching import bench_match
from tools.bench.netwerkstad import VANDAAG, make_netwerkstad


def test_the_same_number_gives_the_same_city() -> None:
    een, ander = make_netwerkstad(3000), make_netwerkstad(3000)
    assert een.aantal_relaties == ander.aantal_relaties >= 3000
    assert een.kandidaten == ander.kandidaten
    assert een.delen == ander.delen


def test_the_planted_helpers_come_first() -> None:
    stad = make_netwerkstad(3000)
    beeld = stad.build_beeld()
    for vraag in stad.vragen[:10]:
        lijst = who_could_help(vraag.profiel, beeld, vandaag=VANDAAG)
        assert vraag.helpers <= {match.reference for match in lijst}


def test_each_row_says_what_it_must_be() -> None:
    rijen = {rij.name: rij for rij in bench_match([2000], lambda zin: None)}
    assert rijen["match 2000 planted found"].ok
    assert rijen["match 2000 as everybody judged"].ok
    assert rijen["match 2000 new initiative p95"].goal == 1.0
