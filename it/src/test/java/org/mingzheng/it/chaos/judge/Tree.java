package org.mingzheng.it.chaos.judge;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A Merkle tree of RFC 6962 that leaves are added to: the complete subtrees along its right edge. */
public final class Tree {
    private final List<byte[]> edge = new ArrayList<>();
    private int size;

    public static byte[] leaf(byte[] entry) {
        return sha256(new byte[] {0}, entry);
    }

    public void add(byte[] leaf) {
        byte[] node = leaf;
        for (int rest = size++; (rest & 1) == 1; rest >>= 1) {
            node = node(edge.removeLast(), node);
        }
        edge.add(node);
    }

    public String root() {
        byte[] root = size == 0 ? sha256() : edge.getLast();
        for (int i = edge.size() - 2; i >= 0; i--) {
            root = node(edge.get(i), root);
        }
        return Base64.getEncoder().encodeToString(root);
    }

    private static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    public static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
