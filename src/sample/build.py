#!/usr/bin/python3
"""Rebuilds the generated files of the sample corpus from the text sources beside this script.

    /usr/bin/python3 build.py CORPUS_FOLDER [PATH_PART ...]

Needs Debian's python3-docx, python3-openpyxl, python3-reportlab, python3-yaml and LibreOffice (writer, calc, impress).
With PATH_PARTs, only files whose path contains one of them are built.

text/<path>.md holds the source of corpus/<path>: YAML front matter (title, author, date, and what a format needs),
then a small Markdown: headings, paragraphs of one line, lists, tables, quotes, **bold**, [links](url).
A deck starts a slide at every "# " and takes paragraphs that begin with "Notes:" as speaker notes.
A workbook starts a sheet at every "# ". {{about}} is the vendor's own "About" block.
text/<path>.zip/ and text/<path>.eml/ are folders: the parts of an archive, a message and its attachments.
Markdown, MDX, reStructuredText, plain text and transcripts have no source here: they are edited in corpus/ itself.

Dates come from the front matter, so that a rebuild changes only what was edited. Two rebuilds on
one machine give the same bytes; another version of LibreOffice (.doc, .ppt, .pptx, .xls, .odt, .odp) or of reportlab
may give other bytes for the same text.
"""
import datetime
import html
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

import yaml

HERE = pathlib.Path(__file__).resolve().parent
TEXT = HERE / "text"
CHROME = HERE / "chrome"
ABOUT = {
    "ploverline": "About Ploverline: Ploverline makes shift scheduling software for employers with many sites. "
    "The company was founded in Groningen in 2014 and has further offices in Leeds and Leipzig. "
    "Hospitals, retailers and logistics companies in eleven countries plan their shifts with Ploverline.",
}


# ---------------------------------------------------------------- sources

class Source:
    """One text source: front matter, body and where it goes."""

    def __init__(self, file):
        self.file = file
        self.path = str(file.relative_to(TEXT))[: -len(".md")]
        _, front, body = file.read_text(encoding="utf-8").split("---\n", 2)
        self.meta = yaml.safe_load(front)
        vendor = self.path.split("/")[1]
        self.vendor = vendor
        self.body = body.replace("{{about}}", ABOUT.get(vendor, ""))
        self.title = self.meta["title"]
        self.author = self.meta.get("author", vendor.capitalize())
        date = self.meta["date"]
        self.date = datetime.datetime(date.year, date.month, date.day, 9, 0)

    def blocks(self):
        return list(blocks(self.body))


def blocks(body):
    """Yields (kind, value): h1..h4, p, quote, ul, ol, table."""
    lines = body.strip().split("\n")
    i = 0
    while i < len(lines):
        line = lines[i].strip()
        if not line:
            i += 1
        elif match := re.match(r"(#{1,4}) (.*)", line):
            yield "h%d" % len(match[1]), match[2]
            i += 1
        elif re.match(r"(- |\d+\. )", line):
            kind, items = ("ul" if line[0] == "-" else "ol"), []
            while i < len(lines) and (match := re.match(r"\s*(?:- |\d+\. )(.*)", lines[i])):
                items.append(match[1].strip())
                i += 1
            yield kind, items
        elif line.startswith("|"):
            rows = []
            while i < len(lines) and lines[i].strip().startswith("|"):
                cells = [cell.strip() for cell in lines[i].strip().strip("|").split("|")]
                if not all(re.fullmatch(r":?-+:?", cell) for cell in cells):
                    rows.append(cells)
                i += 1
            yield "table", rows
        elif line.startswith("> "):
            yield "quote", line[2:]
            i += 1
        else:
            yield "p", line
            i += 1


def inline(text, bold="<b>%s</b>", link='<a href="%s">%s</a>'):
    text = html.escape(text, quote=False)
    text = re.sub(r"\*\*(.+?)\*\*", lambda m: bold % m[1], text)
    return re.sub(r"\[(.+?)\]\((.+?)\)", lambda m: link % (m[2], m[1]), text)


def plain(text):
    return re.sub(r"\[(.+?)\]\((.+?)\)", r"\1", text.replace("**", ""))


# ---------------------------------------------------------------- HTML and EPUB

