package io.alembic.adapter.django.source;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A file that is mostly fixed text, as a Mustache template beside this class. */
final class Template {

    private static final Mustache.Compiler COMPILER = Mustache.compiler().escapeHTML(false);

    private Template() {}

    /** @param name the file's name; a name in the template that is not among the values is a bug */
    static String render(String name, Map<String, Object> values) {
        return COMPILER.compile(text(name + ".mustache")).execute(values);
    }

    private static String text(String resource) {
        try (InputStream stream = Template.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("no template " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
