package dev.daylight.change;

import dev.daylight.change.Change.Kind;
import dev.daylight.change.Change.Message;
import java.util.List;
import java.util.function.Predicate;

/** What changed messages mean to us, in the order in which it matters; every changed message is of exactly one group. */
public enum MessageGroup {
    RIVALS_SAY_OURS("Rivals now say what we say", Message::lost),
    FEWER_SAY_OURS("Fewer rivals say what we say", Message::won),
    OURS_OTHERWISE("Other changes of our messages", m -> m.ours() && m.kind() == Kind.CHANGED && !m.lost() && !m.won()),
    OURS_NEW("We say for the first time", m -> m.ours() && m.kind() == Kind.NEW),
    OURS_GONE("We say no more", m -> m.ours() && m.kind() == Kind.GONE),
    RIVALS_NEW("Rivals say for the first time", m -> !m.ours() && m.kind() == Kind.NEW),
    RIVALS_GONE("Rivals say no more", m -> !m.ours() && m.kind() == Kind.GONE),
    RIVALS_OTHERWISE("Other changes of rivals' messages", m -> !m.ours() && m.kind() == Kind.CHANGED);

    private final String title;
    private final Predicate<Message> which;

    MessageGroup(String title, Predicate<Message> which) {
        this.title = title;
        this.which = which;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** Those of a change, in its order. */
    public List<Message> of(Change change) {
        return change.messages().stream().filter(which).toList();
    }
}
