package vn.motcua.eforms.form;

import java.util.Optional;

import vn.motcua.contracts.Text;

/** What is known of provinces and communes; a book that can't be opened says neither yes nor no. */
public interface PlaceBook {

    enum Knowledge {
        YES,
        NO,
        UNSURE
    }

    /** Whether the commune lies in the province. */
    Knowledge knows(String province, String commune);

    /** For example "Phường Ba Đình, Thành phố Hà Nội". */
    Optional<Text> name(String province, String commune);
}
