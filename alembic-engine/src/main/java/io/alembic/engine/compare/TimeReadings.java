package io.alembic.engine.compare;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** Dates and times (RFC 3339, zone optional). A time with a zone and one without are never the same. */
final class TimeReadings {

    private TimeReadings() {}

    static Optional<?> date(String text) {
        return parsed(() -> LocalDate.parse(text));
    }

    static Optional<?> time(String text) {
        return parsed(() -> LocalTime.parse(text));
    }

    /** A point in time where the zone is told, else what a clock shows. */
    static Optional<?> dateTime(String text) {
        return parsed(() -> {
            TemporalAccessor read =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return read instanceof OffsetDateTime zoned ? zoned.toInstant() : read;
        });
    }

    private static Optional<?> parsed(Parse parse) {
        try {
            return Optional.of(parse.run());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private interface Parse {
        Object run();
    }
}
