#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes Weft Sans from Debian's fonts-inter (needs python3-fonttools). Qt 6.4 cannot switch OpenType features, so
# the tabular figures are made the default ones here; contextual alternates go, because in PDFs they leave text
# such as "10:1" without Unicode. Renamed, as Inter is a trademark; the licence stays the SIL Open Font License 1.1.
import pathlib

from fontTools import subset
from fontTools.ttLib import TTFont

SOURCE = pathlib.Path("/usr/share/fonts/opentype/inter")
UNICODES = [*range(0x20, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x1F00), *range(0x2000, 0x2070),
            *range(0x2070, 0x20D0), *range(0x2100, 0x2300), *range(0x2300, 0x2400), *range(0x25A0, 0x2600), 0xFFFD]


def tabular(font):
    table = font["GSUB"].table
    record = next(r for r in table.FeatureList.FeatureRecord if r.FeatureTag == "tnum")
    mapping = {}
    for index in record.Feature.LookupListIndex:
        for part in table.LookupList.Lookup[index].SubTable:
            mapping.update(getattr(part, "ExtSubTable", part).mapping)
    for cmap in font["cmap"].tables: # tables may share one mapping
        for code in range(ord("0"), ord("9") + 1):
            if code in cmap.cmap:
                cmap.cmap[code] = mapping.get(cmap.cmap[code], cmap.cmap[code])


for style in ("Regular", "Medium", "SemiBold", "Bold"):
    font = TTFont(SOURCE / f"Inter-{style}.otf")
    tabular(font)
    options = subset.Options(layout_features=["kern", "mark", "mkmk", "ccmp", "locl"], name_IDs=["*"], hinting=True)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=UNICODES)
    subsetter.subset(font)
    names = {1: "Weft Sans" if style in ("Regular", "Bold") else f"Weft Sans {style}",
             2: style if style in ("Regular", "Bold") else "Regular", 3: f"WeftSans-{style}",
             4: f"Weft Sans {style}", 6: f"WeftSans-{style}", 16: "Weft Sans", 17: style}
    for record in list(font["name"].names):
        if record.nameID in names or record.nameID == 7:
            font["name"].removeNames(nameID=record.nameID)
    for name_id, text in names.items():
        font["name"].setName(text, name_id, 3, 1, 0x409)
    top = font["CFF "].cff
    top.fontNames = [f"WeftSans-{style}"]
    top.topDictIndex[0].FamilyName = "Weft Sans"
    top.topDictIndex[0].FullName = f"Weft Sans {style}"
    font.save(pathlib.Path(__file__).parent / f"WeftSans-{style}.otf")
