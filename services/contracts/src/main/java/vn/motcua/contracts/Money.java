package vn.motcua.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An amount of money in whole đồng; travels as a plain JSON number. */
public record Money(@JsonValue long dong) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public Money {
        if (dong < 0) {
            throw new IllegalArgumentException("An amount is never negative: " + dong);
        }
    }

    @JsonCreator
    public static Money of(long dong) {
        return dong == 0 ? ZERO : new Money(dong);
    }

    public boolean isZero() {
        return dong == 0;
    }

    public Money plus(Money other) {
        return of(Math.addExact(dong, other.dong));
    }

    /** @throws IllegalArgumentException when more is taken away than is there */
    public Money minus(Money other) {
        return of(Math.subtractExact(dong, other.dong));
    }

    public Money times(int count) {
        return of(Math.multiplyExact(dong, count));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(dong, other.dong);
    }
}
