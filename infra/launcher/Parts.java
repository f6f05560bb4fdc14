import module java.base;

/** The one table of what the portal consists of, in the order of starting. */
final class Parts {

    /** The services that ask others in their own name; the rest only pass on whose name they were asked in. */
    private static final Set<Port> CALLERS = EnumSet.of(Port.NOTIFICATION, Port.TRACKING);
    private static final String CLIENT_KEY = "MOTCUA_OIDC_CLIENT_KEY";

    /** Of the gateway (motcua.limits.fewest-places); several instances share one machine, so they share these. */
    private static final int FEWEST_PLACES = 64;

    private final Home home;
    private final Secrets secrets;
    private final Size size;
    private final Database database;
    private final List<Broker> brokers;
    private final Identity identity;

    Parts(Home home, Secrets secrets) {
        this(home, secrets, Size.of(home));
    }

    Parts(Home home, Secrets secrets, Size size) {
        var artifacts = new Artifacts(home);
        this.home = home;
        this.secrets = secrets;
        this.size = size;
        database = new Database(home, secrets, artifacts);
        brokers = Broker.all(home, artifacts, size.brokers());
        identity = new Identity(home, secrets, artifacts, database);
    }

    Database database() {
        return database;
    }

    Broker broker() {
        return brokers.getFirst();
    }

    List<Part> all() {
        var all = new ArrayList<Part>(List.of(database, identity));
        all.addAll(brokers);
        all.addAll(instances());
        return all;
    }

    /** Every program of our own, as often as it runs; what plays the world outside runs once. */
    List<JavaService> instances() {
        return services().stream().flatMap(service -> isReplicated(service)
                ? IntStream.rangeClosed(1, size.replicas()).mapToObj(service::instance) : Stream.of(service)).toList();
    }

    /** Opens the doors before which the instances stand. */
    void balance() throws IOException {
        for (var service : services()) {
            var door = service.ports().getFirst().port();
            if (isReplicated(service) && service.isBuilt()) {
                Balancer.between(door, IntStream.rangeClosed(1, size.replicas()).map(door::number).boxed().toList(), door == Port.GATEWAY);
            }
        }
    }

    private boolean isReplicated(JavaService service) {
        return size.replicas() > 1 && !service.isSimulators();
    }

    /** In the order of practising: what starts most often first. */
    List<Learner> learners() {
        var learners = new ArrayList<Learner>(services());
        learners.add(identity);
        return learners;
    }

    List<JavaService> services() {
        return List.of(
                simulators(),
                service(Port.CATALOGUE, 160, Map.of("MOTCUA_CATALOGUE_SAMPLES_FILE", Seed.file(home).toString())),
                service(Port.WORKFLOW, 160, Map.of()),
                service(Port.EFORMS, 160, register()),
                service(Port.DOCUMENTS, 320, documents()),
                service(Port.PAYMENT, 128, payment()),
                service(Port.TRACKING, 128, Map.of()),
                service(Port.NOTIFICATION, 128, channels()),
                service(Port.PRIVACY, 128, Map.of("MOTCUA_KEYS_AUDIT", secrets.key("keys.audit"))),
                service(Port.PARTICIPATION, 128, Map.of()),
                service(Port.TRANSPARENCY, 128, Map.of()),
                page(),
                gateway());
    }

    /** Everything outside the state's door: payment provider, SMS and Zalo gateways, population register, mail. */
    private JavaService simulators() {
        var environment = new TreeMap<>(Map.of("SIMULATORS_PORT", text(Port.SIMULATORS), "SIMULATORS_SMTP_PORT", text(Port.MAIL),
                "SIMULATORS_DATA", home.data().resolve("simulators").toString(),
                "MOTCUA_PUBLIC_URL", Realms.publicUrl(),
                "MOTCUA_PAYMENT_IPN_URL", address(Port.PAYMENT) + "/api/payment/v1/vnpay/ipn",
                "MOTCUA_SMS_CALLBACK_URL", address(Port.NOTIFICATION) + "/api/notification/v1/callbacks/sms",
                "MOTCUA_ZALO_CALLBACK_URL", address(Port.NOTIFICATION) + "/api/notification/v1/callbacks/zalo"));
        environment.putAll(register());
        environment.putAll(payment());
        environment.putAll(channels());
        return new JavaService(home, "simulators", "infra/simulators", Part.Place.of(Port.SIMULATORS, Port.MAIL), List.of(), 64, address(Port.SIMULATORS) + "/health", environment);
    }

