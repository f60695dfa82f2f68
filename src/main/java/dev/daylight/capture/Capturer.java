package dev.daylight.capture;

import dev.daylight.pipeline.Progress;

/** Saves public pages into a market's folder. */
public interface Capturer {
    /**
     * @throws dev.daylight.problem.InputException when an address can't be used, nothing can be written, or not one page could be had
     * @throws InterruptedException stopped; what was saved stays, and the same request goes on from there
     */
    CaptureReport capture(CaptureRequest request, Progress progress) throws InterruptedException;
}
