package vn.motcua.workflow.deadline;

import java.util.Collection;
import java.util.Optional;

import vn.motcua.contracts.Channel;
import vn.motcua.contracts.TimeLimit;

/** The time limits that procedures give. The clock itself knows no procedure: whoever does says them. */
public interface NamedLimits {

    /**
     * Empty for a version that nobody has heard of.
     *
     * @param cases which cases of its form a filing makes
     */
    Optional<TimeLimit> of(String procedure, int version, Channel channel, Collection<String> cases);
}
