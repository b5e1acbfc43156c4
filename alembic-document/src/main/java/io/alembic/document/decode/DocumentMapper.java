package io.alembic.document.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.DocumentWriter;
import io.alembic.document.SourceNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Decodes small documents (configuration, state, journals, reports) into records, and writes records.
 *
 * <p>Strict: a member no component is named for, a missing or null member and a value of another kind are failures of
 * kind INVALID_INPUT with a position, the member's path and what was expected, never with a value. Components are named
 * in snake case; one of type {@link java.util.Optional} may be missing or null. The core types are known: {@code Value},
 * {@code MapValue}, {@code ListValue}, {@code Uid}, {@code TypeName}, {@code BackendId}, {@code Key}. Enums are their
 * names in lower case. In YAML a bare {@code 5} or {@code true} may stand where text is wanted.
 *
 * <p>What a record's compact constructor throws as IllegalArgumentException is shown to people: it must not quote a
 * value that may be a secret.
 */
public final class DocumentMapper {

    private DocumentMapper() {}

    public static <T> T decode(DocumentSource source, DocumentFormat format, Class<T> type) {
        return decode(SourceNode.read(source, format), format, type);
    }

    /** Decodes part of a document. */
    public static <T> T decode(SourceNode node, DocumentFormat format, Class<T> type) {
        return read(node.toValue(), format == DocumentFormat.YAML, type, MappingFailure.in(node));
    }

    /**
     * Decodes a value that has no positions.
     *
     * @param what what people call it, in place of a file name
     */
    public static <T> T convert(Value value, Class<T> type, String what) {
        return read(value, false, type, MappingFailure.in(value, what));
    }

    /** The value that a record is written as. */
    public static Value toValue(Object document) {
        try (TokenBuffer buffer = write(document);
                JsonParser parser = buffer.asParser()) {
            parser.nextToken();
            return TokenValues.read(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a record, its members in the order of its components, without the absent ones. */
    public static void encode(Object document, DocumentWriter writer) {
        try (TokenBuffer buffer = write(document);
                JsonParser parser = buffer.asParser()) {
            TokenValues.copy(parser, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TokenBuffer write(Object document) throws IOException {
        TokenBuffer buffer = new TokenBuffer(RecordMapper.MAPPER, false);
        RecordMapper.MAPPER.writeValue(buffer, document);
        return buffer;
    }

    private static <T> T read(Value value, boolean bareText, Class<T> type, MappingFailure failure) {
        try (TokenBuffer buffer = new TokenBuffer(RecordMapper.MAPPER, false)) {
            RecordMapper.MAPPER.writerFor(Value.class).writeValue(buffer, value);
            try (JsonParser parser = buffer.asParser()) {
                @Nullable
                T result = RecordMapper.MAPPER
                        .readerFor(type)
                        .withAttribute(TextReading.BARE_SCALARS, bareText)
                        .readValue(parser);
                if (result == null) {
                    throw failure.ofNull();
                }
                return result;
            }
        } catch (JsonMappingException e) {
            throw failure.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
