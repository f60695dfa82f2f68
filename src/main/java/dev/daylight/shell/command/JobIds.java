package dev.daylight.shell.command;

import java.util.List;

/** Ids of the buying jobs, for completion. */
@FunctionalInterface
public interface JobIds {
    List<String> ids();
}