def to_html(parts):
    out = []
    for kind, value in parts:
        if kind in ("ul", "ol"):
            out.append("<%s>\n%s\n</%s>" % (kind, "\n".join("  <li>%s</li>" % inline(item) for item in value), kind))
        elif kind == "table":
            rows = []
            for number, row in enumerate(value):
                cell = "th" if number == 0 else "td"
                rows.append("  <tr>" + "".join("<%s>%s</%s>" % (cell, inline(c), cell) for c in row) + "</tr>")
            out.append("<table>\n" + "\n".join(rows) + "\n</table>")
        elif kind == "quote":
            out.append("<blockquote><p>%s</p></blockquote>" % inline(value))
        else:
            out.append("<%s>%s</%s>" % (kind, inline(value), kind))
    return "\n".join(out)


def build_html(source, target):
    page = (CHROME / (source.meta.get("chrome", source.vendor) + ".html")).read_text(encoding="utf-8")
    fields = {
        "title": html.escape(source.title),
        "description": html.escape(source.meta.get("description", source.title)),
        "author": html.escape(source.author),
        "date": source.date.strftime("%Y-%m-%d"),
        "lang": source.meta.get("lang", "en"),
        "body": to_html(source.blocks()),
    }
    for name, value in fields.items():
        page = page.replace("{{%s}}" % name, value)
    target.write_text(page, encoding="utf-8")


def build_epub(source, target):
    chapters, current = [], None
    for kind, value in source.blocks():
        if kind == "h1":
            current = (value, [])
            chapters.append(current)
        current[1].append((kind, value))
    page = ('<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en"'
            '><head><title>%s</title></head><body>\n%s\n</body></html>\n')
    names = ["chapter-%d.xhtml" % (n + 1) for n in range(len(chapters))]
    manifest = "".join('<item id="c%d" href="%s" media-type="application/xhtml+xml"/>' % (n, name) for n, name in enumerate(names))
    spine = "".join('<itemref idref="c%d"/>' % n for n in range(len(names)))
    toc = "".join('<li><a href="%s">%s</a></li>' % (name, html.escape(c[0])) for name, c in zip(names, chapters))
    day = source.date.strftime("%Y-%m-%d")
    files = {
        "META-INF/container.xml": '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
        '<rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        "OEBPS/content.opf": '<?xml version="1.0" encoding="utf-8"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:%s:%s</dc:identifier><dc:title>%s</dc:title>'
        '<dc:creator>%s</dc:creator><dc:language>en</dc:language><dc:date>%s</dc:date><meta property="dcterms:modified">%sT09:00:00Z</meta></metadata>'
        '<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>%s</manifest><spine>%s</spine></package>'
        % (source.vendor, target.stem, html.escape(source.title), html.escape(source.author), day, day, manifest, spine),
        "OEBPS/nav.xhtml": '<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
        '<head><title>Contents</title></head><body><nav epub:type="toc"><ol>%s</ol></nav></body></html>' % toc,
    }
    for name, (title, parts) in zip(names, chapters):
        files["OEBPS/" + name] = page % (html.escape(title), to_html(parts))
    with zipfile.ZipFile(target, "w") as archive:
        put(archive, "mimetype", b"application/epub+zip", source.date, zipfile.ZIP_STORED)
        for name, value in files.items():
            put(archive, name, value.encode("utf-8"), source.date)


def put(archive, name, data, date, compression=zipfile.ZIP_DEFLATED):
    info = zipfile.ZipInfo(name, date.timetuple()[:6])
    info.compress_type = compression
    info.external_attr = 0o644 << 16
    archive.writestr(info, data)


