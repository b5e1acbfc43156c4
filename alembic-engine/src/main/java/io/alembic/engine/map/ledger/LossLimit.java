package io.alembic.engine.map.ledger;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many fields of an input may be dropped, those of dropped objects included: a number, or so many of a hundred.
 *
 * @param isShare whether the number is of a hundred
 */
public record LossLimit(int most, boolean isShare) {

    private static final Pattern TEXT = Pattern.compile("(0|[1-9][0-9]{0,8})(%?)");
    private static final int WHOLE = 100;

    /** A limit as people write it, {@code 37} or {@code 1%}; empty for anything else. */
    public static Optional<LossLimit> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        LossLimit limit = new LossLimit(
                Integer.parseInt(matcher.group(1)), !matcher.group(2).isEmpty());
        return limit.isShare && limit.most > WHOLE ? Optional.empty() : Optional.of(limit);
    }

    boolean isKept(OutcomeCounts fields) {
        return isShare ? (long) fields.dropped() * WHOLE <= (long) most * fields.total() : fields.dropped() <= most;
    }

    @Override
    public String toString() {
        return most + (isShare ? "%" : "");
    }
}
