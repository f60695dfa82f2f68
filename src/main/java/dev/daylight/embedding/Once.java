package dev.daylight.embedding;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something dear, made when it is first asked for and never twice. Safe for use by several threads. */
final class Once<T> {
    private final Supplier<T> maker;
    private volatile @Nullable T made;

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        T known = made;
        return known != null ? known : make();
    }

    private synchronized T make() {
        T known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }

    /** Does something with it where it has been made. */
    synchronized void ifMade(Consumer<T> work) {
        T known = made;
        if (known != null) {
            work.accept(known);
        }
    }
}
