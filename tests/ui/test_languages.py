import pytest

from ui.languages import language_name


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("en", "English"),
        ("EN", "English"),
        ("pt-BR", "Portuguese (Brazil)"),
        ("en_GB", "English (United Kingdom)"),
        ("zh-Hant-TW", "Chinese (Taiwan)"),
        ("la", "Latin"),
        ("Arabic", "Arabic"),
        ("yes, language not stated", "yes, language not stated"),
        ("xx", "xx"),
        ("", ""),
        ("<b>", "<b>"),
    ],
)
def test_a_language_is_named_and_what_is_no_code_stays(code, name):
    assert language_name(code) == name
