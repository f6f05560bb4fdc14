import module java.base;

/** A program of ours that works on the running portal from outside; each is a module in {@code infra}. */
enum Program {

    DEMO("journeys", "vn.motcua.journeys.Demo"),
    ATTACKS("attacks", "vn.motcua.attacks.Attacks"),
    FAULTS("faults", "vn.motcua.faults.Faults");

    private final String module;
    private final String main;

    Program(String module, String main) {
        this.module = module;
        this.main = main;
    }

    /** Builds it if it is stale, and hands it the rest of the command line. */
    int run(Home home, List<String> arguments) throws IOException, InterruptedException {
        var target = home.repository().resolve("infra/" + module + "/target");
        new Build(home).refresh(List.of(new Build.Module("infra/" + module, target.resolve(module + ".jar"))));
        var command = new ArrayList<>(List.of(JavaService.JAVA,
                "-Dmotcua.launcher=" + home.repository().resolve("motcua"), "-Dmotcua.ledgers=" + home.data().resolve("ledgers"),
                "-cp", target + "/" + module + ".jar:" + target + "/lib/*", main));
        command.addAll(arguments);
        var program = new ProcessBuilder(command).directory(home.repository().toFile()).inheritIO();
        program.environment().put("MOTCUA_PUBLIC_URL", Realms.publicUrl());
        program.environment().put("MOTCUA_HOME", home.data().toString());
        return program.start().waitFor();
    }
}
