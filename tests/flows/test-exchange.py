# SPDX-License-Identifier: GPL-3.0-or-later
"""Galpi's own JSON: out of one notebook, into another, and out again, with nothing lost on the way."""

import json
import pathlib
import struct
import zlib

from galpi_flow import Flow, RIVER, main

SCHEMA = pathlib.Path(__file__).parents[2] / "data" / "notebook.schema.json"
TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None),
         "integer": int}

PAGE = """<!DOCTYPE html><html lang="en"><head><title>The mill that turned again</title>
<meta property="article:published_time" content="2025-06-03T09:00:00+00:00"></head>
<body><article><h1>The mill that turned again</h1>
<p>On 1 June 2025 the old mill of Port Ellery turned again, for the first time in forty years.</p>
<figure><img src="mill_files/wheel.png" width="640" height="480" alt="The wheel">
<figcaption>The wheel at dawn. Photo: Ada Marsh</figcaption></figure>
<p>It cost $2 million, and the miller expects a second wheel in 2027.</p>
<p>Children watched from the bridge, and the river carried leaves.</p></article></body></html>"""


def make_png(width, height):
    def chunk(kind, data):
        return (struct.pack(">I", len(data)) + kind + data +
                struct.pack(">I", zlib.crc32(kind + data)))

    rows = b"".join(b"\0" + bytes([y % 256, 90, 160]) * width for y in range(height))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def faults(value, schema, root, place="$"):
    """What of @value is not as the schema says, in the words of JSON Schema that this one uses; a member
    that it does not name is a fault too."""
    if "$ref" in schema:
        schema = root["$defs"][schema["$ref"].rpartition("/")[2]]
    if "const" in schema and value != schema["const"] or "enum" in schema and value not in schema["enum"]:
        yield f"{place}: {value!r}"
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if kinds and type(value) not in [TYPES[kind] for kind in kinds]:
        yield f"{place}: {value!r} is not {kinds}"
    if isinstance(value, int) and value < schema.get("minimum", value):
        yield f"{place}: {value!r} is too small"
    if isinstance(value, dict):
        for name in schema.get("required", []):
            if name not in value:
                yield f"{place}: {name} is missing"
        for name, member in value.items():
            if name not in schema["properties"]:
                yield f"{place}: {name} is not in the schema"
            else:
                yield from faults(member, schema["properties"][name], root, f"{place}.{name}")
    if isinstance(value, list):
        if len(value) < schema.get("minItems", 0):
            yield f"{place}: too few"
        for i, element in enumerate(value):
            yield from faults(element, schema["items"], root, f"{place}[{i}]")


