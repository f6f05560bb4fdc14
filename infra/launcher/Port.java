import module java.base;

/** Every port of the portal, all on the loopback address but the gateway's. */
enum Port {
    GATEWAY(8080), DATABASE(18432), BROKER(18092), CONTROLLER(18093), IDENTITY(18180), IDENTITY_MANAGEMENT(18190),
    UI(18100), CATALOGUE(18101), EFORMS(18102), DOCUMENTS(18103), WORKFLOW(18104), PAYMENT(18105), TRACKING(18106),
    NOTIFICATION(18107), PRIVACY(18108), PARTICIPATION(18109), TRANSPARENCY(18110), GATEWAY_MANAGEMENT(18199), SIMULATORS(18200), MAIL(18025);

    private static final int BETWEEN_INSTANCES = 1000;
    private static final String OFFSET = "MOTCUA_PORT_OFFSET";

    private final int usual;

    Port(int usual) {
        this.usual = usual;
    }

    /** The port to use: {@code MOTCUA_PORT_<NAME>} if it is set, else the usual one plus {@code MOTCUA_PORT_OFFSET}. */
    int number() {
        var own = System.getenv(variable());
        return own != null ? parse(variable(), own) : usual + offset();
    }

    /** Where one of several instances listens, counted from 1; the portal's own port then belongs to the {@link Balancer}. */
    int number(int instance) {
        return number() + instance * BETWEEN_INSTANCES;
    }

    String variable() {
        return "MOTCUA_PORT_" + name();
    }

    /** @throws Trouble when another program listens there already */
    void requireFree() {
        requireFree(number());
    }

    /** @throws Trouble likewise, for one of its instances */
    void requireFree(int number) {
        if (!isFree(number)) {
            throw new Trouble("Port %d (%s) is taken by another program: stop that program, or choose another port with %s=%d."
                    .formatted(number, name().toLowerCase(Locale.ROOT), variable(), number + 1000));
        }
    }

    /** The first of the offsets that leaves every port free. */
    static int freeOffset(IntStream offsets) {
        return offsets.filter(offset -> Stream.of(values()).allMatch(port -> port.isFree(port.usual + offset))).findFirst()
                .orElseThrow(() -> new Trouble("No range of free ports was found: end other portals that run on this machine."));
    }

    private boolean isFree(int number) {
        var everywhere = this == GATEWAY;
        try (var socket = new ServerSocket()) {
            socket.bind(everywhere ? new InetSocketAddress(number) : new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    static int offset() {
        var offset = System.getenv(OFFSET);
        return offset == null ? 0 : parse(OFFSET, offset);
    }

    private static int parse(String variable, String value) {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException notANumber) {
            throw new Trouble("%s is \"%s\": set it to a number, for example %s=9080.".formatted(variable, value, variable), notANumber);
        }
    }
}
