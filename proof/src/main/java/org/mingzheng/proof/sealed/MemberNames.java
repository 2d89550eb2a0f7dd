package org.mingzheng.proof.sealed;

/** The names of a sealed file's members ({@code docs/spec/sealed-file.md}, "Members"); numbers are of three digits, from 0. */
public final class MemberNames {
    private MemberNames() {}

    /**
     * {@return the name of the member with an entry}
     *
     * @param i its place
     */
    public static String entry(int i) {
        return "entries/" + digits(i) + "/entry.json";
    }

    static String disclosures(int i) {
        return "entries/" + digits(i) + "/disclosures.txt";
    }

    /**
     * {@return the name of the member with a receipt}
     *
     * @param i the entry's place
     * @param j the receipt's place
     */
    public static String receipt(int i, int j) {
        return "entries/" + digits(i) + "/receipt-" + digits(j) + ".tlog-proof";
    }

    /**
     * {@return the name of the member with a statement}
     *
     * @param i its place
     */
    public static String statement(int i) {
        return "statements/" + digits(i) + ".note";
    }

    static String definition(int i) {
        return "definitions/" + digits(i) + ".json";
    }

    private static String digits(int number) {
        return ("" + (1000 + number)).substring(1);
    }
}
