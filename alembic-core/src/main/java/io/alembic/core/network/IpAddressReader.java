package io.alembic.core.network;

import java.util.Optional;

/** Reads the text forms of RFC 4291 §2.2 and dotted quads; knows neither zones nor brackets nor host names. */
final class IpAddressReader {

    private static final int GROUPS = 8;
    private static final int GROUPS_OF_HALF = 4;
    private static final int BITS_OF_GROUP = 16;
    private static final int OCTETS = 4;
    private static final int LARGEST_OCTET = 255;
    private static final int LONGEST = 64;
    private static final long NONE = -1;

    private final String text;
    private final boolean strict;

    IpAddressReader(String text, boolean strict) {
        this.text = text;
        this.strict = strict;
    }

    Optional<IpAddress> read() {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return text.indexOf(':') < 0 ? version4() : version6();
    }

    private Optional<IpAddress> version4() {
        long quad = dottedQuad(text);
        return quad == NONE ? Optional.empty() : Optional.of(new IpAddress(false, 0, quad));
    }

    private Optional<IpAddress> version6() {
        int gap = text.indexOf("::");
        if (gap < 0) {
            int[] groups = new int[GROUPS];
            return groups(text, groups) == GROUPS ? Optional.of(joined(groups)) : Optional.empty();
        }
        int[] before = new int[GROUPS];
        int[] after = new int[GROUPS];
        String head = text.substring(0, gap);
        int headGroups = head.indexOf('.') >= 0 ? -1 : groups(head, before);
        int tailGroups = groups(text.substring(gap + 2), after);
        int most = strict || tailGroups == 0 ? GROUPS - 1 : GROUPS;
        if (headGroups < 0 || tailGroups < 0 || headGroups + tailGroups > most) {
            return Optional.empty();
        }
        System.arraycopy(after, 0, before, GROUPS - tailGroups, tailGroups);
        return Optional.of(joined(before));
    }

    /** Reads groups up to an embedded dotted quad; how many there are, or -1 when one is wrong. */
    private int groups(String part, int[] groups) {
        if (part.isEmpty()) {
            return 0;
        }
        int count = 0;
        int from = 0;
        while (true) {
            int colon = part.indexOf(':', from);
            String group = colon < 0 ? part.substring(from) : part.substring(from, colon);
            if (colon < 0 && group.indexOf('.') >= 0) {
                return embedded(group, groups, count);
            }
            int value = hexadecimal(group);
            if (value < 0 || count == GROUPS) {
                return -1;
            }
            groups[count++] = value;
            if (colon < 0) {
                return count;
            }
            from = colon + 1;
        }
    }

    private int embedded(String group, int[] groups, int count) {
        long quad = dottedQuad(group);
        if (quad == NONE || count > GROUPS - 2) {
            return -1;
        }
        groups[count] = (int) (quad >>> BITS_OF_GROUP);
        groups[count + 1] = (int) (quad & 0xFFFF);
        return count + 2;
    }

    private static int hexadecimal(String group) {
        if (group.isEmpty() || group.length() > 4) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < group.length(); i++) {
            char c = group.charAt(i);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }

    private long dottedQuad(String part) {
        String[] octets = part.split("\\.", -1);
        if (octets.length != OCTETS) {
            return NONE;
        }
        long value = 0;
        for (String octet : octets) {
            int number = octet(octet);
            if (number < 0) {
                return NONE;
            }
            value = value << 8 | number;
        }
        return value;
    }

    private int octet(String digits) {
        if (strict && digits.length() > 1 && digits.charAt(0) == '0') {
            return -1;
        }
        int number = Digits.parse(digits, 3);
        return number > LARGEST_OCTET ? -1 : number;
    }

    private static IpAddress joined(int[] groups) {
        long high = 0;
        long low = 0;
        for (int i = 0; i < GROUPS_OF_HALF; i++) {
            high = high << BITS_OF_GROUP | groups[i];
            low = low << BITS_OF_GROUP | groups[GROUPS_OF_HALF + i];
        }
        return new IpAddress(true, high, low);
    }
}
