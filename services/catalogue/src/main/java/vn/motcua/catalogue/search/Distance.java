package vn.motcua.catalogue.search;

/** How many letters two words are apart: missing, too many, others, or two swapped. */
final class Distance {

    /** Further apart, words have nothing to do with each other. */
    static final int MOST = 2;

    /** Exact up to {@value #MOST}; of words that are further apart only that they are. */
    static int between(String one, String other) {
        var before = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var next = new int[other.length() + 1];
            next[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                next[j] = Math.min(Math.min(last[j], next[j - 1]) + 1, last[j - 1] + same);
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                    next[j] = Math.min(next[j], before[j - 2] + 1);
                }
                least = Math.min(least, next[j]);
            }
            if (least > MOST) {
                return MOST + 1;
            }
            before = last;
            last = next;
        }
        return last[other.length()];
    }

    private Distance() {}
}
