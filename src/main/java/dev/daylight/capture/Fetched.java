package dev.daylight.capture;

import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Optional;

/** How a request ended. */
sealed interface Fetched {
    /**
     * The site answered, whatever it said.
     *
     * @param url after redirects
     * @param status of HTTP
     * @param body decoded; empty unless the status is 200
     */
    record Answer(PageUrl url, int status, HttpHeaders headers, byte[] body) implements Fetched {
        /** {@code text/html}, without parameters; empty when not said. */
        String type() {
            return headers.firstValue("Content-Type")
                    .map(type -> type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
                    .orElse("");
        }

        Optional<String> header(String name) {
            return headers.firstValue(name).map(String::strip).filter(value -> value.length() <= 1000);
        }
    }

    /** @param reason in words a person understands */
    record Failed(String reason) implements Fetched {}
}
