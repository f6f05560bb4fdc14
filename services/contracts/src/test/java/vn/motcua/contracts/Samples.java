package vn.motcua.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Makes one sample of any record in the contracts; the samples under {@code resources/wire} came from here. */
final class Samples {

    static Object of(Type type) {
        return switch (type) {
            case ParameterizedType list when list.getRawType() == List.class -> List.of(of(list.getActualTypeArguments()[0]));
            case Class<?> named -> ofClass(named);
            default -> throw new IllegalArgumentException("No sample for " + type);
        };
    }

    private static Object ofClass(Class<?> type) {
        if (type.isRecord() && type != Money.class) {
            return record(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return switch (type.getName()) {
            case "java.util.UUID" -> UUID.nameUUIDFromBytes("sample".getBytes(StandardCharsets.UTF_8));
            case "java.lang.String" -> "sample";
            case "java.time.Instant" -> Instant.parse("2026-11-22T01:02:03Z");
            case "java.time.LocalDate" -> LocalDate.parse("2026-11-22");
            case "int" -> 7;
            case "long" -> 7L;
            case "boolean" -> true;
            case "vn.motcua.contracts.Money" -> Money.of(200_000);
            default -> throw new IllegalArgumentException("No sample for " + type);
        };
    }

    private static Object record(Class<?> type) {
        var components = type.getRecordComponents();
        var values = Arrays.stream(components).map(component -> of(component.getGenericType())).toArray();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(component -> component.getType()).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No sample for " + type, e);
        }
    }

    private Samples() {}
}
