"""字数: Chinese characters, Latin words, paragraphs."""

from editor_app.presenters.text_count import TextCount, count_paragraphs, count_selection


def test_chinese_is_counted_by_character_and_latin_by_word() -> None:
    counted = count_paragraphs(["按GB/T 9704-2012执行。"])
    assert (counted.words, counted.chinese, counted.latin) == (6, 3, 3)


def test_punctuation_is_a_character_and_no_word() -> None:
    assert count_paragraphs(["春天，来了。"]) == TextCount(
        words=4, chinese=4, latin=0, characters=6, solid=6, paragraphs=1
    )


def test_spaces_are_counted_apart() -> None:
    counted = count_paragraphs(["春 天　"])
    assert (counted.characters, counted.solid) == (4, 2)


def test_empty_paragraphs_are_none() -> None:
    assert count_paragraphs(["春", "", " ", "夏"]).paragraphs == 2


def test_images_are_no_characters() -> None:
    assert count_paragraphs(["\ufffc"]) == TextCount()


def test_characters_beyond_the_first_plane_are_one_each() -> None:
    assert count_paragraphs(["𠮷野"]).chinese == 2


def test_a_selection_counts_its_paragraphs() -> None:
    counted = count_selection("春天\u2029夏\u2028天")
    assert (counted.words, counted.paragraphs, counted.characters) == (4, 2, 4)
