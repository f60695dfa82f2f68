package dev.daylight.adjudicate;

import dev.daylight.problem.InputException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a language model listens. Whether that is this machine is told from how the address is written, without asking a name server:
 * the question alone would tell others what is going to be asked.
 *
 * @param url of the endpoint, without {@code /chat/completions} and without a slash at its end
 * @param local whether it can only be this machine
 */
public record Endpoint(URI url, boolean local) {
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}|\\[(0{0,4}:){2,7}0{0,3}1]");
    private static final String COMPLETIONS = "/chat/completions";
    private static final String EXAMPLE = "Write it as http://localhost:11434/v1.";

    /**
     * @param written as the user wrote it
     * @param remoteAllowed whether another machine is all right
     * @throws InputException when it is no address, or is of another machine without that being allowed
     */
    public static Endpoint of(String written, boolean remoteAllowed) {
        URI url = parsed(written);
        String host = url.getHost().toLowerCase(Locale.ROOT);
        boolean local = host.equals("localhost") || LOOPBACK.matcher(host).matches();
        if (!local && !remoteAllowed) {
            throw new InputException(
                    "this language model is not on this machine, and sentences of the documents would be sent to "
                            + host,
                    written,
                    "Name one on localhost; or, where that may be, allow it with --adjudicator-remote-ok.");
        }
        return new Endpoint(url, local);
    }

    private static URI parsed(String written) {
        String shorter = written.strip().replaceFirst("/+$", "");
        if (shorter.endsWith(COMPLETIONS)) {
            shorter = shorter.substring(0, shorter.length() - COMPLETIONS.length());
        }
        try {
            URI url = new URI(shorter);
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            if (url.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
                throw new InputException("this is no address of a language model", written, EXAMPLE);
            }
            // Names and keys in an address would end up in messages; "localhost@elsewhere" is elsewhere.
            if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
                throw new InputException(
                        "an address with a name, a key or a query in it isn't taken",
                        "--adjudicator",
                        EXAMPLE + " A key goes into the environment variable " + ChatAdjudicator.KEY + ".");
            }
            return url;
        } catch (URISyntaxException e) {
            throw new InputException("this is no address: " + e.getReason(), written, EXAMPLE);
        }
    }

    /** Host and, where it is told, port, for people. */
    public String host() {
        return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
    }

    boolean encrypted() {
        return String.valueOf(url.getScheme()).equalsIgnoreCase("https");
    }
}
