package dev.daylight.job;

import java.util.List;
import java.util.SortedMap;

/** Says how probably a passage helps a buyer to do each job. */
public interface JobClassifier {
    /**
     * What is known of a passage.
     *
     * @param vendor id of the vendor who published it; empty when unknown
     * @param path path of its asset below the vendor's folder; may be empty
     * @param title title of its asset; may be empty
     * @param headings the headings above it, outermost first
     * @param text the passage
     */
    record Input(String vendor, String path, String title, List<String> headings, String text) {
        public Input {
            headings = List.copyOf(headings);
        }

        /** The part of a path that comes after the vendor's folder; all of it where that folder isn't in it. */
        public static String pathBelow(String vendor, String path) {
            int at = vendor.isEmpty() ? -1 : ("/" + path).indexOf("/" + vendor + "/");
            return at < 0 ? path : path.substring(at + vendor.length() + 1);
        }
    }

    /** Names jobs, model and weights; part of every cache key. */
    String fingerprint();

    /** One map from job id to calibrated probability in [0, 1] a passage, in order. */
    List<SortedMap<String, Double>> classify(List<Input> passages);
}
