package vn.motcua.contracts;

import java.time.Instant;
import java.util.UUID;

/** Something that has happened and that other services may want to know. */
public interface Fact {

    /** Unique for ever; consumers use it to handle the fact once. */
    UUID id();

    /** What the fact is about; facts with the same key keep their order. */
    String key();

    Instant at();
}
