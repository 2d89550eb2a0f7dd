package org.mingzheng.audit.served;

import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;

/** What a service serves. Not trusted: the reason for the comparison is that it may lie or leave out. */
public interface Served {
    /**
     * {@return the content under a path; none if the service says that there is none}
     *
     * @param path from the service's root
     * @throws ServiceAwayException if it does not answer, or refuses
     */
    Optional<Bytes> get(String path);

    /** {@return whether it is asked with a right on the logs: without one, it rightly withholds what can be counted} */
    default boolean isAskedWithRight() {
        return true;
    }
}