class Exchange(Flow):
    def again(self, path, *changes):
        """Imports the file at @path as it is after @changes."""
        text = path.read_text(encoding="utf-8")
        for before, after in changes:
            self.assertIn(before, text)
            text = text.replace(before, after)
        path.write_text(text, encoding="utf-8")
        return self.one("import", path)

    def count_lost(self, article):
        return len([entry for entry in self.cli("annotations", article)
                    if entry["quote"] and entry["start"] is None])

    def add_river_in_three_versions(self):
        """Highlights made against the order of the text, two of which are lost at once in the second version
        and one of which is back in the third."""
        path = self.folder / "river.txt"
        path.write_text(RIVER.read_text(encoding="utf-8"), encoding="utf-8")
        article = self.one("import", path)["article"]
        for quote, note in (("1,200채", "몇 집?"), ("10년", "길다"), ("2025년 2월 21일", ""),
                            ("물살 발전소를 열었다", "개관 <b>"), ("밤에도 흐른다", "=낮에도")):
            self.one("annotate", article, "--quote", quote, "--note", note, "--tag", "강/공사", "--tag",
                     "물", "--colour", "pink")
        self.one("annotate", article, "--note", "글 전체\n둘째 줄 🙂")
        self.one("event", "add", "--date", "2025-02-21", "--title", "첫 전기", "--tag", "전기",
                 "--article", article, "--quote", "첫 전기를 보냈다",
                 "--article", article, "--quote", "1,200채에 닿는다")
        found = [item for item in self.cli("timeline") if item["text"] == "지난 1월"][0]
        self.one("dismiss", article, found["start"], found["end"])

        river = "강물은 늘 흐른다. 강물은 밤에도 흐른다."
        self.assertEqual(self.again(path, ("전기는 강가의 집 1,200채에 닿는다. ", ""), (river, "물은 맑다."),
                                    ("나루시는 지난", "새로 더한 말이다. 나루시는 지난"))["state"], "changed")
        self.assertEqual(self.count_lost(article), 2)
        self.assertEqual(self.again(path, ("물은 맑다.", river))["state"], "changed")
        self.assertEqual(self.count_lost(article), 1)
        return article

    def add_mill(self):
        (self.folder / "mill_files").mkdir()
        (self.folder / "mill_files" / "wheel.png").write_bytes(make_png(640, 480))
        path = self.folder / "mill.html"
        path.write_text(PAGE, encoding="utf-8")
        article = self.one("import", path)["article"]
        self.assertEqual(len(self.show(article)["images"]), 1)
        return article

    def fill(self):
        river = self.add_river_in_three_versions()
        mill = self.add_mill()
        harbour = self.add_harbour()
        self.one("annotate", mill, "--quote", "old mill of Port Ellery", "--note", "seen", "--tag", "mills")
        self.one("event", "add", "--date", "2025-06~", "--title", "The mill turns", "--article", mill,
                 "--quote", "turned again", "--article", river, "--quote", "두 번째 발전소")
        event = self.one("event", "add", "--date", "2026", "--title", "A mistake", "--article", harbour,
                         "--quote", "expects a second one")
        twin = self.one("event", "add", "--date", "2026", "--title", "Another on that day")
        self.one("edit", "event", twin["event"], "--note", "changed since")
        note = self.one("annotate", mill, "--quote", "river carried", "--note", "gone")
        self.one("remove", "annotation", note["annotation"])
        self.one("remove", "event", event["event"])
        self.one("remove", "article", harbour)

    def export(self, notebook, name):
        path = self.folder / name
        self.run_cli("--notebook", notebook, "export", "--format", "json", "--output", path)
        return path

    def body(self, path):
        """All but the first line, which names the notebook and the time of the export."""
        return path.read_bytes().split(b"\n", 1)[1]

    def test_it_comes_back_byte_for_byte(self):
        self.fill()
        first = self.export(self.notebook, "first.json")
        entries = self.cli("--notebook", self.folder / "second.galpi", "import", first)
        self.assertEqual([entry["state"] for entry in entries], ["new"] * 3)
        second = self.export(self.folder / "second.galpi", "second.json")
        self.assertEqual(self.body(second), self.body(first))
        self.cli("--notebook", self.folder / "third.galpi", "import", second)
        self.assertEqual(self.body(self.export(self.folder / "third.galpi", "third.json")), self.body(first))

        content = json.loads(first.read_text(encoding="utf-8"))
        made = [version["made"] for version in content["articles"][0]["versions"]]
        self.assertEqual(len(made), 3)
        self.assertEqual(made, sorted(made))
        self.assertEqual([bool(thing["trashed_at"]) for thing in content["articles"]], [False, False, True])
        for notebook in (self.notebook, self.folder / "second.galpi"):
            self.assertEqual(self.one("--notebook", notebook, "check")["problems"], [])

    def test_it_is_as_its_schema_says(self):
        self.fill()
        content = json.loads(self.export(self.notebook, "notebook.json").read_text(encoding="utf-8"))
        schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
        self.assertEqual(list(faults(content, schema, schema)), [])
        del content["articles"][0]["versions"][0]["made"]
        content["events"][0]["colour"] = "red"
        self.assertEqual(len(list(faults(content, schema, schema))), 2)

    def test_a_file_of_before_still_comes_in(self):
        """Without what the first exports did not carry."""
        self.fill()
        path = self.export(self.notebook, "notebook.json")
        content = json.loads(path.read_text(encoding="utf-8"))
        things = content["articles"] + content["events"]
        things += [entry for article in content["articles"] for entry in article["annotations"]]
        for thing in things:
            del thing["trashed_at"]
        for event in content["events"]:
            del event["created"], event["modified"]
        for tag in content["tags"]:
            del tag["uuid"]
        for article in content["articles"]:
            for version in article["versions"]:
                version["made"] = 0
                for anchor in version["anchors"]:
                    del anchor["source"]
        path.write_text(json.dumps(content), encoding="utf-8")
        other = self.folder / "other.galpi"
        self.assertEqual({entry["state"] for entry in self.cli("--notebook", other, "import", path)},
                         {"new"})
        for words in (["annotations"], ["event", "list"]):
            self.assertEqual(self.cli("--notebook", other, *words), self.cli(*words))
        self.assertEqual(len(self.cli("--notebook", other, "trash")), 3)


if __name__ == "__main__":
    main()
