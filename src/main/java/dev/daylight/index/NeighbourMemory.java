package dev.daylight.index;

import java.util.Optional;

/** Keeps from run to run which claims were near to which, so that after a change only what changed is compared with all. */
public interface NeighbourMemory {
    /** Nothing is kept. */
    NeighbourMemory NONE = new NeighbourMemory() {
        @Override
        public Optional<byte[]> known() {
            return Optional.empty();
        }

        @Override
        public void keep(byte[] neighbours) {}
    };

    /** What was kept last; empty when nothing was. */
    Optional<byte[]> known();

    /** @param neighbours to be given back in the next run */
    void keep(byte[] neighbours);
}
