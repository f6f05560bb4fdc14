import module java.base;

/**
 * Stands at a service's own port and passes each connection on to one of its instances, in turn; one that doesn't listen is
 * left out. In a cluster a Kubernetes Service does this.
 */
final class Balancer implements Closeable {

    private static final int PATIENCE = 500;
    private static final int BACKLOG = 1024;
    private static final int BUFFER = 16 * 1024;

    /** Instances that are about to end: they still listen, but should hear nothing new. */
    private static final Set<Integer> LEAVING = ConcurrentHashMap.newKeySet();

    private final ServerSocket door;
    private final List<Integer> instances;
    private final AtomicInteger turn = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Balancer(ServerSocket door, List<Integer> instances) {
        this.door = door;
        this.instances = instances;
    }

    /** @param everywhere whether other machines may come in by this door */
    static Balancer between(Port port, List<Integer> instances, boolean everywhere) throws IOException {
        port.requireFree();
        var address = everywhere ? new InetSocketAddress(port.number()) : new InetSocketAddress(InetAddress.getLoopbackAddress(), port.number());
        var door = new ServerSocket();
        door.setReuseAddress(true);
        door.bind(address, BACKLOG);
        var balancer = new Balancer(door, instances);
        balancer.threads.submit(balancer::serve);
        return balancer;
    }

    /** Before an instance is asked to end. */
    static void leaveOut(Part part) {
        part.ports().forEach(place -> LEAVING.add(place.number()));
    }

    /** It is ready again. */
    static void letIn(Part part) {
        part.ports().forEach(place -> LEAVING.remove(place.number()));
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var visitor = door.accept();
                threads.submit(() -> pass(visitor));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket visitor) {
        try (visitor; var instance = connect()) {
            var answers = threads.submit(() -> copy(instance, visitor));
            copy(visitor, instance);
            answers.get();
        } catch (IOException | ExecutionException gone) {
            // Whoever called sees a closed connection, as when the instance itself had closed it.
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private Socket connect() throws IOException {
        var first = Math.floorMod(turn.getAndIncrement(), instances.size());
        var inTurn = new ArrayList<Integer>();
        for (int next = 0; next < instances.size(); next++) {
            inTurn.add(instances.get((first + next) % instances.size()));
        }
        // Those that are leaving come last, should there be nobody else.
        inTurn.sort(Comparator.comparing(LEAVING::contains));
        for (var instance : inTurn) {
            var socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), instance), PATIENCE);
                return socket;
            } catch (IOException notThere) {
                socket.close();
            }
        }
        throw new ConnectException("No instance listens");
    }

    /** Until one side has said all; then the other hears that too. An instance that dies takes both sides with it. */
    private static Void copy(Socket from, Socket to) throws IOException {
        from.setTcpNoDelay(true);
        var buffer = new byte[BUFFER];
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
            to.shutdownOutput();
        } catch (IOException broken) {
            from.close();
            to.close();
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
