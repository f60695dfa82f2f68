/** {@code audit.xlsx}: the lists with filters, and scores whose formulas add up. */
@NullMarked
package dev.daylight.report.workbook;

import org.jspecify.annotations.NullMarked;
