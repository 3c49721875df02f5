"""Word documents for the tests of the importers.

``made_elsewhere`` holds small files of other programs:

- ``notice_python_docx.docx``: python-docx 1.2: letterhead, number and title in large centred
  letters, headings, bullets and numbers by style, a table with two merged cells, a picture, a
  footer.
- ``notice_python_docx_by_libreoffice.docx``: the same file through LibreOffice 7.4 by way of odt.
- ``notice_libreoffice.docx``: LibreOffice 7.4 from a page of HTML: nested numbering, merged cells
  in both directions, a link, raised letters, a picture that is only linked.
"""
