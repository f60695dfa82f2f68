package dev.daylight.score;

import java.util.Arrays;

/** Lets buying groups read from a shelf, one after the other. Not for several threads. */
final class GroupReader {
    private final Shelf shelf;
    private final BuyingGroup group;
    private final SplitMix random;
    private final boolean own;

    private final int[] takenBy;
    private final int[] metBy;
    private final int[] readOf;
    private final int[] stamp;
    private final int[] touched;
    private int touchedCount;
    private final int[] firstSide;
    private final int[] secondSide;
    private int person;
    private int draw;

    /**
     * @param own whether the first vendor on the shelf is the own one and so on every shortlist
     */
    GroupReader(Shelf shelf, BuyingGroup group, SplitMix random, boolean own) {
        this.shelf = shelf;
        this.group = group;
        this.random = random;
        this.own = own;
        takenBy = new int[shelf.size()];
        metBy = new int[shelf.saidBy.length];
        readOf = new int[shelf.saidBy.length];
        stamp = new int[shelf.saidBy.length];
        touched = new int[shelf.saidBy.length];
        firstSide = new int[shelf.probabilities.length];
        secondSide = new int[shelf.probabilities.length];
    }

    Reading read() {
        draw++;
        touchedCount = 0;
        Arrays.fill(firstSide, 0);
        Arrays.fill(secondSide, 0);
        int[] shortlist = shortlist();
        double minutes = 0;
        int repeats = 0;
        int met = 0;
        for (int member = 0; member < group.people(); member++) {
            person++;
            int[] left = new int[shortlist.length];
            for (int slot = 0; slot < shortlist.length; slot++) {
                left[slot] = shelf.assets[shortlist[slot]].length;
            }
            int wanted = group.fewest() + random.nextInt(group.most() - group.fewest() + 1);
            for (int k = 0; k < wanted; k++) {
                int slot = slot(left);
                if (slot < 0) {
                    break;
                }
                left[slot]--;
                int asset = take(shortlist[slot]);
                minutes += shelf.minutes[asset];
                for (int message : shelf.messages[asset]) {
                    met++;
                    if (metBy[message] == person) {
                        repeats++;
                    }
                    metBy[message] = person;
                    if (stamp[message] != draw) {
                        stamp[message] = draw;
                        readOf[message] = 0;
                        touched[touchedCount++] = message;
                    }
                    readOf[message] |= 1 << slot;
                }
                for (int side : shelf.sides[asset]) {
                    int[] readers = (side & 1) == 0 ? firstSide : secondSide;
                    readers[side >> 1] |= 1 << member;
                }
            }
        }
        double alone = 0;
        double together = 0;
        for (int c = 0; c < firstSide.length; c++) {
            if ((firstSide[c] & secondSide[c]) != 0) {
                alone += shelf.probabilities[c];
            } else if (firstSide[c] != 0 && secondSide[c] != 0) {
                together += shelf.probabilities[c];
            }
        }
        return new Reading(minutes / 60, repeats, met, alone, together, swappable(shortlist), shortlist);
    }

    private int[] shortlist() {
        int n = shelf.vendors.length;
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        int size = Math.min(group.shortlist(), n);
        for (int i = own ? 1 : 0; i < size; i++) {
            int other = i + random.nextInt(n - i);
            int swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
        return Arrays.copyOf(order, size);
    }

    /** A vendor of the shortlist that has assets left, each equally likely; -1 when none has. */
    private int slot(int[] left) {
        int available = 0;
        for (int count : left) {
            available += count > 0 ? 1 : 0;
        }
        int chosen = available == 0 ? 0 : random.nextInt(available);
        for (int slot = 0; slot < left.length; slot++) {
            if (left[slot] > 0 && chosen-- == 0) {
                return slot;
            }
        }
        return -1;
    }

    /** An asset that this person hasn't taken, in proportion to its weight. */
    private int take(int vendor) {
        int[] assets = shelf.assets[vendor];
        double[] sums = shelf.sums[vendor];
        for (int attempt = 0; attempt < 32; attempt++) {
            int at = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
            int asset = assets[Math.min(assets.length - 1, at < 0 ? -at - 1 : at + 1)];
            if (takenBy[asset] != person) {
                takenBy[asset] = person;
                return asset;
            }
        }
        return takeLeft(assets, sums);
    }

    /** The same, exactly, when most of the weight is taken already. */
    private int takeLeft(int[] assets, double[] sums) {
        double total = 0;
        for (int i = 0; i < assets.length; i++) {
            total += takenBy[assets[i]] == person ? 0 : sums[i] - (i == 0 ? 0 : sums[i - 1]);
        }
        double point = random.nextDouble() * total;
        int last = -1;
        for (int i = 0; i < assets.length && (last < 0 || point >= 0); i++) {
            if (takenBy[assets[i]] != person) {
                last = assets[i];
                point -= sums[i] - (i == 0 ? 0 : sums[i - 1]);
            }
        }
        takenBy[last] = person;
        return last;
    }

    private double[] swappable(int[] shortlist) {
        double[] shares = new double[shortlist.length * (shortlist.length - 1) / 2];
        int pair = 0;
        for (int a = 0; a < shortlist.length; a++) {
            for (int b = a + 1; b < shortlist.length; b++) {
                int mask = 1 << a | 1 << b;
                int read = 0;
                int both = 0;
                for (int i = 0; i < touchedCount; i++) {
                    int message = touched[i];
                    if ((readOf[message] & mask) != 0) {
                        read++;
                        both += shelf.saidBy[message].get(shelf.vendors[shortlist[a]])
                                        && shelf.saidBy[message].get(shelf.vendors[shortlist[b]])
                                ? 1
                                : 0;
                    }
                }
                shares[pair++] = read == 0 ? 0 : both / (double) read;
            }
        }
        return shares;
    }
}
