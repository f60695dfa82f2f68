package dev.daylight.quote;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The letters and digits of a document, read as naively as possible: archives are unzipped, tags are cut out, PDFs go
 * through {@code pdftotext}, old Office files are searched as bytes. Deliberately shares no code and no library with
 * {@code dev.daylight.extract}. What comes out is for {@code contains} only.
 */
final class IndependentText {
    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9A-Fa-f]+|[A-Za-z]+);");
    private static final Pattern QUOTED_PRINTABLE = Pattern.compile("=\\r?\\n|((?:=[0-9A-F]{2})+)");

    private IndependentText() {}

    /** Letters and digits only, lower case: what is left when layout, punctuation and markup don't count. */
    static String skeleton(String text) {
        StringBuilder out = new StringBuilder(text.length());
        java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /** Everything that the file could be read as, as skeletons one after the other. */
    static String of(Path file) throws IOException, InterruptedException {
        return of(file.getFileName().toString(), Files.readAllBytes(file));
    }

    private static String of(String name, byte[] bytes) throws IOException, InterruptedException {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "pdf" -> pdf(bytes);
            case "docx", "pptx", "xlsx", "odt", "odp", "ods", "epub", "zip" -> archive(bytes);
            case "doc", "ppt", "xls", "msg" -> binary(bytes);
            case "eml" -> mail(bytes);
            case "md", "mdx" -> markdown(new String(bytes, StandardCharsets.UTF_8));
            case "rtf" -> rtf(new String(bytes, StandardCharsets.ISO_8859_1));
            case "vtt", "srt" -> transcript(new String(bytes, StandardCharsets.UTF_8));
            default -> markup(new String(bytes, StandardCharsets.UTF_8));
        };
    }

    private static String pdf(byte[] bytes) throws IOException, InterruptedException {
        Path file = Files.createTempFile("daylight-quote", ".pdf");
        try {
            Files.write(file, bytes);
            return skeleton(command("pdftotext", "-q", file.toString(), "-"))
                    + "\n" + skeleton(command("pdftotext", "-q", "-layout", file.toString(), "-"))
                    + "\n" + skeleton(command("pdftotext", "-q", "-raw", file.toString(), "-"));
        } finally {
            Files.delete(file);
        }
    }

    private static String command(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return out;
    }

    private static String archive(byte[] bytes) throws IOException, InterruptedException {
        StringBuilder out = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    out.append(of(entry.getName(), zip.readAllBytes())).append('\n');
                }
            }
        }
        return out.toString();
    }

    /** Old Office files hold their text in one byte or in two bytes a character; both views are searched. */
    private static String binary(byte[] bytes) {
        StringBuilder shifted = new StringBuilder();
        for (int offset = 0; offset < 2; offset++) {
            shifted.append(skeleton(
                            new String(bytes, offset, (bytes.length - offset) / 2 * 2, StandardCharsets.UTF_16LE)
                                    .replaceAll("[^\\u0020-\\u024F\\u2010-\\u2122]", "")))
                    .append('\n');
        }
        return skeleton(new String(bytes, StandardCharsets.ISO_8859_1)) + "\n" + shifted;
    }

    private static String mail(byte[] bytes) throws IOException, InterruptedException {
        String raw = new String(bytes, StandardCharsets.UTF_8);
        StringBuilder out = new StringBuilder(markup(quotedPrintable(raw)));
        Matcher part = Pattern.compile(
                        "(?is)Content-Type:\\s*([^;\\r\\n]+)[^\\n]*(?:\\r?\\n[ \\t][^\\n]*)*.*?base64.*?\\r?\\n\\r?\\n([A-Za-z0-9+/=\\r\\n]+)")
                .matcher(raw);
        while (part.find()) {
            byte[] inner = Base64.getMimeDecoder().decode(part.group(2));
            Matcher name = Pattern.compile("name=\"?([^\"\\r\\n;]+)").matcher(part.group());
            out.append('\n').append(of(name.find() ? name.group(1) : "body.html", inner));
        }
        return out.toString();
    }

    private static String quotedPrintable(String raw) {
        return QUOTED_PRINTABLE.matcher(raw).replaceAll(match -> {
            if (match.group(1) == null) {
                return "";
            }
            String[] codes = match.group(1).substring(1).split("=");
            byte[] bytes = new byte[codes.length];
            for (int i = 0; i < codes.length; i++) {
                bytes[i] = (byte) Integer.parseInt(codes[i], 16);
            }
            return Matcher.quoteReplacement(new String(bytes, StandardCharsets.UTF_8));
        });
    }

    /** As written, and with link targets, tags and expressions cut out: a quote may stand in either. */
    private static String markdown(String raw) {
        String unlinked = raw.replaceAll("(?s)<!--.*?-->", " ")
                .replaceAll("!\\[[^\\]]*\\]\\([^)]*\\)", " ")
                .replaceAll("\\]\\((?:[^()]|\\([^()]*\\))*\\)", "]")
                .replaceAll("\\]\\[[^\\]]*\\]", "]")
                .replaceAll("\\{#[^}]*\\}", "")
                .replaceAll("\\[\\^[^\\]]*\\]", "");
        String plain = unlinked.replaceAll("(?s)</?[A-Za-z][^<>]*>", "");
        return markup(raw) + "\n" + skeleton(entities(unlinked)) + "\n" + skeleton(entities(plain)) + "\n"
                + skeleton(entities(raw));
    }

    private static String markup(String raw) {
        String text = raw.replaceAll("(?is)<(script|style)\\b.*?</\\1>", "").replaceAll("(?s)<!--.*?-->", "");
        return skeleton(entities(text.replaceAll("(?s)<[^<>]*>", ""))) + "\n" + skeleton(entities(text));
    }

    private static String transcript(String raw) {
        StringBuilder out = new StringBuilder();
        raw.lines()
                .filter(line -> !line.contains("-->") && !line.strip().matches("\\d*|WEBVTT.*"))
                .map(line -> line.replaceAll("<[^>]*>", ""))
                .forEach(line -> out.append(line).append(' '));
        // A turn may be split into cues that repeat the speaker: his name may stand inside the sentence.
        return skeleton(out.toString()) + "\n"
                + skeleton(out.toString().replaceAll("(?:^|(?<= ))[A-Z][\\w.' -]{1,40}: ", ""));
    }

    private static String rtf(String raw) {
        String text = Pattern.compile("\\\\u(-?\\d+)\\s?(?:\\\\'[0-9a-fA-F]{2}|\\?)?")
                .matcher(raw)
                .replaceAll(m -> Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(m.group(1)))));
        text = Pattern.compile("\\\\'([0-9a-fA-F]{2})")
                .matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(new String(
                        new byte[] {(byte) Integer.parseInt(m.group(1), 16)},
                        java.nio.charset.Charset.forName("windows-1252"))));
        return skeleton(text.replaceAll("[\\r\\n]", "")
                .replaceAll("\\\\[a-z]+-?\\d* ?", "")
                .replaceAll("[{}]", ""));
    }

    private static String entities(String text) {
        return ENTITY.matcher(text).replaceAll(match -> {
            String name = match.group(1);
            if (name.startsWith("#x") || name.startsWith("#X")) {
                return Matcher.quoteReplacement(Character.toString(Integer.parseInt(name.substring(2), 16)));
            }
            if (name.startsWith("#")) {
                return Matcher.quoteReplacement(Character.toString(Integer.parseInt(name.substring(1))));
            }
            return switch (name) {
                case "amp" -> "&";
                case "eacute" -> "é";
                case "auml" -> "ä";
                case "ouml" -> "ö";
                case "uuml" -> "ü";
                default -> " ";
            };
        });
    }
}
