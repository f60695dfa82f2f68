package dev.daylight.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Damages bytes at random; the same seed does the same damage. What is packed is damaged inside as often as outside. */
final class Mutator {
    private static final int[] NUMBERS = {0, 1, -1, 127, 128, 255, 32_767, 65_535, Integer.MAX_VALUE, Integer.MIN_VALUE
    };
    private static final String[] WORDS = {
        "<",
        ">",
        "</",
        "<!--",
        "]]>",
        "<![CDATA[",
        "<!DOCTYPE x>",
        "&#0;",
        "&#x10FFFF;",
        "&lol;",
        "\u0000",
        "\uFFFD",
        "\u202E",
        "\r",
        "\n\n",
        "\t",
        "    ",
        "---\n",
        "- ",
        "* ",
        "```",
        "~~~",
        "{{",
        "}}",
        "{%",
        "[",
        "](",
        "![",
        "|",
        ":::",
        ".. ",
        "::\n",
        "`",
        "\"",
        "'",
        "\\",
        "#",
        "/",
        "%",
        "obj",
        "endobj",
        "stream",
        "0 R",
        "<<",
        ">>",
        "/Length",
        "-->",
        "00:00:00.000",
        "99",
        "-1",
        "1e999",
        "2147483648",
        "9999-99-99",
        "NaN",
        "null",
        "true",
        "&a",
        "*a",
        "? ",
        "!!",
        "@",
        ",",
        ";",
        "="
    };
    private static final int LARGEST = 4 << 20;

    private final SplittableRandom random;

    Mutator(long seed) {
        random = new SplittableRandom(seed);
    }

    /** @param other what pieces are taken from */
    byte[] damage(byte[] bytes, byte[] other) {
        boolean packed = bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K';
        if (packed && random.nextInt(4) > 0) {
            return inside(bytes, other);
        }
        return outside(bytes, other);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private byte[] inside(byte[] zip, byte[] other) {
        Map<String, byte[]> entries = Packed.entries(zip);
        List<String> names = new ArrayList<>(entries.keySet());
        names.removeIf(name -> name.endsWith("/"));
        for (int i = random.nextInt(3); i >= 0; i--) {
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(12)) {
                case 0 -> entries.remove(name);
                case 1 -> entries.put(names.get(random.nextInt(names.size())), entries.getOrDefault(name, other));
                default -> entries.put(name, outside(entries.getOrDefault(name, new byte[0]), other));
            }
        }
        return Packed.zip(entries);
    }

    private byte[] outside(byte[] bytes, byte[] other) {
        byte[] damaged = bytes;
        for (int i = random.nextInt(6); i >= 0; i--) {
            damaged = once(damaged, other);
        }
        return damaged.length > LARGEST ? Arrays.copyOf(damaged, LARGEST) : damaged;
    }

    private byte[] once(byte[] bytes, byte[] other) {
        if (bytes.length == 0) {
            return new byte[] {(byte) random.nextInt(256)};
        }
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(1 << (1 + random.nextInt(12))));
        byte[] changed = bytes.clone();
        switch (random.nextInt(10)) {
            case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> changed[at] = (byte) random.nextInt(256);
            case 2 -> number(changed, at);
            case 3 -> {
                return joined(bytes, at, new byte[0], at + length);
            }
            case 4 -> {
                return joined(bytes, at, Arrays.copyOfRange(bytes, at, at + length), at);
            }
            case 5 -> {
                return joined(bytes, at, repeated(Arrays.copyOfRange(bytes, at, at + Math.min(length, 40))), at);
            }
            case 6 -> {
                int from = random.nextInt(Math.max(1, other.length));
                return joined(
                        bytes, at, Arrays.copyOfRange(other, from, Math.min(other.length, from + length)), at + length);
            }
            case 7 -> {
                return Arrays.copyOf(bytes, at);
            }
            default -> {
                return joined(bytes, at, WORDS[random.nextInt(WORDS.length)].getBytes(StandardCharsets.UTF_8), at);
            }
        }
        return changed;
    }

    private byte[] repeated(byte[] piece) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 1 << random.nextInt(13); i > 0; i--) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    private void number(byte[] bytes, int at) {
        int number = NUMBERS[random.nextInt(NUMBERS.length)];
        boolean little = random.nextBoolean();
        for (int i = 0; i < 4 && at + i < bytes.length; i++) {
            bytes[at + i] = (byte) (number >> 8 * (little ? i : 3 - i));
        }
    }

    private static byte[] joined(byte[] bytes, int end, byte[] between, int begin) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, end);
        out.writeBytes(between);
        out.write(bytes, begin, bytes.length - begin);
        return out.toByteArray();
    }
}
