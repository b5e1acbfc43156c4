package io.alembic.http;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Attempts by method, and bytes of bodies, before compression. */
public record HttpCounters(SortedMap<HttpMethod, Long> requests, long bytesSent, long bytesReceived) {

    public HttpCounters {
        requests = Collections.unmodifiableSortedMap(new TreeMap<>(requests));
    }

    static HttpCounters of(Map<HttpMethod, Long> requests, long sent, long received) {
        return new HttpCounters(new TreeMap<>(requests), sent, received);
    }

    public long total() {
        return requests.values().stream().mapToLong(Long::longValue).sum();
    }

    /** {@code 12 requests (GET 10, POST 2), 345 bytes sent, 6789 received}. */
    @Override
    public String toString() {
        Map<HttpMethod, Long> ordered = new EnumMap<>(HttpMethod.class);
        ordered.putAll(requests);
        String methods = ordered.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return total() + " requests (" + methods + "), " + bytesSent + " bytes sent, " + bytesReceived + " received";
    }
}
