package dev.daylight.audit;

import java.util.List;

/** A {@link Reason} as lines of a terminal. Control characters of documents are made visible, so none can act. */
final class ReasonText {
    private final StringBuilder out = new StringBuilder();

    static String render(Reason reason) {
        ReasonText text = new ReasonText();
        text.node(reason, "", "");
        return text.out.toString();
    }

    private void node(Reason reason, String first, String rest) {
        String value = reason.value() == null
                ? ""
                : SteadyNumbers.round(reason.value()).toPlainString() + "  ";
        String id = reason.id() == null ? "" : "  [" + reason.id() + "]";
        List<Reason> parts = reason.parts();
        line(first + value + reason.text() + id);
        if (reason.quote() != null) {
            Reason.Quote quote = reason.quote();
            String indent = rest + (parts.isEmpty() ? "   " : "│  ");
            line(indent + "“" + quote.text() + "”");
            line(indent + quote.path() + (quote.place().isEmpty() ? "" : " › " + quote.place()));
        }
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            node(parts.get(i), rest + (last ? "└─ " : "├─ "), rest + (last ? "   " : "│  "));
        }
    }

    private void line(String text) {
        out.append(PlainText.of(text)).append('\n');
    }
}
