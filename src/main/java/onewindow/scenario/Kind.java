package onewindow.scenario;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How the value of a key is written: it reads the value and describes it in the schema. */
interface Kind<T> {

    /** Reads a value; empty when it is not of this kind, which is then among the problems. */
    Optional<T> read(Value value);

    /**
     * Returns what stands for a value in a list that could not be read, so that the others keep their places and are
     * read for their own problems; empty where nothing can.
     */
    default Optional<T> standIn(Value value) {
        return Optional.empty();
    }

    /** Describes the values of this kind as JSON Schema; named parts are defined once. */
    Map<String, Object> schema(SchemaParts parts);

    /** Returns the kind with its values converted; null where the conversion has reported a problem. */
    default <R> Kind<R> map(Function<? super T, ? extends R> conversion) {
        Kind<T> source = this;
        return new Kind<>() {
            @Override
            public Optional<R> read(Value value) {
                return source.read(value).map(conversion);
            }

            @Override
            public Map<String, Object> schema(SchemaParts parts) {
                return source.schema(parts);
            }
        };
    }
}
