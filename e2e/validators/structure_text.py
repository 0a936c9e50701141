"""The text of a tagged PDF as its structure tree gives it: what a screen reader reads, in that order.

Page furniture (artifacts) is no part of the tree and so does not appear. Prints a JSON object for each element that
holds text: {"tag": "P", "page": 3, "text": "..."}. With --words, one word a line and soft hyphens removed.

Usage: structure_text.py [--words] FILE
"""

import json
import re
import sys

import pikepdf
from pikepdf import Array, Dictionary, Name

# Elements within a line of text; all others stand apart from their neighbours.
INLINE = {"Span", "Link", "Code", "Em", "Strong", "Quote", "Sub"}


def to_unicode(font):
    """The font's code length in bytes and its map from codes to text, read from its ToUnicode CMap."""
    if "/ToUnicode" not in font:
        return (2 if font.get("/Subtype") == "/Type0" else 1), {}
    cmap = font.ToUnicode.read_bytes().decode("latin-1")
    text = lambda digits: bytes.fromhex(digits).decode("utf-16-be", "surrogatepass")
    space = re.search(r"begincodespacerange\s*<([0-9A-Fa-f]+)>", cmap)
    size = len(space.group(1)) // 2 if space else 2
    codes = {}
    for body in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.S):
        for code, target in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", body):
            codes[int(code, 16)] = text(target)
    for body in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.S):
        pairs = re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]*)>|\[(.*?)\])", body, re.S)
        for first, last, start, each in pairs:
            first, last = int(first, 16), int(last, 16)
            if each:
                for offset, target in enumerate(re.findall(r"<([0-9A-Fa-f]*)>", each)):
                    codes[first + offset] = text(target)
            else:
                for code in range(first, last + 1):
                    codes[code] = text(start[:-4]) + chr(int(start[-4:], 16) + code - first)
    return size, codes


class Page:
    """The marked content of one page."""

    def __init__(self, page):
        self.content = {}
        self.fonts = {}
        self.read(page, page.get("/Resources", Dictionary()))

    def read(self, stream, resources):
        marks = []
        font = (2, {})
        for operands, operator in pikepdf.parse_content_stream(stream):
            operator = str(operator)
            if operator in ("BDC", "BMC"):
                marks.append(self.mark(operands, resources))
            elif operator == "EMC":
                marks.pop()
            elif operator == "Tf":
                font = self.font(resources.Font[str(operands[0])])
            elif operator in ("Tj", "'", '"'):
                self.show(marks, font, operands[-1])
            elif operator == "TJ":
                for part in operands[0]:
                    if isinstance(part, pikepdf.String):
                        self.show(marks, font, part)
            elif operator == "Do":
                form = resources.XObject[str(operands[0])]
                if form.Subtype == "/Form":
                    self.read(form, form.get("/Resources", resources))

    def font(self, font):
        key = font.objgen
        if key not in self.fonts:
            self.fonts[key] = to_unicode(font)
        return self.fonts[key]

    def mark(self, operands, resources):
        """Content id, replacement text and whether that was given already, of a marked-content operator."""
        properties = operands[1] if len(operands) > 1 else Dictionary()
        if isinstance(properties, Name):
            properties = resources.Properties[str(properties)]
        actual = properties.get("/ActualText")
        return {
            "mcid": int(properties.MCID) if "/MCID" in properties else None,
            "actual": None if actual is None else str(actual),
            "said": False,
        }

    def show(self, marks, font, string):
        mcid = next((mark["mcid"] for mark in reversed(marks) if mark["mcid"] is not None), None)
        if mcid is None:
            return
        replaced = next((mark for mark in marks if mark["actual"] is not None), None)
        if replaced:
            text = "" if replaced["said"] else replaced["actual"]
            replaced["said"] = True
        else:
            size, codes = font
            data = bytes(string)
            units = (int.from_bytes(data[i : i + size], "big") for i in range(0, len(data), size))
            text = "".join(codes.get(unit, "\ufffd") for unit in units)
        self.content[mcid] = self.content.get(mcid, "") + text


class Tree:
    """The structure tree, walked in reading order."""

    def __init__(self, pdf):
        self.pages = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
        self.objects = {page.objgen: page for page in pdf.pages}
        self.read = {}
        self.out = []
        self.used = 0
        self.walk(pdf.Root.StructTreeRoot, None, None)

    def page(self, key):
        if key not in self.read:
            self.read[key] = Page(self.objects[key])
        return self.read[key]

    def say(self, tag, key, text, block):
        """Adds text to the last element where that is the same block, or begins another."""
        if self.out and self.out[-1]["block"] == block:
            self.out[-1]["text"] += text
        else:
            self.out.append({"tag": tag, "page": self.pages.get(key), "text": text, "block": block})

    def walk(self, element, page, block):
        if isinstance(element, int):
            if page is not None:
                self.say(block[0], page, self.page(page).content.pop(element, ""), block)
            return
        if isinstance(element, Array):
            for child in element:
                self.walk(child, page, block)
            return
        if element.get("/Type") == "/OBJR":
            return
        if element.get("/Type") == "/MCR":
            self.walk(int(element.MCID), element.get("/Pg", Dictionary()).objgen or page, block)
            return
        if "/Pg" in element:
            page = element.Pg.objgen
        tag = str(element.get("/S", "/Root"))[1:]
        if tag not in INLINE or block is None:
            self.used += 1
            block = (tag, self.used)
        if "/ActualText" in element:
            self.say(tag, page, str(element.ActualText), block)
            return
        for child in [element.K] if "/K" in element and not isinstance(element.K, Array) else element.get("/K", []):
            self.walk(child, page, block)


def elements(path):
    """The elements with text, in reading order."""
    with pikepdf.open(path) as pdf:
        tree = Tree(pdf)
        left = [text for page in tree.read.values() for text in page.content.values() if text.strip()]
        if left:
            raise SystemExit(f"text that is marked but in no element: {left[:3]}")
        return [{key: one[key] for key in ("tag", "page", "text")} for one in tree.out if one["text"].strip()]


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--words"]
    for element in elements(arguments[0]):
        if "--words" in sys.argv:
            print("\n".join(element["text"].replace("\u00ad", "").split()))
        else:
            print(json.dumps(element, ensure_ascii=False))


if __name__ == "__main__":
    main()
