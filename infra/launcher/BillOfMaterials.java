import module java.base;

/**
 * {@code ./motcua sbom FILE}: which library in which version is in which program, as CycloneDX 1.6, for whoever compares them with
 * the known holes. Our own programs say it themselves (Quarkus writes it beside each); of the servers every jar is looked into.
 */
record BillOfMaterials(Home home) {

    /** A library by its coordinates. */
    private record Library(String group, String name, String version) {

        String url() {
            return "pkg:%s%s@%s".formatted(group.isEmpty() ? "generic/" : "maven/" + group + "/", name, version);
        }
    }

    private static final String OURS = "vn.motcua";

    int run(List<String> words) throws IOException {
        if (words.isEmpty()) {
            throw new Trouble("Into which file? ./motcua sbom FILE.");
        }
        var users = new TreeMap<Library, SortedSet<String>>(Comparator.comparing(Library::url));
        for (var program : programs()) {
            ofProgram(program).forEach(library -> users.computeIfAbsent(library, _ -> new TreeSet<>()).add(program.getFileName().toString()));
        }
        for (var server : servers().entrySet()) {
            for (var jar : jars(server.getValue())) {
                users.computeIfAbsent(of(jar), _ -> new TreeSet<>()).add(server.getKey());
            }
        }
        users.keySet().removeIf(library -> library.group.equals(OURS) || library.version.equals("unknown"));
        Files.writeString(Path.of(words.getFirst()), json(users));
        Console.say("%d libraries are in %s.", users.size(), words.getFirst());
        return 0;
    }

    /** The modules that have been built. */
    private List<Path> programs() throws IOException {
        try (var services = Files.list(home.repository().resolve("services"))) {
            var others = Stream.of("ui", "infra/simulators").map(home.repository()::resolve);
            return Stream.concat(services, others).filter(module -> Files.exists(module.resolve("target"))).sorted().toList();
        }
    }

    private static List<Library> ofProgram(Path module) throws IOException {
        var written = module.resolve("target/quarkus-app/quarkus-app-dependencies.txt");
        if (!Files.exists(written)) {
            var libraries = new ArrayList<Library>();
            for (var jar : jars(module.resolve("target/lib"))) {
                libraries.add(of(jar));
            }
            return libraries;
        }
        // group:artifact:classifier:type:version
        return Files.readAllLines(written).stream().map(line -> line.split(":")).filter(parts -> parts.length == 5)
                .map(parts -> new Library(parts[0], parts[1], parts[4])).toList();
    }

    private SortedMap<String, Path> servers() throws IOException {
        var servers = new TreeMap<>(Map.of("broker", home.artifacts().resolve("kafka"), "database", home.artifacts().resolve("archives"),
                "launcher", home.artifacts().resolve("tools")));
        if (Files.exists(home.cache())) {
            try (var folders = Files.list(home.cache())) {
                folders.filter(folder -> folder.getFileName().toString().startsWith("keycloak-")).max(Comparator.naturalOrder())
                        .ifPresent(newest -> servers.put("identity", newest));
            }
        }
        return servers;
    }

    private static List<Path> jars(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    /** Maven leaves the coordinates in most jars; of the others the name of the file is all there is. */
    private static Library of(Path jar) throws IOException {
        try (var content = new ZipFile(jar.toFile())) {
            var facts = content.stream().filter(entry -> entry.getName().matches("META-INF/maven/[^/]+/[^/]+/pom.properties")).toList();
            if (facts.size() == 1) {
                var known = new Properties();
                try (var in = content.getInputStream(facts.getFirst())) {
                    known.load(in);
                }
                return new Library(known.getProperty("groupId"), known.getProperty("artifactId"), known.getProperty("version"));
            }
        }
        var parts = jar.getFileName().toString().replaceFirst("\\.jar$", "").split("-(?=\\d)", 2);
        // Keycloak names its jars group.name-version, Kafka's have only its own name in front.
        var dot = parts[0].lastIndexOf('.');
        var group = parts[0].startsWith("kafka-") ? "org.apache.kafka" : parts[0].substring(0, Math.max(0, dot));
        return new Library(group, parts[0].substring(dot + 1), parts.length == 2 ? parts[1] : "unknown");
    }

    private static String json(SortedMap<Library, SortedSet<String>> users) {
        return users.entrySet().stream().map(each -> component(each.getKey(), each.getValue())).collect(Collectors.joining(",\n    ", """
                {
                  "bomFormat": "CycloneDX",
                  "specVersion": "1.6",
                  "version": 1,
                  "metadata": {"timestamp": "%s", "component": {"type": "application", "group": "vn.motcua", "name": "motcua"}},
                  "components": [
                    """.formatted(Instant.now().truncatedTo(ChronoUnit.SECONDS)), "\n  ]\n}\n"));
    }

    private static String component(Library library, SortedSet<String> programs) {
        return """
                {"type": "library", "bom-ref": "%s", "group": "%s", "name": "%s", "version": "%s", "purl": "%s",\
                 "properties": [{"name": "motcua:in", "value": "%s"}]}""".formatted(library.url(), library.group, library.name, library.version,
                library.url(), String.join(" ", programs));
    }
}
