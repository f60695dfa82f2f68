package dev.daylight.claim;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a claim itself offers as proof; a third party counts for more than a customer, a customer for more than a bare number. */
final class EvidenceReader {
    private static final Pattern THIRD_PARTY = Pattern.compile(
            "\\b(?:Gartner|Forrester|IDC|G2(?: Crowd)?|Capterra|TrustRadius|Trustpilot|GigaOm|Everest Group|Magic Quadrant|SOC ?[123]|SOC-2|ISO(?:/IEC)? ?\\d{4,5}|HIPAA|PCI[ -]DSS|FedRAMP|CSA STAR|GDPR[- ]certified|HITRUST"
                    + "|CNCF|Linux Foundation|independent(?:ly)? (?:audit|test|benchmark|verif|review)\\w*|third[- ]party (?:audit|test|benchmark|penetration|pen)\\w*|peer[- ]reviewed|penetration test\\w*|TPC-\\w+|analyst firm|University|W3Techs|DB-Engines|StackOverflow survey)\\b");
    private static final Pattern CUSTOMER = Pattern.compile(
            "\\b(?:trusted by|used by|customers? (?:like|such as|including)|(?:companies|teams|organi[sz]ations|enterprises|brands|startups) (?:like|such as|including)|at companies like|case study|powers)\\s+(?:\\w+\\s){0,3}?[A-Z]"
                    + "|\\b[A-Z][\\w.&]+(?:\\s[A-Z][\\w.&]+){0,2}\\s(?:uses?|used|relies on|switched|migrated|moved|chose|adopted|cut|reduced|saved|saves|increased|improved|grew)\\b.{0,60}\\b(?:to|by|from|using|with)\\b");
    private static final Set<String> PRONOUNS = Set.of("We", "Our", "It", "This", "That", "They", "You", "Teams", "Companies", "Customers", "Users", "The", "A", "An", "Each", "Every", "Both");

    private EvidenceReader() {}

    /**
     * @param text the claim's text
     * @param quantities its quantities
     * @param own names of the vendor who says it: "Acme uses …" is no customer when Acme speaks
     */
    static Evidence read(String text, List<Quantity> quantities, Set<String> own) {
        if (THIRD_PARTY.matcher(text).find()) {
            return Evidence.THIRD_PARTY;
        }
        var customer = CUSTOMER.matcher(text);
        while (customer.find()) {
            String first = customer.group().split("\\s+", 2)[0];
            if (!PRONOUNS.contains(first) && own.stream().noneMatch(name -> name.equalsIgnoreCase(first))) {
                return Evidence.CUSTOMER;
            }
        }
        boolean measured = quantities.stream().anyMatch(q -> !q.unit().equals("date") && !q.unit().isEmpty());
        return measured ? Evidence.NUMBER : Evidence.NONE;
    }
}
