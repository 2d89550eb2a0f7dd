package org.mingzheng.it.chaos.judge;

/** What a log's owner signed: how many leaves there are, and their root, in base64. */
record Head(String origin, int size, String root) {}
