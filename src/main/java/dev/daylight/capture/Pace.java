package dev.daylight.capture;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Keeps the distance between two requests to one host. One at a time, since there is one of it and it waits. */
final class Pace {
    private final Duration delay;
    private final Map<String, Duration> slower = new HashMap<>();
    private final Map<String, Long> next = new HashMap<>();

    Pace(Duration delay) {
        this.delay = delay;
    }

    /** The host asks for more time between requests; a shorter one than ours changes nothing. */
    void slower(String host, Duration wanted) {
        slower.merge(host, wanted, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }

    /** Returns when the host may be asked. */
    void await(String host) throws InterruptedException {
        Long free = next.get(host);
        if (free != null) {
            long left = free - System.nanoTime();
            if (left > 0) {
                Thread.sleep(Duration.ofNanos(left));
            }
        }
    }

    /** An answer came: from now on the time counts, so that a slow host isn't asked the faster. */
    void answered(String host) {
        pause(host, distance(host));
    }

    /** Not before so long. */
    void pause(String host, Duration time) {
        next.merge(host, System.nanoTime() + time.toNanos(), (a, b) -> a - b > 0 ? a : b);
    }

    private Duration distance(String host) {
        Duration wanted = slower.getOrDefault(host, delay);
        return wanted.compareTo(delay) > 0 ? wanted : delay;
    }
}
