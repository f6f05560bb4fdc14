package vn.motcua.transparency.figure;

import java.util.Map;
import java.util.Optional;

import vn.motcua.contracts.Text;
import vn.motcua.transparency.count.Cell;
import vn.motcua.transparency.directory.Directory;
import vn.motcua.transparency.directory.Directory.Agency;

/** Words for codes, read once for an answer. */
final class Names {

    private static final Text NONE = new Text("Không nêu", "None given");
    private static final Map<String, Text> CHANNELS = Map.of("ONLINE", new Text("Trực tuyến", "Online"), "COUNTER",
            new Text("Tại bộ phận một cửa", "At the counter"), "POST", new Text("Bưu chính", "By post"), "REGULATION",
            new Text("Về quy định hành chính", "On regulations"), "CONDUCT",
            new Text("Về hành vi hành chính", "On conduct"));

    private final Map<String, Agency> agencies;
    private final Map<String, Text> procedures;

    Names(Directory directory) {
        this.agencies = directory.agencies();
        this.procedures = directory.procedures();
    }

    Optional<Text> of(Key key, String code) {
        if (code.equals(Cell.NONE)) {
            return Optional.of(NONE);
        }
        return switch (key) {
            case AGENCY -> Optional.ofNullable(agencies.get(code)).map(Agency::name);
            case PROCEDURE -> Optional.ofNullable(procedures.get(code));
            case CHANNEL -> Optional.ofNullable(CHANNELS.get(code));
            // The catalogue names provinces; a month is its own name.
            case PROVINCE, MONTH -> Optional.empty();
        };
    }
}
