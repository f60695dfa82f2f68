package dev.daylight.compare.contradiction;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Numbers for words, so that sets of words can be intersected without reading them. Which number a word gets depends on who asks first;
 * how many numbers two sets share doesn't. Safe for use by several threads.
 */
final class Lexicon {
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    /**
     * @param words distinct words
     * @return their numbers, ascending
     */
    int[] numbers(Collection<String> words) {
        return words.stream()
                .mapToInt(word -> numbers.computeIfAbsent(word, unseen -> next.getAndIncrement()))
                .sorted()
                .toArray();
    }
}
