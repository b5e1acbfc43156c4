package io.alembic.http;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendConfiguration;
import io.alembic.adapter.spi.Settings;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The optional settings that every HTTP backend takes (spec 50 §10.3).
 *
 * @param maxConcurrency requests on their way at once
 * @param rateLimit requests a second
 * @param pageSize rows to ask for at once; empty leaves it to the adapter
 * @param headers sent with every request
 */
public record HttpSettings(
        ConnectionSettings connection,
        RetryPolicy retries,
        int maxConcurrency,
        Optional<Double> rateLimit,
        OptionalInt pageSize,
        HttpHeaders headers) {

    private static final int MAX_CONCURRENCY = 4;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7E]*");
    private static final List<String> KEYS = List.of(
            "timeout_seconds",
            "connect_timeout_seconds",
            "retries",
            "max_concurrency",
            "rate_limit",
            "page_size",
            "tls",
            "proxy",
            "headers");

    public HttpSettings {
        requireNonNull(connection, "connection is null");
        requireNonNull(retries, "retries is null");
        requireNonNull(rateLimit, "rateLimit is null");
        requireNonNull(pageSize, "pageSize is null");
        requireNonNull(headers, "headers is null");
    }

    /** The same, with this many requests a second where the user set no rate. */
    public HttpSettings withRateLimit(double perSecond) {
        return new HttpSettings(
                connection, retries, maxConcurrency, Optional.of(rateLimit.orElse(perSecond)), pageSize, headers);
    }

    /** The names of these settings and of an adapter's own, for {@link Settings#of}. */
    public static String[] keysWith(String... own) {
        List<String> keys = new ArrayList<>(List.of(own));
        keys.addAll(KEYS);
        return keys.toArray(String[]::new);
    }

    /** Reads these settings; relative paths are resolved against the working directory. */
    public static HttpSettings read(Settings settings, BackendConfiguration configuration) {
        ConnectionSettings defaults = ConnectionSettings.DEFAULTS;
        ConnectionSettings connection = new ConnectionSettings(
                settings.seconds("connect_timeout_seconds", defaults.connectTimeout()),
                settings.seconds("timeout_seconds", defaults.timeout()),
                defaults.largestAnswer(),
                settings.text("proxy")
                        .map(ProxyChoice::of)
                        .orElseGet(() -> ProxyChoice.ofEnvironment(configuration.environment())),
                tls(settings, configuration.workingDirectory()));
        return new HttpSettings(
                connection,
                RetryPolicy.DEFAULTS.withRetries(settings.number("retries", 0, RetryPolicy.DEFAULTS.retries())),
                settings.number("max_concurrency", 1, MAX_CONCURRENCY),
                settings.value("rate_limit").map(value -> perSecond(settings, value)),
                pageSize(settings),
                headers(settings));
    }

    /** The member {@code headers}, each of which can stand in a request. */
    public static HttpHeaders headers(Settings settings) {
        Map<String, String> headers = settings.textsByName("headers");
        headers.forEach((name, value) -> {
            if (!NAME.matcher(name).matches()) {
                throw settings.failure("invalid_header", "headers." + name, "is not the name of a header");
            }
            if (!VALUE.matcher(value).matches()) {
                throw settings.failure("invalid_header", "headers." + name, "must be one line of printable ASCII");
            }
        });
        return HttpHeaders.of(headers);
    }

    private static OptionalInt pageSize(Settings settings) {
        int size = settings.number("page_size", 1, 0);
        return size == 0 ? OptionalInt.empty() : OptionalInt.of(size);
    }

    private static double perSecond(Settings settings, Value value) {
        double rate = value instanceof IntegerValue number
                ? number.value().doubleValue()
                : value instanceof DecimalValue decimal ? decimal.toDouble() : 0;
        if (!(rate > 0) || Double.isInfinite(rate)) {
            throw settings.failure("wrong_kind", "rate_limit", "must be a number of requests a second above 0");
        }
        return rate;
    }

    private static TlsSettings tls(Settings settings, Path workingDirectory) {
        return settings.section("tls", "ca_file", "client_cert", "client_key", "insecure")
                .map(tls -> new TlsSettings(
                        tls.text("ca_file").map(workingDirectory::resolve),
                        tls.text("client_cert").map(workingDirectory::resolve),
                        tls.text("client_key").map(workingDirectory::resolve),
                        tls.flag("insecure", false)))
                .orElse(TlsSettings.DEFAULTS);
    }
}
