import module java.base;

/** {@code ./motcua keys}: gives each service a new master key while the portal runs, and destroys the keys of one filing. */
record Keys(Home home) {

    /** Rewrapping goes through every data key once; a million of them take some minutes. */
    private static final Duration LONGEST_REWRAPPING = Duration.ofMinutes(60);

    int run(List<String> words) throws IOException {
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "rotate" -> rotateAll();
            case "erase" -> erase(words.subList(1, words.size()));
            default -> throw new Trouble("What to do with the keys? ./motcua keys rotate or ./motcua keys erase CODE BASIS.");
        };
    }

    private int rotateAll() throws IOException {
        for (var service : Database.OWNERS) {
            if (!service.equals("keycloak")) {
                rotate(service);
            }
        }
        Console.say("Every service has a new master key, and the older ones open nothing any more. Back up secrets.properties.");
        return 0;
    }

    /**
     * Broken off and called again, it ends what was under way: a keyset of two says that the older key hasn't been retired. Of several instances
     * each learns the new key before any wraps with it, or one could not open what another has wrapped.
     */
    private void rotate(String service) throws IOException {
        var name = "keys.master." + service;
        var instances = new Parts(home, new Secrets(home)).instances().stream()
                .filter(instance -> instance.module().equals("services/" + service)).toList();
        if (instances.size() > 1 && new Secrets(home).announce(name)) {
            Console.say("Every instance of %s learns a new master key.", service);
            restart(instances);
        }
        if (new Secrets(home).renew(name)) {
            Console.say("%s gets a new master key.", service);
        } else {
            Console.say("%s has a new master key since a rotation that was broken off.", service);
        }
        var newest = new Secrets(home).newest(name);
        restart(instances);
        if (!Patience.until(LONGEST_REWRAPPING, Duration.ofMillis(500), () -> instances.stream().allMatch(instance -> isDone(instance, newest)))) {
            throw new Trouble("%s is still wrapping its keys anew: see ./motcua logs %s, and call this again later.".formatted(service, service));
        }
        new Secrets(home).retire(name);
        restart(instances);
    }

    /** One after the other, so that the others go on answering. */
    private void restart(List<JavaService> instances) throws IOException {
        for (var instance : instances) {
            new Control(home).restart(instance.name(), false);
        }
    }

    /** Workflow destroys its own key, and tells the others; the deed stands in the audit log with the portal's account. */
    private int erase(List<String> words) throws IOException {
        if (words.size() != 2 || !words.getFirst().matches("[\\w.-]+")) {
            throw new Trouble("Whose data, and why needn't they be kept any longer? ./motcua keys erase CODE \"legal basis\".");
        }
        var basis = words.getLast().replace("\\", "").replace("\"", "'").replaceAll("\\p{Cntrl}", " ");
        var answer = Http.send("POST", "http://127.0.0.1:%d/api/workflow/v1/dossiers/%s/erasure".formatted(Port.WORKFLOW.number(), words.getFirst()),
                Map.of("Authorization", "Bearer " + Identity.token(new Secrets(home), "svc-privacy"), "Content-Type", "application/json",
                        "Idempotency-Key", UUID.randomUUID().toString()),
                "{\"basis\":\"%s\"}".formatted(basis));
        switch (answer.status()) {
            case 200 -> Console.say("What lay about %s is destroyed; that it was filed stays.", words.getFirst());
            case 404 -> throw new Trouble("There is no dossier %s.".formatted(words.getFirst()));
            case 409 -> throw new Trouble("%s hasn't ended: only what has ended can be erased.".formatted(words.getFirst()));
            default -> throw new Trouble("Workflow refuses (%d): %s".formatted(answer.status(), answer.body()));
        }
        return 0;
    }

    /**
     * Only what runs with the new key and says so counts: without the old one nothing else could be read any more. The instance
     * that was started last has looked when nobody was left to wrap with the old one.
     */
    private static boolean isDone(JavaService instance, String newest) {
        try {
            var port = instance.ports().getFirst().number();
            return Http.send("GET", "http://127.0.0.1:%d/q/metrics".formatted(port), Map.of(), "").body().lines()
                    .anyMatch(("motcua_keys_outdated{newest=\"" + newest + "\"} 0.0")::equals);
        } catch (IOException notYet) {
            return false;
        }
    }
}
