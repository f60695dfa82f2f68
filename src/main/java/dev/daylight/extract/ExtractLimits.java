package dev.daylight.extract;

import java.time.Duration;

/**
 * What one document may cost. A document that needs more is listed as unreadable; its neighbours go on.
 *
 * @param time for one file, containers with all their members included
 * @param heapMegabytes of the reading process, in MB; at least 256, for the tables of languages alone
 * @param characters of extracted text of one file, members included
 * @param depth containers within containers; 1: members of the file only
 * @param members of one file, at all depths
 * @param memberBytes size of one unpacked member, in bytes
 */
public record ExtractLimits(
        Duration time, int heapMegabytes, int characters, int depth, int members, long memberBytes) {
    public static final ExtractLimits DEFAULT =
            new ExtractLimits(Duration.ofSeconds(60), 768, 8_000_000, 5, 2_000, 200L * 1024 * 1024);

    /** How often {@link #memberBytes} all members of one file may take together while they are read. */
    private static final int LARGEST_MEMBERS = 4;

    public ExtractLimits {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("time must be positive: " + time);
        }
        if (heapMegabytes < 256 || characters < 1 || depth < 0 || members < 0 || memberBytes < 1) {
            throw new IllegalArgumentException("limits must be positive, and the heap at least 256 MB");
        }
    }

    /** What all members of one file may unpack to together, at all depths, in bytes. */
    long unpackedBytes() {
        return LARGEST_MEMBERS * memberBytes;
    }
}
