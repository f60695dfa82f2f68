package dev.daylight.spark;

import dev.daylight.pipeline.EngineOptions;
import dev.daylight.problem.InputException;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;

/**
 * How a Spark application of ours is set up. What the user's own file says goes before.
 *
 * <p>Executors run from a copy of Daylight's folder on their machine: 600 MB of libraries and language models are not sent for each audit. Our own
 * models (44 MB) are, so that no worker judges by others.
 */
final class Settings {
    private static final String OPTIONS = "spark.executor.extraJavaOptions";

    private Settings() {}

    static SparkConf of(EngineOptions options) {
        SparkConf conf = new SparkConf(false)
                .setAppName("Daylight")
                .setMaster(String.valueOf(options.master()))
                // Pages of a market's texts that anybody in the network could open.
                .set("spark.ui.enabled", "false")
                .set("spark.eventLog.enabled", "false")
                .set("spark.executor.memory", "3g")
                .set("spark.rpc.message.maxSize", "512")
                .set("spark.driver.maxResultSize", "0")
                .set("spark.executor.processTreeMetrics.enabled", "false");
        String home = options.home() == null ? System.getProperty("daylight.home", "") : options.home();
        if (!String.valueOf(options.master()).startsWith("local")) {
            conf.set("spark.executor.extraClassPath", classPath(home));
        }
        for (Map.Entry<String, String> told : file(options.settings()).entrySet()) {
            conf.set(told.getKey(), told.getValue());
        }
        conf.set(OPTIONS, (javaOptions(home) + " " + conf.get(OPTIONS, "")).strip());
        return conf;
    }

    /** As the launcher has it: the program with the engine, Spark's libraries, its own. */
    private static String classPath(String home) {
        return String.join(
                File.pathSeparator,
                List.of(home + "/target/spark/daylight.jar", home + "/target/spark/jars/*", home + "/target/lib/*"));
    }

    private static String javaOptions(String home) {
        List<String> options = new ArrayList<>(List.of(
                "-Ddaylight.home=" + home,
                "-Djava.awt.headless=true",
                // A core dump would hold the documents.
                "-XX:-CreateCoredumpOnCrash",
                "-XX:-UsePerfData",
                "-XX:+UseSerialGC"));
        if (Runtime.version().feature() >= 24) {
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        return String.join(" ", options);
    }

    private static Map<String, String> file(@org.jspecify.annotations.Nullable Path file) {
        Map<String, String> settings = new TreeMap<>();
        if (file != null) {
            Properties read = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                read.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new InputException(
                        "the settings can't be read: " + e.getMessage(),
                        file.toString(),
                        "It is a file of lines such as spark.executor.memory=6g");
            }
            read.stringPropertyNames().stream()
                    .filter(name -> name.startsWith("spark."))
                    .forEach(name -> settings.put(name, read.getProperty(name).strip()));
        }
        return settings;
    }

    /** What {@code spark.hadoop.*} says, for executors: which file system is where, and who may read it. */
    static Map<String, String> hadoop(Configuration configuration) {
        Map<String, String> told = new TreeMap<>();
        Configuration usual = new Configuration();
        for (Map.Entry<String, String> entry : configuration) {
            String value = usual.get(entry.getKey());
            if (value == null || !value.equals(entry.getValue())) {
                told.put(entry.getKey(), String.valueOf(configuration.get(entry.getKey())));
            }
        }
        return told;
    }
}
