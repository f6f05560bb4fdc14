package vn.motcua.faults;

import java.time.Duration;

import vn.motcua.journeys.Audience;

/** Hears and says nothing. */
class Silent implements Audience {

    static final Audience AUDIENCE = new Silent();

    @Override
    public void title(String what) {}

    @Override
    public void ended(int step, String what, Duration took) {}

    @Override
    public void note(String what) {}
}
