import module java.base;

/** Builds the modules whose sources have changed since they were last built. */
final class Build {

    private final Home home;

    Build(Home home) {
        this.home = home;
    }

    /** @throws Trouble with the compiler's words, when a module does not build */
    void refresh(List<JavaService> services) {
        var stale = services.stream().filter(this::isInBuild).filter(this::isStale).toList();
        if (stale.isEmpty()) {
            return;
        }
        var names = stale.stream().map(JavaService::name).collect(Collectors.joining(", "));
        var modules = stale.stream().map(JavaService::module).collect(Collectors.joining(","));
        var begun = Instant.now();
        Console.doing("build", "building %s", names);
        new Maven(home).run("build", "The sources do not build", "package", "-DskipTests", "-pl", modules, "-am");
        stale.forEach(service -> Artifacts.write(stamp(service), fingerprint(service)));
        Console.done("build", stale.size() + " modules", Duration.between(begun, Instant.now()));
    }

    private boolean isInBuild(JavaService service) {
        try {
            return Files.readString(home.repository().resolve("pom.xml")).contains("<module>" + service.module() + "</module>");
        } catch (IOException noPom) {
            throw new Trouble("There is no pom.xml in %s: run ./motcua from a checkout of the project.".formatted(home.repository()), noPom);
        }
    }

    /** By content, not by time: a checkout of another branch and back builds nothing. A module built by hand is taken as it is. */
    private boolean isStale(JavaService service) {
        if (!service.isBuilt()) {
            return true;
        }
        var stamp = stamp(service);
        if (!Files.exists(stamp) && isNewerThanSources(service)) {
            Artifacts.write(stamp, fingerprint(service));
        }
        try {
            return !Files.exists(stamp) || !Files.readString(stamp).equals(fingerprint(service));
        } catch (IOException unreadable) {
            return true;
        }
    }

    private boolean isNewerThanSources(JavaService service) {
        var built = service.artifact().toFile().lastModified();
        return sources(service).stream().flatMap(path -> Fingerprint.files(path).stream()).allMatch(file -> file.toFile().lastModified() <= built);
    }

    private String fingerprint(JavaService service) {
        return Fingerprint.of(home.repository(), sources(service));
    }

    /** What a module is made of: itself, what it stands on, and the versions. */
    private List<Path> sources(JavaService service) {
        return Stream.of(service.module(), "services/contracts", "services/platform")
                .map(home.repository()::resolve)
                .flatMap(module -> Stream.of(module.resolve("src/main"), module.resolve("pom.xml")))
                .toList();
    }

    private Path stamp(JavaService service) {
        return home.repository().resolve(service.module(), "target", "motcua.sha256");
    }
}
