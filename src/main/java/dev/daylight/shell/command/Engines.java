package dev.daylight.shell.command;

import dev.daylight.pipeline.EngineOptions;
import dev.daylight.shell.line.UsageException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the command line says of where the heavy work is done. */
final class Engines {
    /** A path that was an address, such as {@code hdfs://host/market}, of whose two slashes one is left. */
    private static final Pattern ADDRESS = Pattern.compile("([a-z][a-z0-9+.-]+):/([^/].*)");

    private Engines() {}

    /** Whether it is an address with a scheme and no folder of this machine. */
    static boolean isRemote(Path market) {
        return ADDRESS.matcher(market.toString()).matches();
    }

    /** @throws UsageException when what is said doesn't go together */
    static EngineOptions options(
            String engine, @Nullable String master, @Nullable Path settings, @Nullable String home, Path market) {
        switch (engine) {
            case "local" -> {
                if (master != null || settings != null || home != null) {
                    throw new UsageException(
                            "--master, --spark-settings and --worker-home are about Spark", "Add --engine spark");
                }
                if (isRemote(market)) {
                    throw new UsageException(
                            "'" + address(market) + "' isn't a folder of this machine",
                            "Add --engine spark --master, or give a folder");
                }
                return EngineOptions.HERE;
            }
            case "spark" -> {
                if (master == null || master.isBlank()) {
                    throw new UsageException(
                            "It isn't said which Spark cluster may see the documents",
                            "Give --master spark://host:7077, or --master 'local[2]' to stay on this machine");
                }
                return new EngineOptions(master, address(market), settings, home);
            }
            default -> throw new UsageException("'--engine': no engine is called '" + engine + "'", "local, spark");
        }
    }

    private static String address(Path market) {
        Matcher address = ADDRESS.matcher(market.toString());
        return address.matches()
                ? address.group(1) + (address.group(1).equals("file") ? ":///" : "://") + address.group(2)
                : market.toAbsolutePath().normalize().toUri().toString();
    }
}
