package dev.daylight.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Spark cluster as people run it: a master and workers of one core each, every one a process, from the jars that Maven brought. */
final class StandaloneCluster implements AutoCloseable {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final List<String> OPENED = List.of(
            "java.lang",
            "java.lang.invoke",
            "java.lang.reflect",
            "java.io",
            "java.net",
            "java.nio",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "sun.nio.ch",
            "sun.nio.cs",
            "sun.util.calendar");

    private final Path folder;
    private final String address;
    private final List<Process> processes = new ArrayList<>();

    private StandaloneCluster(Path folder, int port) {
        this.folder = folder;
        this.address = "spark://127.0.0.1:" + port;
    }

    static StandaloneCluster start(Path folder, int workers) throws IOException, InterruptedException {
        StandaloneCluster cluster = new StandaloneCluster(folder, freePort());
        try {
            int port = Integer.parseInt(cluster.address.substring(cluster.address.lastIndexOf(':') + 1));
            cluster.launch(
                    "master",
                    "org.apache.spark.deploy.master.Master",
                    "--host",
                    "127.0.0.1",
                    "--port",
                    "" + port,
                    "--webui-port",
                    "0");
            for (int i = 1; i <= workers; i++) {
                cluster.launch(
                        "worker" + i,
                        "org.apache.spark.deploy.worker.Worker",
                        "--host",
                        "127.0.0.1",
                        "--webui-port",
                        "0",
                        "--cores",
                        "1",
                        "--memory",
                        "5g",
                        "--work-dir",
                        folder.resolve("work" + i).toString(),
                        cluster.address);
            }
            cluster.awaitWorkers(workers);
            return cluster;
        } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
            cluster.close();
            throw e;
        }
    }

    String address() {
        return address;
    }

    /** Kills a worker with its executor, as a machine that goes dark. */
    void kill(int worker) {
        Process process = processes.get(worker);
        assertThat(process.descendants())
                .as("executors of the worker to be killed")
                .isNotEmpty();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void awaitWorkers(int count) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Files.readString(folder.resolve("master.log")).split("Registering worker", -1).length <= count) {
            assertThat(Instant.now()).as("workers have registered").isBefore(end);
            assertThat(processes).allMatch(Process::isAlive);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private void launch(String name, String... what) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        OPENED.forEach(opened -> command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED"));
        command.addAll(List.of("-cp", TARGET + "/spark/jars/*:" + TARGET + "/lib/*"));
        command.addAll(List.of(what));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_HOME", TARGET.resolve("spark").toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        processes.add(builder.start());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
