package vn.motcua.payment.bill;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import vn.motcua.contracts.Money;

/** Keeps amounts as whole đồng in a bigint column. */
@Converter(autoApply = true)
public class MoneyColumn implements AttributeConverter<Money, Long> {

    @Override
    public Long convertToDatabaseColumn(Money money) {
        return money == null ? null : money.dong();
    }

    @Override
    public Money convertToEntityAttribute(Long dong) {
        return dong == null ? null : Money.of(dong);
    }
}
