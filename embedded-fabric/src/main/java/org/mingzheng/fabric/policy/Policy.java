package org.mingzheng.fabric.policy;

import java.util.List;
import org.mingzheng.fabric.msp.Member;

/** Says whose signatures are enough. */
@FunctionalInterface
public interface Policy {
    /**
     * {@return whether these signers are enough}
     *
     * @param signers those whose signatures were verified, each identity once
     */
    boolean satisfiedBy(List<Member> signers);
}
