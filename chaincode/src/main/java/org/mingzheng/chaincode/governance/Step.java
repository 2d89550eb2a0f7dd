package org.mingzheng.chaincode.governance;

import org.mingzheng.proof.json.JsonObject;

/**
 * What an entry of the governance log says.
 *
 * @param event its name
 * @param actor who tells it
 * @param fields public ones
 */
record Step(String event, String actor, JsonObject fields) {}
