package org.mingzheng.cli.trust;

/** Why a policy's signer is believed: how its key came to be known. */
public enum Grounds {
    /** The policy was pinned before, when its key was compared. */
    PINNED,
    /** The key was named by whoever asks. */
    KEY_NAMED,
    /** The key is that of the pinned policy, which was compared then. */
    KEY_PINNED,
    /** The key lay beside the policy, and nobody compared it: both may be from anybody. */
    KEY_BESIDE,
    /** The policy is that of a ledger in a folder of this machine. */
    LOCAL
}
