package org.signpost.platform.net;

import static java.util.Objects.requireNonNull;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;

/** Which addresses are somebody's on the open internet (IANA's special-purpose registries, as of 2025, say which are not). */
final class PublicAddressRanges {
    private static final List<Block> NOT_PUBLIC =
            Stream.of("""
                    0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
                    192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15
                    198.51.100.0/24 203.0.113.0/24 224.0.0.0/3
                    """.strip().split("\\s+")).map(Block::of).toList();

    private PublicAddressRanges() {}

    private record Block(int network, int mask) {
        static Block of(String text) {
            String[] parts = text.split("/", 2);
            byte[] network = requireNonNull(ofDottedQuad(parts[0])).getAddress();
            return new Block(number(network), -1 << (32 - Integer.parseInt(parts[1])));
        }

        boolean holds(int address) {
            return (address & mask) == network;
        }
    }

    static boolean isPublic(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> isPublicFour(number(four.getAddress()));
            case Inet6Address six -> isPublicSix(six.getAddress());
            default -> false;
        };
    }

    private static boolean isPublicFour(int address) {
        return NOT_PUBLIC.stream().noneMatch(block -> block.holds(address));
    }

    private static int number(byte[] four) {
        return ByteBuffer.wrap(four).getInt();
    }

    /** Only 2000::/3 is given out; in it, what carries another address or is for examples is left out too. */
    private static boolean isPublicSix(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        int second = (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
        boolean global = first >= 0x2000 && first <= 0x3fff;
        boolean special = first == 0x2002
                || (first == 0x2001 && second < 0x0200)
                || (first == 0x2001 && second == 0x0db8)
                || (first == 0x3fff && second < 0x1000)
                || (first == 0x2620 && second == 0x004f);
        return global && !special;
    }

    /** The address that four numbers write, whatever else a resolver would make of them; null where they are no address. */
    static @org.jspecify.annotations.Nullable InetAddress ofDottedQuad(String host) {
        List<String> parts = List.of(host.split("\\.", -1));
        if (parts.size() != 4 || !parts.stream().allMatch(part -> part.matches("0|[1-9]\\d{0,2}"))) {
            return null;
        }
        byte[] bytes = new byte[4];
        for (int i = 0; i < 4; i++) {
            int value = Integer.parseInt(parts.get(i));
            if (value > 255) {
                return null;
            }
            bytes[i] = (byte) value;
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