def steady_zip(target, date):
    """Rewrites a ZIP-based document with the dates of its source instead of today's."""
    stamp = date.strftime("%Y-%m-%dT%H:%M:%S")
    with zipfile.ZipFile(target) as archive:
        entries = [(info, archive.read(info)) for info in archive.infolist()]
    with zipfile.ZipFile(target, "w") as archive:
        for info, data in entries:
            if info.filename in ("meta.xml", "docProps/core.xml"):
                text = data.decode("utf-8")
                text = re.sub(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?", stamp, text)
                data = text.encode("utf-8")
            if info.filename.endswith(".xml"):  # identifiers that LibreOffice draws at random
                numbers = iter(range(1, 10**6))
                data = re.sub(rb'(<a:fld id="\{)[0-9A-F-]{36}', lambda m: m[1] + b"00000000-0000-4000-8000-%012d" % next(numbers), data)
                data = re.sub(rb'(config:name="Rsid(?:Root)?" config:type="int">)\d+', rb"\g<1>1", data)
            if info.filename == "Thumbnails/thumbnail.png":
                continue
            if info.filename == "META-INF/manifest.xml":
                data = re.sub(rb'\s*<manifest:file-entry[^>]*thumbnail[^>]*/>', b"", data)
            put(archive, info.filename, data, date, info.compress_type)


# ---------------------------------------------------------------- PDF

def build_pdf(source, target):
    from reportlab.lib import colors, pdfencrypt
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
    from reportlab.platypus import KeepTogether, ListFlowable, ListItem, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

    sheet = getSampleStyleSheet()
    accent = colors.HexColor(source.meta.get("accent", "#1f4e5f"))
    body = ParagraphStyle("body", parent=sheet["BodyText"], fontSize=10.5, leading=15, spaceAfter=7)
    heads = {"h1": ParagraphStyle("one", parent=sheet["Title"], textColor=accent, alignment=0, fontSize=23, leading=28),
             "h2": ParagraphStyle("two", parent=sheet["Heading2"], textColor=accent, fontSize=14.5, spaceBefore=12),
             "h3": ParagraphStyle("three", parent=sheet["Heading3"], fontSize=11.5)}
    quote = ParagraphStyle("quote", parent=body, leftIndent=18, rightIndent=18, fontName="Helvetica-Oblique", textColor=accent)
    cell = ParagraphStyle("cell", parent=body, fontSize=9, leading=11.5, spaceAfter=0)
    flow, pending = [], []
    for kind, value in source.blocks():
        if kind in heads:
            pending.append(Paragraph(inline(value), heads[kind]))
            continue
        if kind == "p" and value == "<page>":
            flow.append(PageBreak())
            continue
        if kind in ("ul", "ol"):
            item = ListFlowable([ListItem(Paragraph(inline(v), body)) for v in value], bulletType="bullet" if kind == "ul" else "1",
                                start="•" if kind == "ul" else None, leftIndent=16)
        elif kind == "table":
            item = Table([[Paragraph(inline(c, link="%.0s%s"), cell) for c in row] for row in value], hAlign="LEFT", repeatRows=1)
            item.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.4, colors.grey), ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#e4edf0")),
                                      ("VALIGN", (0, 0), (-1, -1), "TOP")]))
        else:
            item = Paragraph(inline(value), quote if kind == "quote" else body)
        flow.append(KeepTogether(pending + [item]) if pending else item)
        if kind == "table":
            flow.append(Spacer(1, 8))
        pending = []
    flow += pending

    def furniture(canvas, document):
        canvas.saveState()
        canvas.setFont("Helvetica", 8)
        canvas.setFillColor(colors.grey)
        canvas.drawString(56, 28, source.meta.get("footer", source.title))
        canvas.drawRightString(A4[0] - 56, 28, "Page %d" % document.page)
        canvas.restoreState()

    password = source.meta.get("password")
    encrypt = pdfencrypt.StandardEncryption(password, ownerPassword=password + "-owner", strength=128) if password else None
    document = SimpleDocTemplate(str(target), pagesize=A4, leftMargin=56, rightMargin=56, topMargin=56, bottomMargin=60, invariant=1,
                                 title=source.title, author=source.author, subject=source.meta.get("description", ""), encrypt=encrypt)
    document.build(flow, onFirstPage=furniture, onLaterPages=furniture)
    data = target.read_bytes()
    stamp = source.date.strftime("D:%Y%m%d%H%M%S").encode()
    data = re.sub(rb"D:20000101000000", stamp, data)  # what reportlab writes for invariant=1; same length
    if source.meta.get("damage") == "truncate":
        data = data[: data.index(b"/Catalog")]  # as after a broken download: no catalog, no text
    target.write_bytes(data)


# ---------------------------------------------------------------- Word processing

