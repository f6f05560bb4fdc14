package vn.motcua.privacy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the tree to the known figures of Certificate Transparency and to the verifiers that RFC 9162 describes. */
class MerkleTreeTest {

    private static final int MOST = 70;
    private static final List<String> KNOWN_LEAVES = List.of("", "00", "10", "2021", "3031", "40414243",
            "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private final Map<String, byte[]> kept = new HashMap<>();
    private final MerkleTree tree = new MerkleTree((level, index) -> kept.get(level + "/" + index));

    @ParameterizedTest
    @CsvSource({
            "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328" })
    void hasTheKnownRoots(int size, String root) throws Exception {
        for (var i = 0; i < size; i++) {
            append(i, leaf(HexFormat.of().parseHex(KNOWN_LEAVES.get(i))));
        }

        assertThat(HexFormat.of().formatHex(tree.root(size))).isEqualTo(root);
    }

    @Test
    void hasTheRootOfTheDefinitionAtEverySize() throws Exception {
        var leaves = grown(MOST);

        for (var size = 1; size <= MOST; size++) {
            assertThat(tree.root(size)).as("size %d", size).isEqualTo(defined(leaves.subList(0, size)));
        }
    }

    @Test
    void provesEveryLeafInEverySizeAndNoOther() throws Exception {
        var leaves = grown(MOST);

        for (var size = 1; size <= MOST; size++) {
            var root = tree.root(size);
            for (var index = 0; index < size; index++) {
                var path = tree.inclusion(index, size);
                assertThat(isIncluded(leaves.get(index), index, size, path, root)).as("%d in %d", index, size).isTrue();
                assertThat(isIncluded(leaves.get((index + 1) % MOST), index, size, path, root)).isFalse();
                assertThat(isIncluded(leaves.get(index), index, size, path, tree.root(size - 1))).isFalse();
            }
        }
    }

    @Test
    void provesThatEachSizeGoesOnFromEverySmallerOne() throws Exception {
        grown(MOST);

        for (var size = 1; size <= MOST; size++) {
            for (var older = 1; older <= size; older++) {
                var proof = tree.consistency(older, size);
                assertThat(isConsistent(older, size, proof, tree.root(older), tree.root(size)))
                        .as("%d to %d", older, size).isTrue();
                assertThat(isConsistent(older, size, proof, tree.root(older - 1), tree.root(size))).isFalse();
            }
        }
    }

    @Test
    void keepsOneNodeALeafOnAverage() throws Exception {
        grown(64);

        assertThat(kept).hasSize(2 * 64 - 1);
    }

    @Test
    void refusesToProveWhatIsNotThere() {
        assertThatThrownBy(() -> tree.inclusion(3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(0, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(4, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<byte[]> grown(int size) throws Exception {
        var leaves = new ArrayList<byte[]>();
        for (var i = 0; i < size; i++) {
            leaves.add(leaf(("entry " + i).getBytes()));
            append(i, leaves.get(i));
        }
        return leaves;
    }

    private void append(int index, byte[] leaf) {
        tree.append(index, leaf).forEach(node -> kept.put(node.level() + "/" + node.index(), node.hash()));
    }

    private static byte[] leaf(byte[] data) throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        sha.update((byte) 0);
        return sha.digest(data);
    }

    /** RFC 9162, section 2.1.1, as it stands there. */
    private static byte[] defined(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        var split = Integer.highestOneBit(leaves.size() - 1);
        return MerkleTree.joined(defined(leaves.subList(0, split)), defined(leaves.subList(split, leaves.size())));
    }

    /** RFC 9162, section 2.1.3.2. */
    private static boolean isIncluded(byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
        var position = index;
        var last = size - 1;
        var hash = leaf;
        for (var sibling : path) {
            if (last == 0) {
                return false;
            }
            if (position % 2 == 1 || position == last) {
                hash = MerkleTree.joined(sibling, hash);
                while (position % 2 == 0 && position != 0) {
                    position >>= 1;
                    last >>= 1;
                }
            } else {
                hash = MerkleTree.joined(hash, sibling);
            }
            position >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** RFC 9162, section 2.1.4.2. */
    private static boolean isConsistent(long older, long size, List<byte[]> proof, byte[] olderRoot, byte[] root) {
        if (older == size) {
            return proof.isEmpty() && Arrays.equals(olderRoot, root);
        }
        var path = new ArrayList<>(proof);
        if (Long.bitCount(older) == 1) {
            path.addFirst(olderRoot);
        }
        var position = older - 1;
        var last = size - 1;
        while (position % 2 == 1) {
            position >>= 1;
            last >>= 1;
        }
        var olderHash = path.getFirst();
        var hash = path.getFirst();
        for (var step : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if (position % 2 == 1 || position == last) {
                olderHash = MerkleTree.joined(step, olderHash);
                hash = MerkleTree.joined(step, hash);
                while (position % 2 == 0 && position != 0) {
                    position >>= 1;
                    last >>= 1;
                }
            } else {
                hash = MerkleTree.joined(hash, step);
            }
            position >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(olderHash, olderRoot) && Arrays.equals(hash, root);
    }
}
