package vn.motcua.ui.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** A form with files in it, taken apart. */
public final class Multipart {

    public static Map<String, List<String>> texts(MultipartFormDataInput form) {
        return form.getValues().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .stream().filter(value -> !value.isFileItem()).map(FormValue::getValue).toList()));
    }

    /** By input; inputs without a chosen file are left out. */
    public static Map<String, FormValue> files(MultipartFormDataInput form) {
        return form.getValues().entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(Multipart::isFile))
                .collect(Collectors.toMap(Map.Entry::getKey,
                        entry -> entry.getValue().stream().filter(Multipart::isFile).findFirst().orElseThrow()));
    }

    private static boolean isFile(FormValue value) {
        return value.isFileItem() && value.getFileName() != null && !value.getFileName().isBlank();
    }

    private Multipart() {}
}
