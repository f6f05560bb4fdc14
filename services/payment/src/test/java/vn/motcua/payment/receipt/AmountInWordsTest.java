package vn.motcua.payment.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.contracts.Money;

class AmountInWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0             | Không đồng
            5             | Năm đồng
            10            | Mười đồng
            15            | Mười lăm đồng
            21            | Hai mươi mốt đồng
            104           | Một trăm linh bốn đồng
            200000        | Hai trăm nghìn đồng
            200005        | Hai trăm nghìn không trăm linh năm đồng
            1005000       | Một triệu không trăm linh năm nghìn đồng
            1234567       | Một triệu hai trăm ba mươi bốn nghìn năm trăm sáu mươi bảy đồng
            2000000000    | Hai tỷ đồng
            3000000011000 | Ba nghìn tỷ không trăm mười một nghìn đồng
            """)
    void readsAnAmountInVietnamese(long dong, String words) {
        assertThat(VietnameseWords.of(Money.of(dong))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0       | Zero dong
            21      | Twenty-one dong
            200000  | Two hundred thousand dong
            1005012 | One million five thousand twelve dong
            115340  | One hundred and fifteen thousand three hundred and forty dong
            """)
    void readsAnAmountInEnglish(long dong, String words) {
        assertThat(EnglishWords.of(Money.of(dong))).isEqualTo(words);
    }
}
