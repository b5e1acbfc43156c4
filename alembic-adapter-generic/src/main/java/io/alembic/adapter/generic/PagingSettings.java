package io.alembic.adapter.generic;

import io.alembic.adapter.generic.page.Counted;
import io.alembic.adapter.generic.page.Cursor;
import io.alembic.adapter.generic.page.LinkHeader;
import io.alembic.adapter.generic.page.NextLink;
import io.alembic.adapter.generic.page.Paging;
import io.alembic.adapter.generic.page.SinglePage;
import io.alembic.adapter.generic.path.DottedPath;
import io.alembic.adapter.spi.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads how lists go on: {@code next_path}, or {@code pagination} with a style and what belongs to it (spec 63 §3). */
final class PagingSettings {

    static final String[] KEYS = {
        "style", "next_path", "page_param", "offset_param", "cursor_param", "cursor_path", "size_param", "size", "start"
    };

    /** The keys that mean something beside {@code style}, by style. */
    private static final Map<String, List<String>> MEANT = meant();

    private PagingSettings() {}

    static Paging read(Optional<DottedPath> next, Optional<Settings> pagination) {
        return pagination
                .map(PagingSettings::styled)
                .orElseGet(() -> next.<Paging>map(NextLink::new).orElseGet(SinglePage::new));
    }

    private static Paging styled(Settings settings) {
        Map<String, String> styles = new LinkedHashMap<>();
        MEANT.keySet().forEach(style -> styles.put(style, style));
        settings.requireText("style");
        String style = settings.choice("style", styles, "none");
        for (String key : settings.names()) {
            if (!key.equals("style") && !MEANT.getOrDefault(style, List.of()).contains(key)) {
                throw settings.failure("no_effect", key, "has no effect with style " + style);
            }
        }
        int number = settings.number("size", 1, 0);
        OptionalInt size = number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
        return switch (style) {
            case "next_url" -> new NextLink(DottedPath.parse(settings.requireText("next_path")));
            case "link_header" -> new LinkHeader();
            case "page_number" -> counted(settings, "page", 1, false, size, "per_page");
            case "offset" -> counted(settings, "offset", 0, true, size, "limit");
            case "cursor" ->
                new Cursor(
                        DottedPath.parse(settings.requireText("cursor_path")),
                        settings.text("cursor_param").orElse("cursor"),
                        size,
                        settings.text("size_param").orElse("limit"));
            default -> new SinglePage();
        };
    }

    private static Counted counted(
            Settings settings, String what, int start, boolean byRows, OptionalInt size, String sizeParameter) {
        return new Counted(
                settings.text(what + "_param").orElse(what),
                settings.number("start", 0, start),
                byRows,
                size,
                settings.text("size_param").orElse(sizeParameter));
    }

    private static Map<String, List<String>> meant() {
        Map<String, List<String>> meant = new LinkedHashMap<>();
        meant.put("none", List.of());
        meant.put("next_url", List.of("next_path"));
        meant.put("link_header", List.of());
        meant.put("page_number", List.of("page_param", "start", "size_param", "size"));
        meant.put("offset", List.of("offset_param", "start", "size_param", "size"));
        meant.put("cursor", List.of("cursor_path", "cursor_param", "size_param", "size"));
        return meant;
    }
}
