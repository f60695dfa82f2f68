#!/usr/bin/python3
"""Proves that every sentence of truths.yaml stands in the documents it names, and in no others of the corpus.

    /usr/bin/python3 check.py CORPUS_FOLDER TRUTHS_YAML

The text is taken from the files without any part of Daylight: pdftotext, antiword, xls2csv, LibreOffice (RTF, PPT),
python-docx, openpyxl, and the ZIP, XML and mail readers of Python. White space is folded, since lines are broken
differently in each format. Needs poppler-utils, antiword, catdoc, LibreOffice, python3-bs4, -docx, -openpyxl, -yaml.
"""
import email
import email.policy
import hashlib
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
import zipfile

import yaml


def run(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=120).stdout.decode("utf-8", "replace")


def office(path, kind):
    with tempfile.TemporaryDirectory() as folder:
        run("soffice", "-env:UserInstallation=file:///tmp/sample-corpus-office", "--headless", "--convert-to", kind, "--outdir", folder, str(path))
        return (pathlib.Path(folder) / (path.stem + "." + kind.split(":")[0])).read_text("utf-8-sig")


def xml_paragraphs(data, names):
    return "\n".join("".join(node.itertext()) for node in tree.fromstring(data).iter() if node.tag.rsplit("}", 1)[-1] in names)


def read(path):
    """The text of a document, as a reader sees it; raises for those that nobody can read."""
    kind = path.suffix[1:]
    if kind == "html":
        from bs4 import BeautifulSoup
        soup = BeautifulSoup(path.read_text("utf-8"), "html.parser")
        for node in soup(["script", "style", "noscript", "nav", "header", "footer", "aside"]):
            node.decompose()
        for node in soup(["p", "li", "td", "th", "h1", "h2", "h3", "h4", "div"]):
            node.append("\n")
        return soup.get_text()
    if kind in ("md", "mdx"):
        text = re.sub(r"\A---\n.*?\n---\n", "", path.read_text("utf-8"), flags=re.S)
        text = re.sub(r"^(import|export) .*$", "", text, flags=re.M)
        text = re.sub(r"</?[A-Z][^>]*>", "", text)
        text = re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", text)
        text = re.sub(r"^\s*(#+|-|\d+\.|>)\s+", "", text, flags=re.M)
        return text.replace("**", "").replace("`", "").replace("*", "")
    if kind in ("rst", "txt"):
        return path.read_text("utf-8")
    if kind in ("vtt", "srt"):
        text = re.sub(r"^.*-->.*$", "", path.read_text("utf-8"), flags=re.M)
        return re.sub(r"</?v[^>]*>", "", text)
    if kind == "pdf":
        return run("pdftotext", "-enc", "UTF-8", str(path), "-")
    if kind == "docx":
        import docx
        document = docx.Document(str(path))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        edges = [p.text for section in document.sections for part in (section.header, section.footer) for p in part.paragraphs]
        return "\n".join([p.text for p in document.paragraphs] + cells + edges)
    if kind == "pptx":
        with zipfile.ZipFile(path) as archive:
            names = sorted(n for n in archive.namelist() if re.match(r"ppt/(slides|notesSlides)/\w+\.xml", n))
            return "\n".join(xml_paragraphs(archive.read(name), {"p"}) for name in names)
    if kind == "xlsx":
        import openpyxl
        book = openpyxl.load_workbook(path)
        return "\n".join(str(c.value) for sheet in book for row in sheet.iter_rows() for c in row if c.value is not None)
    if kind in ("odt", "odp"):
        with zipfile.ZipFile(path) as archive:
            return xml_paragraphs(archive.read("content.xml"), {"p", "h"})
    if kind == "doc":
        return run("antiword", "-m", "UTF-8.txt", "-w", "0", str(path))
    if kind == "ppt":
        return xml_paragraphs(office(path, "fodp").encode("utf-8"), {"p"})
    if kind == "xls":
        return run("xls2csv", "-d", "utf-8", str(path)).replace('"', "\n")
    if kind == "rtf":
        return office(path, "txt:Text (encoded):UTF8")
    if kind == "epub":
        from bs4 import BeautifulSoup
        with zipfile.ZipFile(path) as archive:
            return "\n".join(BeautifulSoup(archive.read(n), "html.parser").get_text("\n") for n in archive.namelist() if "chapter" in n)
    if kind == "eml":
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        parts = [message["subject"], message.get_body(("plain",)).get_content()]
        parts += [inner(part.get_filename(), part.get_content()) for part in message.iter_attachments()]
        return "\n".join(parts)
    if kind == "zip":
        with zipfile.ZipFile(path) as archive:
            return "\n".join(inner(name, archive.read(name)) for name in archive.namelist())
    raise ValueError("no reader for " + kind)


