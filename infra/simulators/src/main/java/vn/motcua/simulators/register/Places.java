package vn.motcua.simulators.register;

import java.util.List;
import vn.motcua.simulators.register.Person.Address;

/** A few real wards of the units in force since 1 July 2025; the house numbers are made up. */
final class Places {

    private static final List<Address> WARDS = List.of(
            new Address("01", "Thành phố Hà Nội", "00004", "Phường Ba Đình", ""),
            new Address("01", "Thành phố Hà Nội", "00070", "Phường Hoàn Kiếm", ""),
            new Address("01", "Thành phố Hà Nội", "00008", "Phường Ngọc Hà", ""),
            new Address("01", "Thành phố Hà Nội", "00082", "Phường Cửa Nam", ""),
            new Address("31", "Thành phố Hải Phòng", "11311", "Phường Hồng Bàng", ""),
            new Address("31", "Thành phố Hải Phòng", "11824", "Xã Vĩnh Bảo", ""),
            new Address("48", "Thành phố Đà Nẵng", "20242", "Phường Hải Châu", ""),
            new Address("79", "Thành phố Hồ Chí Minh", "26743", "Phường Bến Thành", ""),
            new Address("79", "Thành phố Hồ Chí Minh", "25747", "Phường Thủ Dầu Một", ""),
            new Address("92", "Thành phố Cần Thơ", "31135", "Phường Ninh Kiều", ""));

    private Places() {}

    static Address any(int number, String detail) {
        return at(WARDS.get(Math.floorMod(number, WARDS.size())), detail);
    }

    /** @throws IllegalArgumentException when the ward is not in our short list */
    static Address ward(String code, String detail) {
        return WARDS.stream()
                .filter(ward -> ward.ward().equals(code))
                .findFirst()
                .map(ward -> at(ward, detail))
                .orElseThrow(() -> new IllegalArgumentException("Ward " + code));
    }

    private static Address at(Address ward, String detail) {
        return new Address(ward.province(), ward.provinceName(), ward.ward(), ward.wardName(), detail);
    }
}
