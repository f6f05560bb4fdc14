package vn.motcua.simulators.register;

import static vn.motcua.simulators.register.Person.Gender.FEMALE;
import static vn.motcua.simulators.register.Person.Gender.MALE;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.motcua.simulators.register.Person.Relative;

/** Everybody in the register: the four of the demonstration, and twenty more for tests and load. */
final class People {

    private static final int MORE = 20;
    private static final List<String> GIVEN = List.of("THỬ", "GIẢ", "MẪU", "LẬP", "ẢO", "VÍ DỤ", "TẬP", "NHÁP", "DIỄN", "TẠM");
    private static final List<String> FAMILY = List.of("NGUYỄN", "TRẦN", "LÊ", "PHẠM", "HOÀNG");

    private final Map<String, Person> people = new LinkedHashMap<>();

    People() {
        add(nguyen());
        add(tran());
        add(le());
        add(pham());
        IntStream.range(0, MORE).mapToObj(People::another).forEach(this::add);
    }

    Optional<Person> find(String nationalId) {
        return Optional.ofNullable(people.get(nationalId));
    }

    List<Person> all() {
        return List.copyOf(people.values());
    }

    /** Somebody else, always the same one for the same number. */
    Person otherThan(String nationalId) {
        var others = all().stream().filter(person -> !person.nationalId().equals(nationalId)).toList();
        return others.get(Math.floorMod(nationalId.hashCode(), others.size()));
    }

    private void add(Person person) {
        people.put(person.nationalId(), person);
    }

    private static Person nguyen() {
        var home = Places.ward("00004", "Số 1 phố Thử Nghiệm");
        return new Person(
                "001090000001", "NGUYỄN VĂN THỬ NGHIỆM", LocalDate.of(1990, 1, 31), MALE, "01", "VN",
                Places.ward("00004", "Bệnh viện Giả Lập"), Places.ward("11824", ""), home, home,
                Relative.of("NGUYỄN VĂN MẪU", LocalDate.of(1962, 3, 4)),
                Relative.of("ĐỖ THỊ MẪU", LocalDate.of(1965, 8, 19)),
                new Relative("TRẦN THỊ GIẢ LẬP", LocalDate.of(1985, 12, 1), "001185000002"), "+84912000001");
    }

    private static Person tran() {
        return new Person(
                "001185000002", "TRẦN THỊ GIẢ LẬP", LocalDate.of(1985, 12, 1), FEMALE, "02", "VN",
                Places.ward("00070", "Nhà hộ sinh Giả Lập"), Places.ward("00070", ""),
                Places.ward("00004", "Số 1 phố Thử Nghiệm"), Places.ward("00004", "Số 1 phố Thử Nghiệm"),
                Relative.of("TRẦN VĂN MẪU", LocalDate.of(1955, 1, 7)),
                Relative.of("NÔNG THỊ MẪU", LocalDate.of(1958, 11, 23)),
                new Relative("NGUYỄN VĂN THỬ NGHIỆM", LocalDate.of(1990, 1, 31), "001090000001"), "+84912000002");
    }

    private static Person le() {
        return new Person(
                "001203000003", "LÊ MINH VÍ DỤ", LocalDate.of(2003, 5, 20), MALE, "01", "VN",
                Places.ward("20242", "Bệnh viện Ví Dụ"), Places.ward("20242", ""),
                Places.ward("11311", "Số 3 đường Ví Dụ"), Places.ward("00008", "Phòng 303, ký túc xá Ví Dụ"),
                Relative.of("LÊ VĂN MẪU", LocalDate.of(1974, 6, 15)),
                Relative.of("VÕ THỊ MẪU", LocalDate.of(1978, 2, 28)), null, "+84912000003");
    }

    private static Person pham() {
        var home = Places.ward("26743", "Số 4 đường Mức Một");
        return new Person(
                "001095000004", "PHẠM THỊ MỨC MỘT", LocalDate.of(1995, 7, 10), FEMALE, "04", "VN",
                Places.ward("26743", "Bệnh viện Mức Một"), Places.ward("26743", ""), home, home,
                Relative.of("PHẠM VĂN MẪU", LocalDate.of(1968, 10, 2)),
                Relative.of("LÝ THỊ MẪU", LocalDate.of(1970, 4, 30)), null, "+84912000004");
    }

    /** Number {@code index}: 001 0 YY 900000 and so on, a man born in Hà Nội in 19YY. */
    private static Person another(int index) {
        var born = LocalDate.of(1970 + index, 1 + index % 12, 1 + index % 28);
        var family = FAMILY.get(index % FAMILY.size());
        var home = Places.any(index, "Số " + (100 + index) + " đường Thử Nghiệm");
        return new Person(
                "0010%02d9%05d".formatted(born.getYear() % 100, index),
                family + " VĂN " + GIVEN.get(index % GIVEN.size()) + " " + GIVEN.get((index / 2 + 3) % GIVEN.size()),
                born, MALE, "%02d".formatted(1 + index % 54), "VN",
                Places.any(0, "Bệnh viện Thử Nghiệm"), Places.any(index + 3, ""), home, home,
                Relative.of(family + " VĂN MẪU", born.minusYears(28)),
                Relative.of("NGÔ THỊ MẪU", born.minusYears(25)), null, "+849120001%02d".formatted(index));
    }
}
