package io.alembic.adapter.infrahub.query;

import static java.util.Objects.requireNonNull;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.schema.idl.errors.SchemaProblem;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.value.MapValue;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Holds documents against the server's GraphQL schema: what the server would refuse is not sent. Any thread. */
public final class DocumentCheck {

    private final GraphQLSchema schema;

    private DocumentCheck(GraphQLSchema schema) {
        this.schema = requireNonNull(schema, "schema is null");
    }

    /** @param definitions the schema in its definition language, as {@code GET /schema.graphql} sends it */
    public static DocumentCheck against(String definitions) {
        ParserOptions unlimited = ParserOptions.newParserOptions()
                .maxCharacters(Integer.MAX_VALUE)
                .maxTokens(Integer.MAX_VALUE)
                .maxWhitespaceTokens(Integer.MAX_VALUE)
                .maxRuleDepth(ParserOptions.MAX_RULE_DEPTH)
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .captureSourceLocation(false)
                .build();
        try {
            return new DocumentCheck(UnExecutableSchemaGenerator.makeUnExecutableSchema(
                    new SchemaParser().parse(new StringReader(definitions), unlimited)));
        } catch (SchemaProblem e) {
            throw new BackendException(
                    BackendFailure.PROTOCOL, "the server's GraphQL schema cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The text of a document.
     *
     * @throws BackendException when the schema has no room for it
     */
    public GraphRequest request(Document document, MapValue variables) {
        List<ValidationError> errors = new Validator().validateDocument(schema, document, Locale.ROOT);
        if (!errors.isEmpty()) {
            String all =
                    errors.stream().map(ValidationError::getMessage).distinct().collect(Collectors.joining("; "));
            throw new BackendException(
                    BackendFailure.REJECTED, "the server's GraphQL schema has no room for this request: " + all);
        }
        return new GraphRequest(AstPrinter.printAstCompact(document), variables);
    }

    GraphQLSchema schema() {
        return schema;
    }
}
