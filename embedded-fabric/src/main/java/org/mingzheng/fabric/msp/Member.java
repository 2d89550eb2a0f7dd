package org.mingzheng.fabric.msp;

/**
 * What a policy asks about a signer.
 *
 * @param mspId the organisation
 * @param role the certificate's role
 */
public record Member(String mspId, Role role) {}
