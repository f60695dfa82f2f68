package dev.daylight.shell.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output that remembers why it failed, which a print stream forgets. */
public final class RememberingStream extends OutputStream {
    private final OutputStream target;
    private volatile @Nullable IOException failure;

    private RememberingStream(OutputStream target) {
        this.target = target;
    }

    public static RememberingStream of(FileDescriptor descriptor) {
        return to(new FileOutputStream(descriptor));
    }

    public static RememberingStream to(OutputStream target) {
        return new RememberingStream(target);
    }

    /** The first failure, unless the reader just wanted no more, as {@code head} does. */
    public Optional<IOException> failure() {
        return Optional.ofNullable(failure)
                .filter(first -> !String.valueOf(first.getMessage()).contains("Broken pipe"));
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int begin, int length) throws IOException {
        try {
            target.write(bytes, begin, length);
        } catch (IOException e) {
            if (failure == null) {
                failure = e;
            }
            throw e;
        }
    }
}
