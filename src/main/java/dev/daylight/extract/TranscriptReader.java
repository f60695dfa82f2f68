package dev.daylight.extract;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** WebVTT and SubRip: cues of one speaker are joined to turns, each anchored at the time it begins. */
final class TranscriptReader implements FormatReader {
    private static final Pattern TIMES = Pattern.compile(
            "^\\s*(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})[.,]\\d{1,3}\\s*-->\\s*(?:\\d{1,3}:)?\\d{1,2}:\\d{2}[.,]\\d{1,3}.*$");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s>]*)?\\s+([^>]+)>");
    private static final Pattern NAMED = Pattern.compile(
            "^\\s*(?:-\\s*)?(\\p{Lu}[\\p{L}.'’ -]{0,40}(?:\\([^)]{1,30}\\))?):\\s+(\\S.*)$", Pattern.DOTALL);
    private static final Pattern MARKUP =
            Pattern.compile("</?[a-zA-Z][^>]{0,200}>|<\\d{2}:[\\d:.]+>|\\{\\\\[^}]{0,50}\\}");
    /** A turn is cut at the next sentence's end once it has as many characters. */
    private static final int LONG_TURN = 600;

    private final Texts texts;

    TranscriptReader(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void read(Path file, String format, Draft draft, Members members) throws Exception {
        Turns turns = new Turns(draft.blocks);
        String[] lines = texts.read(file).split("\\R", -1);
        int i = 0;
        while (i < lines.length) {
            Matcher times = TIMES.matcher(lines[i]);
            i++;
            if (!times.matches()) {
                continue;
            }
            StringBuilder cue = new StringBuilder();
            while (i < lines.length
                    && !lines[i].isBlank()
                    && !TIMES.matcher(lines[i]).matches()) {
                cue.append(lines[i]).append('\n');
                i++;
            }
            turns.cue(timecode(times), cue.toString().strip());
        }
        turns.flush();
        if (draft.blocks.blocks().isEmpty()) {
            throw new Unreadable("not a transcript: it has no timecodes");
        }
    }

    private static String timecode(Matcher times) {
        int hours = times.group(1) == null ? 0 : Integer.parseInt(times.group(1));
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d",
                hours,
                Integer.parseInt(times.group(2)),
                Integer.parseInt(times.group(3)));
    }

    private static final class Turns {
        private final BlockWriter blocks;
        private final StringBuilder text = new StringBuilder();
        private String begin = "";
        private @Nullable String speaker;

        Turns(BlockWriter blocks) {
            this.blocks = blocks;
        }

        void cue(String timecode, String cue) {
            Matcher voice = VOICE.matcher(cue);
            int last = 0;
            while (voice.find()) {
                say(timecode, speaker, cue.substring(last, voice.start()));
                say(timecode, voice.group(1).strip(), "");
                last = voice.end();
            }
            Matcher named = NAMED.matcher(cue.substring(last));
            if (last == 0 && named.matches()) {
                say(timecode, named.group(1).strip(), named.group(2));
            } else {
                say(timecode, speaker, cue.substring(last));
            }
        }

        private void say(String timecode, @Nullable String who, String raw) {
            String words = MARKUP.matcher(raw)
                    .replaceAll("")
                    .replace("&amp;", "&")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&nbsp;", " ")
                    .strip();
            boolean same = who == null ? speaker == null : who.equals(speaker);
            boolean ended = text.length() > LONG_TURN && ".?!".indexOf(text.charAt(text.length() - 1)) >= 0;
            if (!same || ended) {
                flush();
                speaker = who;
            }
            if (!words.isEmpty()) {
                if (text.isEmpty()) {
                    begin = timecode;
                }
                text.append(text.isEmpty() ? "" : " ").append(words);
            }
        }

        void flush() {
            if (!text.isEmpty()) {
                blocks.at(Anchor.ofTime(begin, speaker));
                blocks.add(Block.Kind.SPEECH, text);
                text.setLength(0);
            }
        }
    }
}