def docx(source, target):
    import docx as library
    from docx.shared import Pt

    document = library.Document()
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(10.5)
    if "header" in source.meta:
        document.sections[0].header.paragraphs[0].text = source.meta["header"]
    if "footer" in source.meta:
        document.sections[0].footer.paragraphs[0].text = source.meta["footer"]

    def fill(paragraph, text):
        for number, part in enumerate(re.split(r"\*\*", re.sub(r"\[(.+?)\]\((.+?)\)", r"\1", text))):
            paragraph.add_run(part).bold = bool(number % 2) or None

    for kind, value in source.blocks():
        if kind[0] == "h":
            level = int(kind[1])
            document.add_heading(plain(value), 0 if level == 1 else level - 1)
        elif kind in ("ul", "ol"):
            for item in value:
                fill(document.add_paragraph(style="List Bullet" if kind == "ul" else "List Number"), item)
        elif kind == "table":
            table = document.add_table(len(value), max(map(len, value)), style="Light Grid Accent 1")
            for row, cells in zip(table.rows, value):
                for cell, text in zip(row.cells, cells):
                    cell.text = plain(text)
        else:
            fill(document.add_paragraph(style="Intense Quote" if kind == "quote" else None), value)
    core = document.core_properties
    core.title, core.author, core.last_modified_by, core.comments = source.title, source.author, source.author, ""
    core.created = core.modified = source.date
    core.revision = 3
    core.subject = source.meta.get("description", "")
    document.save(str(target))
    steady_zip(target, source.date)