    private JavaService service(Port port, int heap, Map<String, String> own) {
        var name = port.name().toLowerCase(Locale.ROOT);
        var environment = common(name, port);
        if (CALLERS.contains(port)) {
            environment.put(CLIENT_KEY, secrets.clientKey("svc-" + name).privateKey());
        }
        environment.putAll(database.environment(name));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", broker().addresses());
        environment.put("MOTCUA_KEYS_MASTER", secrets.keyset("keys.master." + name));
        environment.put("MOTCUA_KEYS_PERSON", secrets.key("keys.person"));
        environment.putAll(own);
        return quarkus(name, "services/" + name, port, heap, List.of("database", brokers.getLast().name()), environment);
    }

    private JavaService page() {
        return quarkus("ui", "ui", Port.UI, 128, List.of(), common("ui", Port.UI));
    }

    /** The only door that other machines can reach. */
    private JavaService gateway() {
        var environment = common("gateway", Port.GATEWAY);
        environment.put(CLIENT_KEY, secrets.clientKey("gateway").privateKey());
        environment.put("QUARKUS_HTTP_HOST", "0.0.0.0");
        environment.put("QUARKUS_MANAGEMENT_PORT", text(Port.GATEWAY_MANAGEMENT));
        environment.put("MOTCUA_GATEWAY_COOKIE_SECRET", secrets.password("gateway.cookie").substring(0, 32));
        environment.put("MOTCUA_KEYCLOAK_URL", "http://127.0.0.1:" + Port.IDENTITY.number());
        environment.put("MOTCUA_SIMULATORS_URL", address(Port.SIMULATORS));
        environment.put("MOTCUA_UI_URL", address(Port.UI));
        if (size.replicas() > 1) {
            environment.put("MOTCUA_LIMITS_FEWEST_PLACES", String.valueOf(FEWEST_PLACES / size.replicas()));
        }
        return new JavaService(home, "gateway", "services/gateway", Part.Place.of(Port.GATEWAY, Port.GATEWAY_MANAGEMENT), List.of("identity"), 128, address(Port.GATEWAY_MANAGEMENT) + "/q/health/ready", environment);
    }

    private JavaService quarkus(String name, String module, Port port, int heap, List<String> needs, Map<String, String> environment) {
        return new JavaService(home, name, module, Part.Place.of(port), needs, heap, address(port) + "/q/health/ready", environment);
    }

    private Map<String, String> common(String name, Port port) {
        var environment = new TreeMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", text(port));
        environment.put("MOTCUA_PROFILE", Profile.name());
        // What is being uploaded lies with our data, not in a folder that other users of the machine may hold.
        environment.put("QUARKUS_HTTP_BODY_UPLOADS_DIRECTORY", home.data().resolve("uploads", name).toString());
        environment.put("MOTCUA_PUBLIC_URL", Realms.publicUrl());
        environment.put("MOTCUA_OIDC_URL", Identity.address() + "/realms/motcua");
        for (var other : EnumSet.range(Port.CATALOGUE, Port.TRANSPARENCY)) {
            environment.put("MOTCUA_SERVICES_%s_URL".formatted(other.name()), address(other));
        }
        return environment;
    }

    private Map<String, String> documents() {
        return Map.of("MOTCUA_DOCUMENTS_DIRECTORY", home.data().resolve("documents").toString(),
                "MOTCUA_SEAL_PASSWORD", secrets.password("documents.seal"));
    }

    private Map<String, String> register() {
        return Map.of("MOTCUA_REGISTER_URL", address(Port.SIMULATORS) + "/register", "MOTCUA_REGISTER_SECRET", secrets.password("register"));
    }

    private Map<String, String> payment() {
        return Map.of("MOTCUA_PAYMENT_URL", address(Port.SIMULATORS) + "/payment",
                "MOTCUA_PAYMENT_PAGE_URL", Realms.publicUrl() + "/simulators/payment/pay",
                "MOTCUA_PAYMENT_TMN_CODE", "MOTCUA01",
                "MOTCUA_PAYMENT_SECRET", secrets.password("payment.provider"));
    }

    private Map<String, String> channels() {
        return Map.of("MOTCUA_SMS_URL", address(Port.SIMULATORS) + "/sms", "MOTCUA_SMS_SECRET", secrets.password("channel.sms"),
                "MOTCUA_ZALO_URL", address(Port.SIMULATORS) + "/zalo", "MOTCUA_ZALO_SECRET", secrets.password("channel.zalo"),
                "MOTCUA_SMTP_HOST", "127.0.0.1", "MOTCUA_SMTP_PORT", text(Port.MAIL));
    }

    private static String address(Port port) {
        return "http://127.0.0.1:" + port.number();
    }

    private static String text(Port port) {
        return Integer.toString(port.number());
    }
}
