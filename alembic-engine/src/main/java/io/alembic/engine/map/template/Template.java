package io.alembic.engine.map.template;

import static java.util.Objects.requireNonNull;

import io.alembic.core.problem.NearMiss;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.SourcePosition;
import io.alembic.core.value.Value;
import io.alembic.engine.map.problem.MapException;
import io.alembic.engine.map.template.Piece.Literal;
import io.alembic.engine.map.template.Piece.Placeholder;
import io.alembic.engine.map.transform.Transform;
import io.alembic.engine.map.transform.Transforms;
import io.alembic.engine.map.value.ScalarText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text with placeholders, read once and rendered for every object. What cannot be rendered throws a {@link
 * MapException} that names the template's place.
 */
public final class Template {

    private static final int MOST_NAMED = 20;

    private final String source;
    private final String place;
    private final SourcePosition position;
    private final List<Piece> pieces;
    private final Optional<Placeholder> only;
    private final Optional<String> bareVariable;

    private Template(String source, String place, SourcePosition position, List<Piece> pieces) {
        this.source = requireNonNull(source, "source is null");
        this.place = requireNonNull(place, "place is null");
        this.position = requireNonNull(position, "position is null");
        this.pieces = List.copyOf(pieces);
        this.only = pieces.size() == 1 && pieces.get(0) instanceof Placeholder placeholder
                ? Optional.of(placeholder)
                : Optional.empty();
        this.bareVariable =
                only.filter(placeholder -> placeholder.calls().isEmpty()).map(Placeholder::variable);
    }

    /**
     * @param place what to call it in errors: {@code key.slug}, {@code lookups.owner}
     * @throws MapException for a text that is not well formed
     */
    public static Template of(String text, String place, SourcePosition position) {
        try {
            return new Template(text, place, position, TemplateParser.parse(text));
        } catch (MapException e) {
            throw e.at(place, position);
        }
    }

    /** The text as it was written. */
    public String source() {
        return source;
    }

    public String place() {
        return place;
    }

    public SourcePosition position() {
        return position;
    }

    /** All pipes in it. */
    public Stream<Call> calls() {
        return pieces.stream()
                .filter(Placeholder.class::isInstance)
                .map(Placeholder.class::cast)
                .flatMap(placeholder -> placeholder.calls().stream());
    }

    /** All variables it names, in their order. */
    public List<String> variables() {
        return pieces.stream()
                .filter(Placeholder.class::isInstance)
                .map(piece -> ((Placeholder) piece).variable())
                .toList();
    }

    /** The variable that this is and nothing else, with nothing done to it. */
    public Optional<String> bareVariable() {
        return bareVariable;
    }

    /** Whether every variable it names is there and not null. */
    public boolean isFilled(Variables variables) {
        return pieces.stream()
                .filter(Placeholder.class::isInstance)
                .map(piece -> ((Placeholder) piece).variable())
                .allMatch(name ->
                        variables.find(name).filter(value -> !value.isNull()).isPresent());
    }

    /** The value: of any kind where the template is one placeholder, else text. */
    public Value value(Variables variables, Transforms transforms) {
        return only.isPresent() ? placed(only.get(), variables, transforms) : Value.of(text(variables, transforms));
    }

    /** A component of a key: a scalar, of its own kind where the template is one bare variable, else text. */
    public Value component(Variables variables, Transforms transforms) {
        if (bareVariable.isEmpty()) {
            return Value.of(text(variables, transforms));
        }
        Value value = value(variables, transforms);
        if (ScalarText.of(value).isEmpty()) {
            throw noText(bareVariable.get(), value).at(place, position);
        }
        return value;
    }

    /** The text: every value in it in its text form. */
    public String text(Variables variables, Transforms transforms) {
        if (pieces.size() == 1 && pieces.get(0) instanceof Literal literal) {
            return literal.text();
        }
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Literal literal) {
                text.append(literal.text());
            } else if (piece instanceof Placeholder placeholder) {
                Value value = placed(placeholder, variables, transforms);
                text.append(ScalarText.of(value)
                        .orElseThrow(() -> noText(placeholder.variable(), value).at(place, position)));
            }
        }
        return text.toString();
    }

    private Value placed(Placeholder placeholder, Variables variables, Transforms transforms) {
        try {
            Value value = variables
                    .find(placeholder.variable())
                    .or(placeholder::standIn)
                    .orElseThrow(() -> unknown(placeholder.variable(), variables));
            for (Call call : placeholder.calls()) {
                value = apply(call, placeholder.variable(), value, variables, transforms);
            }
            return value;
        } catch (MapException e) {
            throw e.at(place, position);
        }
    }

    private static Value apply(Call call, String variable, Value value, Variables variables, Transforms transforms) {
        try {
            Transform transform = transforms.find(call.name());
            Value made = transform.apply(value, call.arguments());
            if (transform.standsIn(value, call.arguments())) {
                variables.gaveWay();
            }
            return made;
        } catch (MapException e) {
            Problem problem = e.problem();
            throw new MapException(
                    problem.withMessage("${" + variable + "}, transform " + call.name() + ": " + problem.message()));
        }
    }

    private static MapException unknown(String variable, Variables variables) {
        Problem problem = Problem.of("map_variable", "there is no variable " + variable);
        return new MapException(
                problem.withHint(new NearMiss(variables.names()).hint(variable).orElseGet(() -> known(variables))));
    }

    private static String known(Variables variables) {
        List<String> names = variables.names().stream().limit(MOST_NAMED).toList();
        return names.isEmpty()
                ? "nothing can be named here"
                : "there are " + String.join(", ", names) + "; where one may be missing: ${…|default('…')}";
    }

    private static MapException noText(String variable, Value value) {
        return new MapException(
                Problem.of("map_value", "${" + variable + "} is " + ScalarText.kind(value) + ", which has no text form")
                        .withHint("pick a part of it, or pipe it through a transform that gives text"));
    }
}
