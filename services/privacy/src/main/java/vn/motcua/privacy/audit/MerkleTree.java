package vn.motcua.privacy.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * The tree of RFC 9162, section 2.1, over a log that only grows. Complete subtrees never change again, so their hashes are
 * kept as nodes; everything else is reckoned from them: a root from at most one node a level.
 */
final class MerkleTree {

    private static final byte NODE_PREFIX = 1;

    /** Hashes of complete subtrees: {@code index} counts those of 2^{@code level} leaves from the left, level 0 is the leaves. */
    interface Nodes {

        byte[] at(int level, long index);
    }

    /** A subtree that has become complete. */
    record Node(int level, long index, byte[] hash) {}

    private final Nodes nodes;

    MerkleTree(Nodes nodes) {
        this.nodes = nodes;
    }

    /** What becomes complete when {@code leaf} is appended as number {@code index}, from the leaf upwards, the leaf included. */
    List<Node> append(long index, byte[] leaf) {
        var complete = new ArrayList<Node>();
        var node = new Node(0, index, leaf);
        complete.add(node);
        while (node.index % 2 == 1) {
            node = new Node(node.level + 1, node.index / 2, joined(nodes.at(node.level, node.index - 1), node.hash));
            complete.add(node);
        }
        return complete;
    }

    /** The hash that stands for the first {@code size} leaves. */
    byte[] root(long size) {
        return size == 0 ? sha256().digest() : hash(0, size);
    }

    /** What leads from leaf {@code index} to the root of {@code size}: siblings, from below (RFC 9162, section 2.1.3.1). */
    List<byte[]> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No leaf " + index + " among " + size);
        }
        var path = new ArrayList<byte[]>();
        addPath(path, index, 0, size);
        return path;
    }

    private void addPath(List<byte[]> path, long index, long from, long to) {
        if (to - from == 1) {
            return;
        }
        var split = from + largestPowerBelow(to - from);
        if (index < split) {
            addPath(path, index, from, split);
            path.add(hash(split, to));
        } else {
            addPath(path, index, split, to);
            path.add(hash(from, split));
        }
    }

    /** What shows that the first {@code size} leaves begin with the first {@code older} ones (RFC 9162, section 2.1.4.1). */
    List<byte[]> consistency(long older, long size) {
        if (older < 1 || older > size) {
            throw new IllegalArgumentException("Nothing leads from " + older + " to " + size);
        }
        var proof = new ArrayList<byte[]>();
        addProof(proof, older, 0, size, true);
        return proof;
    }

    /** @param known whether the reader knows the hash of the older part, as it is a whole tree that they have the root of */
    private void addProof(List<byte[]> proof, long older, long from, long to, boolean known) {
        if (older == to) {
            if (!known) {
                proof.add(hash(from, to));
            }
            return;
        }
        var split = from + largestPowerBelow(to - from);
        if (older <= split) {
            addProof(proof, older, from, split, known);
            proof.add(hash(split, to));
        } else {
            addProof(proof, older, split, to, false);
            proof.add(hash(from, split));
        }
    }

    /** The hash over the leaves from {@code from} to before {@code to}, as the definition splits them. */
    private byte[] hash(long from, long to) {
        var count = to - from;
        if (Long.bitCount(count) == 1) {
            var level = Long.numberOfTrailingZeros(count);
            return nodes.at(level, from >> level);
        }
        var split = from + largestPowerBelow(count);
        return joined(hash(from, split), hash(split, to));
    }

    private static long largestPowerBelow(long count) {
        return Long.highestOneBit(count - 1);
    }

    static byte[] joined(byte[] left, byte[] right) {
        var sha = sha256();
        sha.update(NODE_PREFIX);
        sha.update(left);
        return sha.digest(right);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
