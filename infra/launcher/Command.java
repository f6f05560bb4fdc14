import module java.base;

/** What was typed after {@code ./motcua}. Each command returns the exit code. */
record Command(List<String> words) {

    private static final String HELP = """
            ./motcua up [--detach] [--no-build]   build what has changed, start everything, stay until Ctrl-C
                [--replicas N] [--brokers N]      every service N times behind a balancer, N brokers: 1 to 3
            ./motcua down                         stop everything
            ./motcua status [--json]              what runs, where, since when, how much memory
            ./motcua logs NAME [-f]               what a part says; -f to follow
            ./motcua restart NAME [--no-build]    build and start one part again
            ./motcua reset [--yes]                stop, and empty the data directory
            ./motcua quiesce                      wait until everything under way has arrived
            ./motcua code                         the demo officers' one-time code, now
            ./motcua seed --procedures N          fill the catalogue with N made-up procedures, to measure with
            ./motcua demo [NAME...]               play the journeys against the running portal, all or those named
            ./motcua dead [replay|drop TOPIC]     messages that were put aside: list them, put them back on their way, or away
            ./motcua backup DIR                   everything but the keys into a new folder, while the portal runs
            ./motcua restore DIR [--secrets FILE] from there into an empty data directory
            ./motcua audit export DIR             take the audit log out of the portal
            ./motcua audit verify DIR [--key FILE] [--kept FILE]
                                                  check what was taken out; needs no portal
            ./motcua keys rotate                  a new master key for every service, while the portal runs
            ./motcua keys erase CODE BASIS        destroy what lies about one filing, for good
            ./motcua faults [CASE...]             break the running portal on purpose, and check its promises
            ./motcua attacks [CASE...]            attack the running portal, and say what got through
            ./motcua sbom FILE                    which libraries are in what is built, as CycloneDX
            ./motcua test [--journeys]            run every test, or only the journeys, on what is built

            Data lie in .motcua, or where MOTCUA_HOME says. Ports: MOTCUA_PORT_<NAME>, or all shifted by MOTCUA_PORT_OFFSET.
            More in docs/operations/run.md.""";

    int run() throws Exception {
        var home = Home.find();
        var control = new Control(home);
        return switch (words.isEmpty() ? "help" : words.getFirst()) {
            case "up" -> has("--detach") ? control.detach(words) : new Up(home, words).run();
            case "down" -> control.down();
            case "status" -> control.status(has("--json"));
            case "logs" -> control.logs(name(), has("-f"));
            case "restart" -> control.restart(name(), !has("--no-build"));
            case "reset" -> control.reset(has("--yes"));
            case "quiesce" -> new Quiesce(home).run();
            case "code" -> code();
            case "practise" -> new Practice(home).run();
            case "dead" -> new DeadLetters(home).run(words.subList(1, words.size()));
            case "backup" -> new Backup(home).run(words.subList(1, words.size()));
            case "restore" -> new Restore(home).run(words.subList(1, words.size()));
            case "audit" -> new Audit(home).run(words.subList(1, words.size()));
            case "keys" -> new Keys(home).run(words.subList(1, words.size()));
            case "seed" -> new Seed(home).run(words);
            case "demo" -> Program.DEMO.run(home, words.subList(1, words.size()));
            case "faults" -> Program.FAULTS.run(home, words.subList(1, words.size()));
            case "attacks" -> Program.ATTACKS.run(home, words.subList(1, words.size()));
            case "sbom" -> new BillOfMaterials(home).run(words.subList(1, words.size()));
            case "test" -> has("--journeys") ? new Tests(home).journeys() : new Tests(home).all();
            case "help", "--help", "-h" -> help();
            default -> throw new Trouble("There is no command \"%s\": ./motcua help lists them.".formatted(words.getFirst()));
        };
    }

    private boolean has(String option) {
        return words.contains(option);
    }

    private String name() {
        return words.stream().skip(1).filter(word -> !word.startsWith("-")).findFirst()
                .orElseThrow(() -> new Trouble("Which part? ./motcua status lists their names, for example ./motcua logs workflow."));
    }

    private static int code() {
        Console.say(OneTimeCode.now());
        return 0;
    }

    private static int help() {
        Console.say(HELP);
        return 0;
    }
}
