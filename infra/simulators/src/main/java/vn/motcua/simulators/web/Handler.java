package vn.motcua.simulators.web;

/** Answers one kind of request. */
@FunctionalInterface
public interface Handler {

    /** @throws Problem to refuse */
    Reply answer(Request request) throws InterruptedException;
}
