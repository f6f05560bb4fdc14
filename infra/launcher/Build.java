import module java.base;

/** Builds the modules whose sources have changed since they were last built. */
final class Build {

    /** A module by its folder, and what its build leaves behind last. */
    record Module(String folder, Path artifact) {}

    private final Home home;

    Build(Home home) {
        this.home = home;
    }

    /** @throws Trouble with the compiler's words, when a module does not build */
    void refresh(List<Module> modules) {
        var stale = modules.stream().filter(this::isInBuild).filter(this::isStale).toList();
        if (stale.isEmpty()) {
            return;
        }
        var folders = stale.stream().map(Module::folder).toList();
        var begun = Instant.now();
        Console.doing("build", "building %s", String.join(", ", folders));
        new Maven(home).run("build", "The sources do not build", "package", "-DskipTests", Maven.FOR_HEAD_START, "-pl", String.join(",", folders), "-am");
        stale.forEach(module -> Artifacts.write(stamp(module), fingerprint(module)));
        Console.done("build", stale.size() + " modules", Duration.between(begun, Instant.now()));
    }

    private boolean isInBuild(Module module) {
        try {
            return Files.readString(home.repository().resolve("pom.xml")).contains("<module>" + module.folder() + "</module>");
        } catch (IOException noPom) {
            throw new Trouble("There is no pom.xml in %s: run ./motcua from a checkout of the project.".formatted(home.repository()), noPom);
        }
    }

    /** By content, not by time: a checkout of another branch and back builds nothing. A module built by hand is taken as it is. */
    private boolean isStale(Module module) {
        if (!Files.exists(module.artifact())) {
            return true;
        }
        var stamp = stamp(module);
        if (stamp.toFile().lastModified() < module.artifact().toFile().lastModified() && isNewerThanSources(module)) {
            Artifacts.write(stamp, fingerprint(module));
        }
        try {
            return !Files.exists(stamp) || !Files.readString(stamp).equals(fingerprint(module));
        } catch (IOException unreadable) {
            return true;
        }
    }

    private boolean isNewerThanSources(Module module) {
        var built = module.artifact().toFile().lastModified();
        return sources(module).stream().flatMap(path -> Fingerprint.files(path).stream()).allMatch(file -> file.toFile().lastModified() <= built);
    }

    private String fingerprint(Module module) {
        return Fingerprint.of(home.repository(), sources(module));
    }

    /** What a module is made of: itself, what it stands on, and the versions. */
    private List<Path> sources(Module module) {
        var folders = Stream.of(module.folder(), "services/contracts", "services/platform").map(home.repository()::resolve);
        return Stream.concat(Stream.of(home.repository().resolve("pom.xml")),
                folders.flatMap(folder -> Stream.of(folder.resolve("src/main"), folder.resolve("pom.xml")))).toList();
    }

    private Path stamp(Module module) {
        return home.repository().resolve(module.folder(), "target", "motcua.sha256");
    }
}
