package dev.daylight.pipeline;

/** Opens an engine; found by {@link java.util.ServiceLoader}, so that the program alone doesn't carry one. */
public interface EngineProvider {
    /**
     * @throws dev.daylight.problem.InputException when there is no cluster where the user says
     */
    Engine open(EngineOptions options, Progress progress) throws InterruptedException;
}
