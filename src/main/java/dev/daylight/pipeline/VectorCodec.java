package dev.daylight.pipeline;

import dev.daylight.embedding.Vectors;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Vectors to bytes and back, for the workspace's cache. */
final class VectorCodec {
    private VectorCodec() {}

    static byte[] bytes(Vectors vectors) {
        ByteBuffer out = ByteBuffer.allocate(4 + 4 * vectors.size() * vectors.dimension())
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(vectors.dimension());
        for (int i = 0; i < vectors.size(); i++) {
            for (float value : vectors.get(i)) {
                out.putFloat(value);
            }
        }
        return out.array();
    }

    static Vectors vectors(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int dimension = in.getInt();
        float[] values = new float[in.remaining() / 4];
        in.asFloatBuffer().get(values);
        return new Vectors(values, dimension);
    }

    /** All vectors one after the other. */
    static Vectors concat(java.util.List<Vectors> parts, int dimension) {
        float[] values = new float[parts.stream().mapToInt(Vectors::size).sum() * dimension];
        int at = 0;
        for (Vectors part : parts) {
            for (int i = 0; i < part.size(); i++) {
                System.arraycopy(part.get(i), 0, values, at, dimension);
                at += dimension;
            }
        }
        return new Vectors(values, dimension);
    }
}
