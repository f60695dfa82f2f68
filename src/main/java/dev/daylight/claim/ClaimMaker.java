package dev.daylight.claim;

import dev.daylight.digest.Sha256;
import dev.daylight.extract.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Turns sentences that are probably claims into claims: the one place where polarity, modality, quantities and evidence are read. */
public final class ClaimMaker {
    private final Annotator annotator;
    private final double threshold;

    /**
     * @param annotator for labelled sentences, see {@link #fromText}
     * @param threshold least probability of a claim, in [0, 1]
     */
    public ClaimMaker(Annotator annotator, double threshold) {
        this.annotator = annotator;
        this.threshold = threshold;
    }

    /** Changes whenever what is read from a claim could. Part of every cache key. */
    public String fingerprint() {
        return annotator.fingerprint() + ";claims-v1;threshold=" + threshold + ";" + SentenceFilter.VERSION;
    }

    /**
     * The claims among an asset's sentences, in order.
     *
     * @param asset id of the asset
     * @param vendor id of the vendor
     * @param vendorName name to show of the vendor
     * @param channel how the asset reaches the buyer
     * @param length length of the extracted text
     * @param sentences all of the asset's sentences that passed {@link SentenceFilter}, in order
     * @param probabilities probability that sentence i is a claim at i
     */
    public List<Claim> claims(
            String asset,
            String vendor,
            String vendorName,
            String channel,
            int length,
            List<Sentence> sentences,
            double[] probabilities) {
        if (probabilities.length != sentences.size()) {
            throw new IllegalArgumentException(
                    probabilities.length + " probabilities for " + sentences.size() + " sentences");
        }
        List<Claim> claims = new ArrayList<>();
        Map<String, Integer> occurrences = new TreeMap<>();
        for (int i = 0; i < sentences.size(); i++) {
            if (probabilities[i] >= threshold) {
                Sentence sentence = sentences.get(i);
                Folded folded = Folded.of(sentence.text(), sentence.tokens());
                int occurrence = occurrences.merge(folded.text(), 1, Integer::sum);
                double position = length == 0 ? 0 : Math.min(1, (double) sentence.begin() / length);
                claims.add(claim(
                        id(asset, folded.text(), occurrence),
                        asset,
                        vendor,
                        vendorName,
                        channel,
                        sentence.passage(),
                        sentence.block().anchor(),
                        sentence.begin(),
                        sentence.end(),
                        folded,
                        probabilities[i],
                        position));
            }
        }
        return claims;
    }

    /**
     * A claim from a sentence that stands alone, as labelled data have them. Goes through the same code as any other.
     *
     * @param text a sentence
     * @param vendor id of the vendor who says it
     * @param vendorName name to show of the vendor
     */
    public Claim fromText(String text, String vendor, String vendorName) {
        Folded folded = Folded.of(text, annotator.tokens(text));
        return claim(
                id(vendor, folded.text(), 1),
                "",
                vendor,
                vendorName,
                "",
                0,
                Anchor.NONE,
                0,
                text.length(),
                folded,
                1,
                0);
    }

    private static Claim claim(
            String id,
            String asset,
            String vendor,
            String vendorName,
            String channel,
            int passage,
            Anchor anchor,
            int begin,
            int end,
            Folded folded,
            double probability,
            double position) {
        List<Quantity> quantities = QuantityReader.read(folded.text(), folded.tokens());
        return new Claim(
                id,
                asset,
                vendor,
                channel,
                passage,
                anchor,
                begin,
                end,
                folded.text(),
                probability,
                PolarityReader.read(folded.tokens()),
                ModalityReader.read(folded.text()),
                quantities,
                EvidenceReader.read(folded.text(), quantities, Set.of(vendorName)),
                folded.tokens(),
                position,
                new TreeMap<>());
    }

    private static String id(String asset, String text, int occurrence) {
        return Sha256.id('c', asset + '\n' + text + '\n' + occurrence);
    }
}