def inner(name, data):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / name
        path.write_bytes(data)
        return read(path)


def fold(text):
    return re.sub(r"\s+", " ", text.replace("\u00a0", " "))


def texts(corpus):
    found, unreadable = {}, []
    for path in sorted(p for p in corpus.rglob("*") if p.is_file() and p.name != "corpus.yaml"):
        name = str(path.relative_to(corpus))
        try:
            found[name] = fold(read(path))
        except subprocess.CalledProcessError:
            unreadable.append(name)
    return found, unreadable


def main(corpus, truths_file):
    truths = yaml.safe_load(truths_file.read_text("utf-8"))["truths"]
    found, unreadable = texts(corpus)
    faults, sentences = [], 0

    def fault(truth, message):
        faults.append("%s: %s" % (truth["id"], message))

    ids = [truth["id"] for truth in truths]
    faults += ["%s: id used twice" % i for i in sorted({i for i in ids if ids.count(i) > 1})]
    for truth in truths:
        for sentence in truth.get("sentences", []):
            sentences += 1
            text = sentence["text"]
            if text != fold(text).strip():
                fault(truth, "white space in " + text)
            stands = {name for name, body in found.items() if text in body}
            for name in sentence["files"]:
                if name not in stands:
                    fault(truth, "%s lacks: %s" % (name, text))
            named = {name for other in truth["sentences"] if other["text"] == text for name in other["files"]}
            for name in sorted(stands - named):
                fault(truth, "%s has it too, and isn't named: %s" % (name, text))
            if any(name.split("/")[1] != sentence["vendor"] for name in sentence["files"]):
                fault(truth, "a file of another vendor than " + sentence["vendor"])
        for name in truth.get("files", []):
            if not (corpus / name).is_file():
                fault(truth, "no such file: " + name)
        for rule in truth.get("absent", []):
            for name, body in found.items():
                if "/drafts/" in name or not re.match(rule["files"], name):
                    continue
                match = re.search(rule["pattern"], body, re.I)
                if match:
                    fault(truth, "%s must not say: ...%s..." % (name, body[max(0, match.start() - 60): match.end() + 60]))
        if truth["kind"] == "unreadable" and not set(truth["files"]) <= set(unreadable):
            fault(truth, "can be read")
        if truth["kind"] == "duplicate" and len({hashlib.sha256((corpus / n).read_bytes()).hexdigest() for n in truth["files"]}) != 1:
            fault(truth, "bytes differ")
    listed = {name for truth in truths if truth["kind"] == "unreadable" for name in truth["files"]}
    faults += ["%s: can't be read and isn't a truth" % name for name in unreadable if name not in listed]

    words = {name: len(body.split()) for name, body in found.items()}
    for name, count in words.items():
        print("%6d  %s" % (count, name))
    size = sum(p.stat().st_size for p in corpus.rglob("*") if p.is_file())
    print("%d documents, %d unreadable, %d words, %d kB, %d truths, %d sentences, %d faults"
          % (len(found) + len(unreadable), len(unreadable), sum(words.values()), size // 1000, len(truths), sentences, len(faults)))
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))
