import module java.base;

/** {@code ./motcua demo}: plays the journeys as the demo persons against the running portal; the program itself is in {@code infra/journeys}. */
record Demo(Home home) {

    int run(List<String> arguments) throws IOException, InterruptedException {
        var target = home.repository().resolve("infra/journeys/target");
        new Build(home).refresh(List.of(new Build.Module("infra/journeys", target.resolve("journeys.jar"))));
        var command = new ArrayList<>(List.of(JavaService.JAVA, "-cp", target + "/journeys.jar:" + target + "/lib/*", "vn.motcua.journeys.Demo"));
        command.addAll(arguments);
        var demo = new ProcessBuilder(command).directory(home.repository().toFile()).inheritIO();
        demo.environment().put("MOTCUA_PUBLIC_URL", Realms.publicUrl());
        return demo.start().waitFor();
    }
}
