package dev.daylight.report.deck;

import dev.daylight.audit.PlainText;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChartSpace;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/**
 * A native bar chart that stays editable: its numbers are in a workbook inside the deck.
 *
 * @param categories one a bar (or group of bars), from the top
 * @param series one a colour
 * @param format of the numbers, such as {@code 0 %}
 * @param most end of the axis, which begins at 0
 */
record Bars(List<String> categories, List<Series> series, String format, double most) {
    private static final int LONGEST_LABEL = 30;
    private static final int TEXT = 1200;

    /**
     * Values of one colour.
     *
     * @param name for the legend
     * @param values one a category
     * @param low lower ends of intervals, one a category; empty: no intervals
     * @param high upper ends
     */
    record Series(String name, Ink ink, List<Double> values, List<Double> low, List<Double> high) {
        Series {
            values = List.copyOf(values);
            low = List.copyOf(low);
            high = List.copyOf(high);
        }
    }

    Bars {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }

    /** The next of a few round ends of an axis. */
    static double end(double largest, double... ends) {
        for (double end : ends) {
            if (largest <= end) {
                return end;
            }
        }
        return ends[ends.length - 1];
    }

    void draw(Canvas canvas, Box box) {
        XSLFChart chart = canvas.template().show().createChart();
        canvas.slide()
                .addChart(
                        chart,
                        new java.awt.Rectangle(
                                Units.toEMU(box.x()),
                                Units.toEMU(box.y()),
                                Units.toEMU(box.width()),
                                Units.toEMU(box.height())));
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis numbers = chart.createValueAxis(AxisPosition.TOP);
        numbers.setCrosses(AxisCrosses.AUTO_ZERO);
        numbers.setMinimum(0);
        numbers.setMaximum(most);
        numbers.setVisible(false);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, numbers);
        data.setBarDirection(BarDirection.BAR);
        data.setGapWidth(series.size() > 1 ? 60 : 45);
        data.setVaryColors(false);
        int last = categories.size();
        var labels = XDDFDataSourcesFactory.fromArray(
                categories.stream()
                        .map(name -> PlainText.of(name, LONGEST_LABEL))
                        .toArray(String[]::new),
                chart.formatRange(new CellRangeAddress(1, last, 0, 0)),
                0);
        for (int i = 0; i < series.size(); i++) {
            Series one = series.get(i);
            var values = XDDFDataSourcesFactory.fromArray(
                    one.values().toArray(Double[]::new),
                    chart.formatRange(new CellRangeAddress(1, last, i + 1, i + 1)),
                    i + 1);
            values.setFormatCode(format);
            XDDFChartData.Series bars = data.addSeries(labels, values);
            bars.setTitle(one.name(), chart.setSheetTitle(one.name(), i + 1));
        }
        chart.plot(data);
        style(chart);
        if (series.size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
    }

    private void style(XSLFChart chart) {
        CTChartSpace space = chart.getCTChartSpace();
        CTTextBody text = space.isSetTxPr() ? space.getTxPr() : space.addNewTxPr();
        text.addNewBodyPr();
        CTTextCharacterProperties letters = text.addNewP().addNewPPr().addNewDefRPr();
        letters.setSz(TEXT);
        Ink.TEXT.fill(letters.addNewSolidFill());
        chart.getCTChart().addNewAutoTitleDeleted().setVal(true);
        List<CTBarSer> drawn =
                chart.getCTChart().getPlotArea().getBarChartArray(0).getSerList();
        for (int i = 0; i < drawn.size(); i++) {
            CTBarSer bar = drawn.get(i);
            Series one = series.get(i);
            one.ink().fill((bar.isSetSpPr() ? bar.getSpPr() : bar.addNewSpPr()).addNewSolidFill());
            if (!bar.isSetInvertIfNegative()) {
                bar.addNewInvertIfNegative();
            }
            bar.getInvertIfNegative().setVal(false);
            if (one.low().isEmpty()) {
                label(bar.isSetDLbls() ? bar.getDLbls() : bar.addNewDLbls());
            } else {
                interval(bar.addNewErrBars(), one);
            }
        }
        CTLineProperties axis =
                chart.getCTChart().getPlotArea().getCatAxArray(0).addNewSpPr().addNewLn();
        Ink.RULE.fill(axis.addNewSolidFill());
    }

    private void label(CTDLbls labels) {
        var number = labels.addNewNumFmt();
        number.setFormatCode(format);
        number.setSourceLinked(false);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private static void interval(CTErrBars bars, Series series) {
        bars.addNewErrBarType().setVal(STErrBarType.BOTH);
        bars.addNewErrValType().setVal(STErrValType.CUST);
        bars.addNewNoEndCap().setVal(false);
        CTNumData plus = bars.addNewPlus().addNewNumLit();
        CTNumData minus = bars.addNewMinus().addNewNumLit();
        plus.addNewPtCount().setVal(series.values().size());
        minus.addNewPtCount().setVal(series.values().size());
        for (int i = 0; i < series.values().size(); i++) {
            double value = series.values().get(i);
            var above = plus.addNewPt();
            above.setIdx(i);
            above.setV(Double.toString(Math.max(0, series.high().get(i) - value)));
            var below = minus.addNewPt();
            below.setIdx(i);
            below.setV(Double.toString(Math.max(0, value - series.low().get(i))));
        }
        CTLineProperties line = bars.addNewSpPr().addNewLn();
        line.setW(19050);
        Ink.TEXT.fill(line.addNewSolidFill());
    }
}
