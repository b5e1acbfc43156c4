package io.alembic.adapter.generic;

import io.alembic.adapter.generic.page.Page;
import io.alembic.adapter.generic.path.DottedPath;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.Value;
import io.alembic.http.HttpHeaders;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Looks for signs that a list goes on, where the configuration does not say how to follow it or how long it is: what
 * looks like the whole may be the first page.
 */
final class MoreSigns {

    private static final Pattern NEXT_RELATION = Pattern.compile("rel=\"?[^\";]*\\bnext\\b");
    private static final List<DottedPath> NEXT = paths("next", "links.next", "_links.next", "meta.next", "paging.next");
    private static final List<DottedPath> TOTALS =
            paths("count", "total", "total_count", "totalCount", "meta.total", "meta.count");

    private MoreSigns() {}

    /**
     * @param last the last answer that was read
     * @return why there may be more rows
     */
    static Optional<String> of(TypeEndpoint endpoint, Page last) {
        Optional<String> next =
                endpoint.list().paging().follows() ? Optional.empty() : next(last.body(), last.headers());
        return next.or(
                () -> endpoint.list().total().isEmpty() ? total(last.body(), last.received()) : Optional.empty());
    }

    private static Optional<String> next(Value answer, HttpHeaders headers) {
        if (headers.get("Link")
                .filter(link -> NEXT_RELATION.matcher(link).find())
                .isPresent()) {
            return Optional.of("the answer has a Link to a next page, which cannot be followed");
        }
        return NEXT.stream()
                .filter(path ->
                        path.find(answer).value().filter(MoreSigns::leadsOn).isPresent())
                .findFirst()
                .map(path -> "the answer names a next page at " + path + ", and next_path is not set");
    }

    private static Optional<String> total(Value answer, int received) {
        return TOTALS.stream()
                .filter(path -> path.find(answer)
                        .value()
                        .filter(value -> isMoreThan(value, received))
                        .isPresent())
                .findFirst()
                .map(path -> "the answer speaks of "
                        + path.find(answer).value().map(Value::toString).orElse("") + " rows at " + path + ", and "
                        + received + " came; set next_path and total_path");
    }

    private static boolean leadsOn(Value value) {
        return value.asMap().isPresent()
                || value.asText().filter(text -> !text.isEmpty()).isPresent();
    }

    private static boolean isMoreThan(Value value, int received) {
        return value instanceof IntegerValue number && number.value().compareTo(BigInteger.valueOf(received)) > 0;
    }

    private static List<DottedPath> paths(String... texts) {
        return List.of(texts).stream().map(DottedPath::parse).toList();
    }
}