def build_rtf(source, target):
    def escape(text):
        return "".join(c if ord(c) < 128 and c not in "\\{}" else "\\" + c if c in "\\{}" else "\\u%d?" % (ord(c) if ord(c) < 32768 else ord(c) - 65536)
                       for c in text)

    def runs(text):
        return "".join("{\\b %s}" % escape(part) if n % 2 else escape(part) for n, part in enumerate(re.split(r"\*\*", re.sub(r"\[(.+?)\]\((.+?)\)", r"\1", text))))

    out = ["{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Arial;}}",
           "{\\info{\\title %s}{\\author %s}{\\creatim\\yr%d\\mo%d\\dy%d\\hr9\\min0}{\\revtim\\yr%d\\mo%d\\dy%d\\hr9\\min0}}"
           % ((escape(source.title), escape(source.author)) + (source.date.year, source.date.month, source.date.day) * 2)]
    for kind, value in source.blocks():
        if kind[0] == "h":
            out.append("{\\pard\\sb240\\sa120\\b\\fs%d %s\\par}" % (40 - 6 * int(kind[1]), runs(value)))
        elif kind in ("ul", "ol"):
            for number, item in enumerate(value, 1):
                out.append("{\\pard\\li360\\fi-360\\sa80\\fs22 %s\\tab %s\\par}" % ("\\bullet" if kind == "ul" else "%d." % number, runs(item)))
        elif kind == "table":
            for row in value:
                edges = "".join("\\cellx%d" % (9000 * (n + 1) // len(row)) for n in range(len(row)))
                out.append("\\trowd%s\\fs20 %s\\row" % (edges, "".join("\\pard\\intbl %s\\cell" % runs(c) for c in row)))
        else:
            out.append("{\\pard\\sa140\\fs22 %s\\par}" % runs(value))
    target.write_text("\n".join(out + ["}"]), encoding="ascii")


# ---------------------------------------------------------------- decks

FODP = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
 xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.presentation">
<office:meta><dc:title>%(title)s</dc:title><meta:initial-creator>%(author)s</meta:initial-creator><dc:creator>%(author)s</dc:creator>
<meta:creation-date>%(date)s</meta:creation-date><dc:date>%(date)s</dc:date></office:meta>
<office:automatic-styles>
<style:page-layout style:name="PL"><style:page-layout-properties fo:page-width="28cm" fo:page-height="15.75cm" fo:margin-top="0cm" fo:margin-bottom="0cm" fo:margin-left="0cm" fo:margin-right="0cm"/></style:page-layout>
<style:style style:name="title" style:family="presentation"><style:graphic-properties draw:fill="none" draw:stroke="none" draw:auto-grow-height="false"/><style:text-properties fo:font-size="28pt" fo:font-weight="bold" fo:color="%(accent)s"/></style:style>
<style:style style:name="outline" style:family="presentation"><style:graphic-properties draw:fill="none" draw:stroke="none" draw:fit-to-size="shrink-to-fit"/><style:text-properties fo:font-size="16pt"/></style:style>
<style:style style:name="cell" style:family="table-cell"><style:text-properties fo:font-size="12pt"/></style:style>
<style:style style:name="small" style:family="paragraph"><style:text-properties fo:font-size="12pt"/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Default" style:page-layout-name="PL"/></office:master-styles>
<office:body><office:presentation>
%(pages)s
</office:presentation></office:body></office:document>
"""


def fodp(source, target):
    slides = []
    for kind, value in source.blocks():
        if kind == "h1":
            slides.append((value, [], []))
        elif kind == "p" and value.startswith("Notes:"):
            slides[-1][2].append(value[len("Notes:"):].strip())
        else:
            slides[-1][1].append((kind, value))

    def par(text, style=""):
        return "<text:p%s>%s</text:p>" % (style, inline(plain(text)))

    pages = []
    for number, (title, parts, notes) in enumerate(slides, 1):
        page = ['<draw:page draw:name="page%d" draw:master-page-name="Default">' % number,
                '<draw:frame presentation:class="title" presentation:style-name="title" svg:x="1.2cm" svg:y="0.6cm" svg:width="25.6cm" svg:height="2.4cm"><draw:text-box>%s</draw:text-box></draw:frame>' % par(title)]
        text, tables = [], []
        for kind, value in parts:
            if kind in ("ul", "ol"):
                text.append("<text:list>%s</text:list>" % "".join("<text:list-item>%s</text:list-item>" % par(v) for v in value))
            elif kind == "table":
                tables.append(value)
            else:
                text.append(par(value))
        high = 4.0 if tables else 11.8
        if text:
            page.append('<draw:frame presentation:class="outline" presentation:style-name="outline" svg:x="1.2cm" svg:y="3.2cm" svg:width="25.6cm" svg:height="%scm"><draw:text-box>%s</draw:text-box></draw:frame>' % (high, "".join(text)))
        for rows in tables:
            page.append('<draw:frame svg:x="1.2cm" svg:y="%scm" svg:width="25.6cm" svg:height="7cm"><table:table>%s%s</table:table></draw:frame>' % (
                7.4 if text else 3.4, "<table:table-column/>" * len(rows[0]),
                "".join("<table:table-row>%s</table:table-row>" % "".join(
                    '<table:table-cell table:style-name="cell">%s</table:table-cell>' % par(c, ' text:style-name="small"') for c in row) for row in rows)))
        if notes:
            page.append('<presentation:notes><draw:page-thumbnail svg:x="3cm" svg:y="2cm" svg:width="15cm" svg:height="8.4cm" draw:page-number="%d" presentation:class="page"/>'
                        '<draw:frame presentation:class="notes" svg:x="2.1cm" svg:y="14cm" svg:width="16.8cm" svg:height="12cm"><draw:text-box>%s</draw:text-box></draw:frame></presentation:notes>'
                        % (number, "".join(par(n) for n in notes)))
        pages.append("\n".join(page + ["</draw:page>"]))
    target.write_text(FODP % {"title": html.escape(source.title), "author": html.escape(source.author), "date": source.date.strftime("%Y-%m-%dT%H:%M:%S"),
                              "accent": source.meta.get("accent", "#1f4e5f"), "pages": "\n".join(pages)}, encoding="utf-8")


# ---------------------------------------------------------------- workbooks

def xlsx(source, target):
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book = Workbook()
    book.remove(book.active)
    page = None
    for kind, value in source.blocks():
        if kind == "h1":
            page = book.create_sheet(value)
            page.column_dimensions["A"].width = 38
            for letter in "BCDEF":
                page.column_dimensions[letter].width = 26
            line = 0
        elif kind == "table":
            for number, row in enumerate(value):
                line += 1
                for column, text in enumerate(row, 1):
                    cell = page.cell(line, column, number_or_text(plain(text)))
                    cell.font = Font(bold=number == 0)
                    cell.alignment = Alignment(wrap_text=True, vertical="top")
            line += 1
        else:
            for text in value if isinstance(value, list) else [value]:
                line += 1
                page.cell(line, 1, plain(text)).font = Font(bold=kind[0] == "h")
    book.properties.title, book.properties.creator, book.properties.lastModifiedBy = source.title, source.author, source.author
    book.properties.created = book.properties.modified = source.date
    book.save(str(target))
    steady_zip(target, source.date)


def number_or_text(text):
    return float(text) if re.fullmatch(r"-?\d+\.\d+", text) else int(text) if re.fullmatch(r"-?\d+", text) else text


# ---------------------------------------------------------------- LibreOffice

def convert(file, extension, folder):
    profile = pathlib.Path(tempfile.gettempdir()) / "sample-corpus-office"
    subprocess.run(["nice", "soffice", "-env:UserInstallation=file://%s" % profile, "--headless", "--convert-to", extension, "--outdir", str(folder), str(file)],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180)
    return folder / (file.stem + "." + extension.split(":")[0])


def through(first, suffix):
    """A builder that writes a modern file and lets LibreOffice save it as the wanted one."""
    def build(source, target):
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            start = folder / (target.stem + suffix)
            first(source, start)
            (folder / "out").mkdir()
            shutil.copyfile(convert(start, target.suffix[1:], folder / "out"), target)
        if zipfile.is_zipfile(target):
            steady_zip(target, source.date)
    return build


# ---------------------------------------------------------------- messages and archives

TYPES = {"docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "pdf": "application/pdf", "txt": "text/plain"}


def build_eml(folder, target):
    from email.message import EmailMessage
    from email.utils import format_datetime

    source = Source(folder / "message.md")
    message = EmailMessage()
    for name in ("from", "to", "cc"):
        if name in source.meta:
            message[name.capitalize()] = source.meta[name]
    message["Subject"] = source.title
    zone = datetime.timezone(datetime.timedelta(hours=1))
    message["Date"] = format_datetime(source.date.replace(tzinfo=zone))
    message["Message-ID"] = "<%s@mail.%s.example>" % (target.stem, source.vendor)
    message.set_content("\n".join(source.body.strip().split("\n")) + "\n")
    parts = sorted(p for p in folder.iterdir() if p.name != "message.md")
    for part in parts:
        name = part.name[: -len(".md")]
        kind = TYPES[name.rsplit(".", 1)[1]].split("/")
        message.add_attachment(made(part, name), maintype=kind[0], subtype=kind[1], filename=name)
    if parts:
        message.set_boundary("=_%s_part" % target.stem)
    target.write_bytes(message.as_bytes())


def build_zip(folder, target):
    date = None
    with zipfile.ZipFile(target, "w") as archive:
        for part in sorted(folder.iterdir()):
            date = Source(part).date
            name = part.name[: -len(".md")]
            put(archive, name, made(part, name), date)


def made(part, name):
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / name
        BUILDERS[file.suffix](Source(part), file)
        return file.read_bytes()


BUILDERS = {
    ".html": build_html, ".epub": build_epub, ".pdf": build_pdf, ".rtf": build_rtf, ".docx": docx, ".xlsx": xlsx,
    ".doc": through(docx, ".docx"), ".odt": through(docx, ".docx"), ".xls": through(xlsx, ".xlsx"),
    ".pptx": through(fodp, ".fodp"), ".ppt": through(fodp, ".fodp"), ".odp": through(fodp, ".fodp"),
}


def main(corpus, wanted):
    jobs = []
    for folder in sorted(p for p in TEXT.rglob("*") if p.is_dir() and p.suffix in (".eml", ".zip")):
        jobs.append((str(folder.relative_to(TEXT)), build_eml if folder.suffix == ".eml" else build_zip, folder))
    for file in sorted(TEXT.rglob("*.md")):
        if file.parent.suffix not in (".eml", ".zip"):
            source = Source(file)
            jobs.append((source.path, BUILDERS[pathlib.Path(source.path).suffix], source))
    for path, build, source in sorted(jobs, key=lambda job: job[0]):
        if wanted and not any(part in path for part in wanted):
            continue
        target = corpus / path
        target.parent.mkdir(parents=True, exist_ok=True)
        build(source, target)
        print(path, file=sys.stderr)
    for line in (TEXT / "COPIES.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            original, copy = line.split(" -> ")
            (corpus / copy).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(corpus / original, corpus / copy)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), sys.argv[2:])
