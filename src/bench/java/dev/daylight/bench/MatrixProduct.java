package dev.daylight.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** An ONNX file of one matrix product a × b with constant b, written field by field (protocol buffers; onnx.proto3 names the numbers). */
final class MatrixProduct {
    private MatrixProduct() {}

    /** @param weights b as raw bytes, side × side values */
    static byte[] model(String operator, int ofA, int ofB, int ofC, int rows, int side, byte[] weights) {
        byte[] node = message(text(1, "a"), text(1, "b"), text(2, "c"), text(4, operator));
        byte[] constant = message(
                number(1, side), number(1, side), number(2, ofB), text(8, "b"), bytes(9, weights));
        byte[] graph = message(
                bytes(1, node),
                text(2, "product"),
                bytes(5, constant),
                bytes(11, value("a", ofA, rows, side)),
                bytes(12, value("c", ofC, rows, side)));
        byte[] operators = message(text(1, ""), number(2, 13));
        return message(number(1, 8), bytes(7, graph), bytes(8, operators));
    }

    private static byte[] value(String name, int type, int rows, int columns) {
        byte[] shape = message(bytes(1, message(number(1, rows))), bytes(1, message(number(1, columns))));
        byte[] tensor = message(number(1, type), bytes(2, shape));
        return message(text(1, name), bytes(2, message(bytes(1, tensor))));
    }

    private static byte[] message(byte[]... fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] field : fields) {
            out.writeBytes(field);
        }
        return out.toByteArray();
    }

    private static byte[] text(int field, String text) {
        return bytes(field, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(int field, byte[] content) {
        return message(varint(field << 3 | 2), varint(content.length), content);
    }

    private static byte[] number(int field, long value) {
        return message(varint((long) field << 3), varint(value));
    }

    private static byte[] varint(long value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long rest = value;
        while (rest >>> 7 != 0) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
        return out.toByteArray();
    }
}
