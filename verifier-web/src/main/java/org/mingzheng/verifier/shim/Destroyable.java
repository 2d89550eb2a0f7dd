package org.mingzheng.verifier.shim;

/** {@link javax.security.auth.Destroyable}, implemented by BouncyCastle's keys and called by nobody. */
public interface Destroyable {}
