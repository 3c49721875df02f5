"""Forms with files: what browsers send is read, anything else is refused and nothing breaks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.portal.public.multipart import MultipartError, Part, read_multipart

KIND = "multipart/form-data; boundary=----WebKitFormBoundaryAbC123"
MARK = b"------WebKitFormBoundaryAbC123"


def body(*parts: tuple[str, bytes]) -> bytes:
    told = b"".join(
        MARK + b"\r\n" + head.encode() + b"\r\n\r\n" + data + b"\r\n" for head, data in parts
    )
    return told + MARK + b"--\r\n"


def test_fields_and_files_come_as_browsers_send_them() -> None:
    sent = body(
        ('Content-Disposition: form-data; name="text"', "增加泊位\r\n谢谢".encode()),
        (
            'Content-Disposition: form-data; name="files"; filename="现场 %22一%22.jpg"\r\n'
            "Content-Type: image/jpeg",
            b"\xff\xd8\r\n--\x00",
        ),
        ('Content-Disposition: form-data; name="files"; filename=""', b""),
    )
    assert read_multipart(KIND, sent) == (
        Part(name="text", data="增加泊位\r\n谢谢".encode(), file_name=None),
        Part(name="files", data=b"\xff\xd8\r\n--\x00", file_name='现场 "一".jpg'),
        Part(name="files", data=b"", file_name=""),
    )


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        MARK,
        body()[:-4],
        body(("X-Other: 1", b"a")),
        body(('Content-Disposition: form-data; name="a"\r\n' * 2, b"a")),
        body(*[('Content-Disposition: form-data; name="a"', b"")] * 41),
        body(("Content-Disposition: form-data; name=" + "x" * 5000, b"")),
    ],
)
def test_what_is_not_exactly_a_form_is_refused(sent: bytes) -> None:
    with pytest.raises(MultipartError):
        read_multipart(KIND, sent)


@given(st.binary(max_size=300), st.text(max_size=60))
def test_no_bytes_break_it(noise: bytes, kind: str) -> None:
    for told in (KIND, kind):
        for sent in (noise, body(('Content-Disposition: form-data; name="a"', noise)) + noise):
            try:
                parts = read_multipart(told, sent)
            except MultipartError:
                continue
            assert all(isinstance(one.data, bytes) for one in parts)
