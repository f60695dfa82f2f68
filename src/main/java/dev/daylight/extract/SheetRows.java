package dev.daylight.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamException;

/**
 * The numbers of the rows an XLSX file holds. Tika leaves empty rows out (asked to keep them, version 3.3 repeats all rows before each),
 * so the third row it gives may be row 17.
 *
 * @param sheets by sheet in the workbook's order: row numbers from 1, in the file's order
 */
record SheetRows(List<List<Integer>> sheets) {
    static final SheetRows NONE = new SheetRows(List.of());

    static SheetRows of(Path file) {
        List<List<Integer>> sheets = new ArrayList<>();
        try (OfficePackage parts = new OfficePackage(file)) {
            for (String sheet : parts.parts("xl", "workbook", "sheet")) {
                List<Integer> rows = new ArrayList<>();
                parts.each(sheet, reader -> {
                    if (reader.getLocalName().equals("row")) {
                        String number = reader.getAttributeValue(null, "r");
                        rows.add(number == null ? (rows.isEmpty() ? 1 : rows.getLast() + 1) : Integer.parseInt(number));
                    }
                });
                sheets.add(rows);
            }
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // Cells are a convenience: without them the sheet is still named, or Tika says what is wrong with the file.
            return NONE;
        }
        return new SheetRows(sheets);
    }

    /**
     * @param sheet from 0
     * @param row from 0, empty ones not counted
     * @return the row's number from 1, or nothing when unknown
     */
    OptionalInt number(int sheet, int row) {
        return sheet < sheets.size() && row < sheets.get(sheet).size()
                ? OptionalInt.of(sheets.get(sheet).get(row))
                : OptionalInt.empty();
    }
}
